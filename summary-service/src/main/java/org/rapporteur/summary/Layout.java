package org.rapporteur.summary;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.rapporteur.store.SummaryLimits;
import org.rapporteur.store.SummaryMaterial;
import org.rapporteur.store.SummaryRepository;
import org.rapporteur.store.SummaryScope;
import org.rapporteur.summary.selection.Ranking;

/** What a form of summary is made of, what repeats what in it, and how its lines stand. */
sealed interface Layout<M extends SummaryMaterial> permits Brief, Timeline, Positions {
    Form form();

    Uni<List<M>> material(SummaryRepository repository, SummaryScope scope, SummaryLimits limits);

    /** How many facts speak for an item. */
    int facts(M item);

    /** How much one item repeats the other, 0 to 1; indices into {@code items}. */
    double likeness(List<M> items, Ranking ranking, int one, int other);

    /** The chosen items, best first, in the order of telling. */
    List<M> arrange(List<M> chosen);

    Summary.Line line(M item, List<Summary.Citation> citations);

    static Layout<?> of(Form form) {
        return switch (form) {
            case BRIEF -> new Brief();
            case TIMELINE -> new Timeline();
            case POSITIONS -> new Positions();
        };
    }
}
