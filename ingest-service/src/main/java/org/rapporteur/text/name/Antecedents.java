package org.rapporteur.text.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.text.name.Antecedent.Sort;

/**
 * Those a pronoun can mean, weighed as Lappin and Leass (1994) do: by grammatical role, recency and how often they are
 * mentioned. What a text does not name is weighed too: where it wins, the pronoun means nobody that is named.
 */
final class Antecedents {
    /** What is left of salience in the next sentence. */
    private static final double FADING = 0.45;

    private static final double LEAST = 0.05;
    private static final int MOST = 24;
    /** How much more salient the best one must be than the next. */
    private static final double CLEARLY = 1.15;
    /** How much more those weigh whose gender is known. */
    private static final double AGREEING = 1.3;

    private final List<Antecedent> all = new ArrayList<>();

    void nextSentence() {
        for (Antecedent one : all) one.fade(FADING);
        all.removeIf(one -> one.salience() < LEAST);
    }

    /** Takes a mention of somebody or something. */
    Antecedent see(String key, Sort sort, Actor actor, Gender gender, int from, int to, double weight) {
        Antecedent found = null;
        for (Antecedent one : all) if (one.sort() == sort && one.key().equals(key)) found = one;
        if (found == null) {
            if (all.size() == MOST) all.remove(Collections.min(all, Comparator.comparingDouble(Antecedent::salience)));
            found = new Antecedent(key, sort, actor, gender);
            all.add(found);
        }
        found.tell(gender);
        found.see(from, to, weight);
        return found;
    }

    /** The person that "he" or "she" means; null where nobody is clearly meant. */
    Antecedent person(Gender gender, int notAt) {
        return clearest(EnumSet.of(Sort.PERSON), gender, notAt);
    }

    /** What "it" means, or null. */
    Antecedent single(int notAt) {
        return clearest(EnumSet.of(Sort.BODY, Sort.STATE, Sort.THING), null, notAt);
    }

    /** Whom "they" means, or null. */
    Antecedent several(int notAt) {
        Antecedent meant = clearest(EnumSet.of(Sort.BODY, Sort.PEOPLE, Sort.PLURAL), null, notAt);
        return meant != null && meant.participant() ? meant : null;
    }

    /** The state that "the country" means, or null. */
    Antecedent state() {
        return clearest(EnumSet.of(Sort.STATE), null, -1);
    }

    /** Whether another person than one has been mentioned in this sentence. */
    boolean others(String person) {
        for (Antecedent one : all)
            if (one.sort() == Sort.PERSON && one.current() && !one.key().equals(person)) return true;
        return false;
    }

    private Antecedent clearest(Set<Sort> sorts, Gender gender, int notAt) {
        Antecedent best = null;
        double most = 0;
        double second = 0;
        for (Antecedent one : all) {
            if (!sorts.contains(one.sort()) || notAt >= 0 && one.lastAt(notAt)) continue;
            if (gender != null && one.gender() != null && one.gender() != gender) continue;
            double weight = one.salience() * (gender != null && one.gender() == gender ? AGREEING : 1);
            if (weight > most) {
                second = most;
                most = weight;
                best = one;
            } else {
                second = Math.max(second, weight);
            }
        }
        return most >= second * CLEARLY ? best : null;
    }
}
