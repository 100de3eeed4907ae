package org.rapporteur.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;

/** Finds where, when and how many around a trigger; unknown rather than wrong. */
final class Circumstances {
    /** How far from its trigger a circumstance may stand; tokens. */
    private static final int REACH = 15;

    private static final int QUANTITY_REACH = 7;
    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "across", "inside");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("twenty", 20));
    private static final Set<String> NOT_COUNTED = Set.of(
            "percent",
            "%",
            "days",
            "day",
            "weeks",
            "week",
            "months",
            "month",
            "years",
            "year",
            "hours",
            "hour",
            "minutes",
            "p.m.",
            "a.m.",
            "th",
            "million",
            "billion",
            "trillion",
            "per",
            "of",
            "to",
            "and");

    private final Scope scope;
    private final int trigger;

    Circumstances(Scope scope, int trigger) {
        this.scope = scope;
        this.trigger = trigger;
    }

    /** The place that "in", "at" or "near" names nearest to the trigger, or null. */
    Place place() {
        for (int distance = 1; distance <= REACH; distance++) {
            for (int at : new int[] {trigger + distance, trigger - distance}) {
                if (at <= scope.from() || at >= scope.to()) continue;
                int mention = scope.text().mentions().at(at);
                boolean named = mention >= 0
                        && scope.text().mentions().from(mention) == at
                        && scope.text().mentions().place(mention) != null;
                if (named && AT.contains(scope.lower(at - 1)))
                    return scope.text().mentions().place(mention);
            }
        }
        return null;
    }

    /** The date nearest to the trigger, or null. */
    DateValue date() {
        for (int distance = 1; distance <= REACH; distance++) {
            for (int at : new int[] {trigger + distance, trigger - distance}) {
                if (at < scope.from() || at >= scope.to()) continue;
                int date = scope.text().dates().at(at);
                if (date >= 0) return new Dating(scope).value(date);
            }
        }
        return null;
    }

    /** The number told behind the trigger up to the next clause, else before it, with the noun it counts. */
    List<Quantity> quantities() {
        for (int i = trigger + 1; i < Math.min(trigger + QUANTITY_REACH, scope.to()) && !bounds(i); i++) {
            Quantity found = quantity(i);
            if (found != null) return List.of(found);
        }
        for (int i = trigger - 1; i > trigger - QUANTITY_REACH && !bounds(i); i--) {
            Quantity found = quantity(i);
            if (found != null) return List.of(found);
        }
        return List.of();
    }

    private boolean bounds(int i) {
        return i < scope.from()
                || scope.mark(i, ",;:")
                || scope.is(i, "and")
                || !Triggers.ENGLISH.of(scope.lower(i)).isEmpty()
                || scope.is(i, "that");
    }

    private Quantity quantity(int i) {
        double value = number(scope.lower(i));
        if (value <= 0 || scope.text().dates().at(i) >= 0 || scope.mark(i - 1, "$€£")) return null;
        String noun = counted(i + 1);
        boolean elliptical = noun == null
                && (i + 1 == trigger || i + 1 >= scope.to() || scope.mark(i + 1, ",.;") || scope.is(i + 1, "others"));
        if (elliptical) noun = countedBefore(i);
        return noun == null ? null : new Quantity(value, noun);
    }

    /** The noun that the number before another counts: "killing four guards and wounding nine"; null where none does. */
    private String countedBefore(int at) {
        for (int i = at - 1; i > Math.max(scope.from() - 1, at - REACH); i--)
            if (number(scope.lower(i)) > 0 && scope.text().dates().at(i) < 0) return counted(i + 1);
        return null;
    }

    /** The noun that a number before a token counts: the first plural of the next three words; null where none is. */
    private String counted(int from) {
        for (int i = from; i < Math.min(from + 3, scope.to()); i++) {
            String word = scope.lower(i);
            if (NOT_COUNTED.contains(word) || !scope.tokens().wordLike(i) || !scope.nominal(i)) return null;
            boolean plural = word.endsWith("s") && !word.endsWith("'s")
                    || word.equals("people")
                    || word.endsWith("men")
                    || word.equals("children");
            if (plural) return word;
        }
        return null;
    }

    /** The value of digits with thousands separators, or of a small number word; 0 for any other word. */
    static double number(String word) {
        if (NUMBERS.containsKey(word)) return NUMBERS.get(word);
        if (word.isEmpty() || word.length() > 15) return 0;
        double value = 0;
        for (int i = 0; i < word.length(); i++) {
            char digit = word.charAt(i);
            if (digit == ',' && i > 0) continue;
            if (digit < '0' || digit > '9') return 0;
            value = value * 10 + digit - '0';
        }
        return value;
    }
}
