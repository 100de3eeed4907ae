package org.rapporteur.story;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.StoryLink.Kind;
import org.rapporteur.model.StoryLink.Reason;

/**
 * Decides whether two tellings are one happening: nothing known of both may contradict it, and what they have in common
 * must weigh enough. The same for both orders of the two.
 */
public final class Linking {
    /** What a link must weigh; the other weights are set against it. */
    private static final double ENOUGH = 4.5;

    // Weights of words and names: fitted to event coreference in ECB+, its training part.
    private static final double SAME_TRIGGER = 3;
    private static final double RELATED_TRIGGER = 2;
    private static final double OTHER_TRIGGER = -2.5;
    private static final double LIGHT_TRIGGER = -2.25;
    /** A document seldom tells a happening twice by words that would fit another. */
    private static final double ONE_DOCUMENT = -0.5;

    private static final double NAME = 0.5;
    private static final double WORDS = 2.5;
    private static final double CONTEXT_NAMES = 2;
    private static final double CONTEXT_WORDS = 2;

    // Weights of what ECB+ does not tell: by reasoning.
    private static final double SAME_TYPE = 1.5;
    private static final double SAME_MODE = 1;
    private static final double OTHER_MODE = -0.5;
    private static final double SAME_DAY = 2;
    private static final double SAME_PERIOD = 1;
    private static final double NEAR_DAY = 0.5;
    private static final double SAME_PLACE = 1.5;
    private static final double NEAR_PLACE = 0.75;
    private static final double SAME_PARTY = 1.5;
    private static final double SAME_NOUN = 0.5;
    private static final double OTHER_PARTY = -5;
    /** Who attacked whom is often disputed. */
    private static final double DISPUTED_PARTY = -3;

    private static final double OTHER_COUNTRY = -1.5;
    private static final double FIGURE = 1;

    private static final int MOST_NAMES = 3;
    /** How far apart the documents of a happening may be published that both tell without a date; days. */
    private static final int APART = 7;

