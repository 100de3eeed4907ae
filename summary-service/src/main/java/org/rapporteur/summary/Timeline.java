package org.rapporteur.summary;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.store.SummaryLimits;
import org.rapporteur.store.SummaryMaterial.Happening;
import org.rapporteur.store.SummaryRepository;
import org.rapporteur.store.SummaryScope;
import org.rapporteur.summary.selection.Ranking;

/** A line for each dated happening, by the day it happened; events of one story are one happening. */
record Timeline() implements Layout<Happening> {
    /** Alike words on different dates: told apart, but not both if there is something else to tell. */
    private static final double OTHER_DATE = 0.6;

    private static final Comparator<Happening> BY_DATE = Comparator.comparing(Happening::day)
            .thenComparing(Happening::date)
            .thenComparing(Happening::type)
            .thenComparing(happening -> happening.source().document())
            .thenComparing(happening -> happening.source().span());

    @Override
    public Form form() {
        return Form.TIMELINE;
    }

    @Override
    public Uni<List<Happening>> material(SummaryRepository repository, SummaryScope scope, SummaryLimits limits) {
        return repository.happenings(scope, limits);
    }

    /** Deeds before words. */
    @Override
    public int facts(Happening item) {
        return item.type().verbal() ? 0 : 2;
    }

    @Override
    public double likeness(List<Happening> items, Ranking ranking, int one, int other) {
        Happening first = items.get(one);
        Happening second = items.get(other);
        boolean sameDate = first.date().equals(second.date());
        boolean sameSentence = first.source().document().equals(second.source().document())
                && first.source().position() == second.source().position();
        boolean sameStory = first.story() != null && first.story().equals(second.story());
        if (sameDate && (sameSentence || sameStory)) return 1;
        return ranking.likeness(one, other) * (sameDate ? 1 : OTHER_DATE);
    }

    @Override
    public List<Happening> arrange(List<Happening> chosen) {
        return chosen.stream().sorted(BY_DATE).toList();
    }

    @Override
    public Summary.Line line(Happening item, List<Summary.Citation> citations) {
        return new Summary.Line(citations.get(0).quote(), item.date(), null, null, null, citations);
    }
}
