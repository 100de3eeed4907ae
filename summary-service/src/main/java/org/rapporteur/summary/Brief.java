package org.rapporteur.summary;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.store.SummaryLimits;
import org.rapporteur.store.SummaryMaterial.Told;
import org.rapporteur.store.SummaryRepository;
import org.rapporteur.store.SummaryScope;
import org.rapporteur.summary.selection.Ranking;

/** Sentences in reading order: by the time of their documents, then as they stand. */
record Brief() implements Layout<Told> {
    private static final Comparator<Told> READING_ORDER = Comparator.comparing(Told::day)
            .thenComparing(told -> told.source().document())
            .thenComparing(told -> told.source().span());

    @Override
    public Form form() {
        return Form.BRIEF;
    }

    @Override
    public Uni<List<Told>> material(SummaryRepository repository, SummaryScope scope, SummaryLimits limits) {
        return repository.sentences(scope, limits);
    }

    @Override
    public int facts(Told item) {
        return item.facts();
    }

    @Override
    public double likeness(List<Told> items, Ranking ranking, int one, int other) {
        return ranking.likeness(one, other);
    }

    @Override
    public List<Told> arrange(List<Told> chosen) {
        return chosen.stream().sorted(READING_ORDER).toList();
    }

    @Override
    public Summary.Line line(Told item, List<Summary.Citation> citations) {
        return new Summary.Line(citations.get(0).quote(), null, null, null, null, citations);
    }
}