    private static final int NEAR = 3;
    private static final Set<EventType> MUTUAL =
            Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.RETREAT, EventType.SUPPORT);

    private final Telling one;
    private final Telling other;
    private final List<Said> because = new ArrayList<>();
    private double strength;

    /** A reason that is written when it is asked for: few pairs are linked. */
    private record Said(Kind kind, Supplier<String> of) {
        Reason reason() {
            return new Reason(kind, of.get());
        }
    }

    private Linking(Telling one, Telling other) {
        this.one = one;
        this.other = other;
    }

    /** The link between two tellings; empty where they are taken for two happenings. */
    public static Optional<Link> between(Telling one, Telling other) {
        Linking linking = new Linking(one, other);
        return linking.weigh() ? Optional.of(linking.link()) : Optional.empty();
    }

    /** How strong the link between two tellings is; zero where they are taken for two happenings. */
    static double strength(Telling one, Telling other) {
        Linking linking = new Linking(one, other);
        return linking.weigh() ? linking.strength : 0;
    }

    private Link link() {
        return new Link(strength, because.stream().map(Said::reason).toList());
    }

    /** Whether what is known of two tellings cannot be true of one happening. */
    static boolean contradict(Telling one, Telling other) {
        if (one.type() != null && other.type() != null && Family.of(one.type()) != Family.of(other.type())) return true;
        if (!one.period().meets(other.period())) return true;
        if (!one.period().told() && !other.period().told() && published(one, other) > APART) return true;
        return Places.apart(one.place(), other.place());
    }

    /** One sentence that names two happenings means two. */
    private static boolean inOneBreath(Telling one, Telling other) {
        return one.origin().document().equals(other.origin().document())
                && one.origin().sentence() == other.origin().sentence();
    }

    private static long published(Telling one, Telling other) {
        if (one.origin().published() == null || other.origin().published() == null) return 0;
        return Math.abs(
                ChronoUnit.DAYS.between(one.origin().published(), other.origin().published()));
    }

    /**
     * Whether it is enough. What costs most to compare comes last, and only where it can still decide: a cosine is one at
     * most.
     */
    private boolean weigh() {
        if (contradict(one, other) || inOneBreath(one, other)) return false;
        trigger();
        date();
        place();
        parties();
        names();
        if (strength + WORDS + FIGURE + CONTEXT_NAMES + CONTEXT_WORDS < ENOUGH) return false;
        words();
        figures();
        if (strength + CONTEXT_NAMES + CONTEXT_WORDS < ENOUGH) return false;
        context();
        return strength >= ENOUGH;
    }

    private void add(Kind kind, double weight, Supplier<String> of) {
        strength += weight;
        if (weight > 0) because.add(new Said(kind, of));
    }

    private void trigger() {
        if (Kin.same(one.trigger(), other.trigger())) add(Kind.TRIGGER, SAME_TRIGGER, one::trigger);
        else if (Kin.related(one.trigger(), other.trigger()))
            add(Kind.TRIGGER, RELATED_TRIGGER, () -> both(one.trigger(), other.trigger()));
        else strength += OTHER_TRIGGER;
        if (Kin.light(one.trigger()) && Kin.light(other.trigger())) strength += LIGHT_TRIGGER;
        if (one.origin().document().equals(other.origin().document())) strength += ONE_DOCUMENT;
        if (one.mode() != null && other.mode() != null) {
            if (one.mode().equals(other.mode())) add(Kind.MODE, SAME_MODE, one::mode);
            else strength += OTHER_MODE;
        }
        if (one.type() != null && one.type() == other.type()) add(Kind.TYPE, SAME_TYPE, one.type()::name);
    }

    private static String both(String one, String other) {
        return one.compareTo(other) <= 0 ? one + ", " + other : other + ", " + one;
    }

    private void date() {
        Period a = one.period();
        Period b = other.period();
        if (a.told() && b.told()) {
            if (a.equals(b)) add(Kind.DATE, a.day() ? SAME_DAY : SAME_PERIOD, one.date()::value);
            else
                add(
                        Kind.DATE,
                        SAME_PERIOD,
                        () -> both(one.date().value(), other.date().value()));
        } else if (a.told() || b.told()) {
            Telling dated = a.told() ? one : other;
            Telling undated = a.told() ? other : one;
            if (undated.origin().published() != null
                    && !dated.period()
                            .to()
                            .isBefore(undated.origin().published().minusDays(NEAR)))
                add(Kind.DATE, NEAR_DAY, dated.date()::value);
        } else if (a.known() && b.known() && published(one, other) <= NEAR)
            add(Kind.DATE, NEAR_DAY, one.origin().published()::toString);
    }

    private void place() {
        if (one.place() == null || other.place() == null) return;
        if (Places.same(one.place(), other.place())) add(Kind.PLACE, SAME_PLACE, one.place()::name);
        else if (Places.near(one.place(), other.place()))
            add(
                    Kind.PLACE,
                    NEAR_PLACE,
                    () -> both(one.place().name(), other.place().name()));
    }

    private void parties() {
        if (one.type() != null && MUTUAL.contains(one.type())) {
            party(Kind.ACTOR, all(one), all(other));
            return;
        }
        party(Kind.ACTOR, one.actors(), other.actors());
        party(Kind.RECIPIENT, one.recipients(), other.recipients());
        if (answered()) strength += OTHER_PARTY;
    }

    /** Whether one speaks against whom the other is said by: an accusation and its answer are two happenings. */
    private boolean answered() {
        if (one.type() == null || Family.of(one.type()) != Family.WORD) return false;
        boolean crossed = Party.common(one.actors(), other.recipients()) != null
                || Party.common(one.recipients(), other.actors()) != null;
        return crossed && Party.common(one.actors(), other.actors()) == null;
    }

    private static Set<String> all(Telling telling) {
        Set<String> all = new TreeSet<>(telling.actors());
        all.addAll(telling.recipients());
        return all;
    }

    private void party(Kind kind, Set<String> some, Set<String> others) {
        String common = Party.common(some, others);
        if (common != null) {
            boolean named = some.contains(common) || others.contains(common);
            add(kind, named ? SAME_PARTY : SAME_NOUN, () -> common);
        } else if (Party.differ(some, others))
            strength += one.type() == EventType.ASSAULT ? DISPUTED_PARTY : OTHER_PARTY;
    }

    private void names() {
        Set<String> shared = shared(one.here(), other.here());
        if (!shared.isEmpty())
            add(Kind.NAMES, NAME * Math.min(MOST_NAMES, shared.size()), () -> String.join(", ", shared));
    }

    private void words() {
        add(Kind.WORDS, WORDS * one.words().cosine(other.words()), () -> common(one.words(), other.words()));
    }

    private static String common(Terms some, Terms others) {
        return String.join(", ", some.common(others));
    }

    private void figures() {
        for (Quantity figure : one.figures())
            for (Quantity figured : other.figures())
                if (figure.value() == figured.value() && Figures.comparable(figure, figured)) {
                    add(Kind.FIGURES, FIGURE, () -> Figures.written(figure));
                    return;
                }
    }

    private void context() {
        double names = one.names().cosine(other.names());
        double words = one.context().cosine(other.context());
        add(Kind.CONTEXT, CONTEXT_NAMES * names + CONTEXT_WORDS * words, () -> common(one.names(), other.names()));
    }

    private static Set<String> shared(Set<String> some, Set<String> others) {
        Set<String> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return shared;
    }
}
