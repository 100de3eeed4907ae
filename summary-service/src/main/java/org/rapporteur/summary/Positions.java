package org.rapporteur.summary;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.store.SummaryLimits;
import org.rapporteur.store.SummaryMaterial.Position;
import org.rapporteur.store.SummaryRepository;
import org.rapporteur.store.SummaryScope;
import org.rapporteur.summary.selection.Ranking;

/** Who asserts, denies, demands: statements by issue, the weightiest first, then by speaker and by stance. */
record Positions() implements Layout<Position> {
    /** A second statement of the same speaker and stance waits until others were heard. */
    private static final double SAME_STANCE = 0.4;

    /** The same words of another speaker, or as another stance, are another position. */
    private static final double OTHER_STANCE = 0.5;

    @Override
    public Form form() {
        return Form.POSITIONS;
    }

    @Override
    public Uni<List<Position>> material(SummaryRepository repository, SummaryScope scope, SummaryLimits limits) {
        return repository.positions(scope, limits);
    }

    /** Plain sayings carry less than acts. */
    @Override
    public int facts(Position item) {
        return stance(item) == Stance.ASSERTS ? 1 : 2;
    }

    @Override
    public double likeness(List<Position> items, Ranking ranking, int one, int other) {
        Position first = items.get(one);
        Position second = items.get(other);
        double words = ranking.likeness(one, other);
        boolean same = first.speaker().equals(second.speaker()) && stance(first) == stance(second);
        return same ? Math.max(SAME_STANCE, words) : OTHER_STANCE * words;
    }

    @Override
    public List<Position> arrange(List<Position> chosen) {
        List<String> issues = chosen.stream().map(Position::issue).distinct().toList();
        List<String> speakers =
                chosen.stream().map(Position::speaker).distinct().toList();
        return chosen.stream()
                .sorted(Comparator.comparing((Position position) -> issues.indexOf(position.issue()))
                        .thenComparing(position -> speakers.indexOf(position.speaker()))
                        .thenComparing(Positions::stance)
                        .thenComparing(Position::day))
                .toList();
    }

    @Override
    public Summary.Line line(Position item, List<Summary.Citation> citations) {
        return new Summary.Line(citations.get(0).quote(), null, item.speaker(), stance(item), item.issue(), citations);
    }

    private static Stance stance(Position item) {
        return Stance.of(item.act(), item.manner());
    }
}
