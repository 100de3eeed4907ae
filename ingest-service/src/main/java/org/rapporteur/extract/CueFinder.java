package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.Cues.Form;
import org.rapporteur.extract.Cues.Verb;
import org.rapporteur.text.Words;

/** Finds the verb groups of a sentence that can be cues: outside quotations, and verbs rather than nouns. */
final class CueFinder {
    /**
     * A verb group: tokens [from, end), its verb at head; a particle that a date parts from it, "agreed on Sunday to",
     * lies between its end and the token behind it all.
     */
    record Group(int from, int head, int end, int to, Verb verb) {
        boolean participle() {
            return verb.form() == Form.ING && from == head;
        }
    }

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m");
    private static final Set<String> LEADING = Set.of("went", "go", "goes", "continued", "used", "began", "seemed");

    /** Longer groups are no cues; UTF-16 units. */
    private static final int LONGEST_CUE = 200;

    private CueFinder() {}

    static List<Group> find(Scope scope) {
        List<Group> groups = new ArrayList<>();
        for (int i = scope.from(); i < scope.to(); i++) {
            List<Verb> verbs = Cues.ENGLISH.of(scope.lower(i));
            if (verbs.isEmpty()
                    || scope.text().quoted(i)
                    || scope.text().mentions().at(i) >= 0) continue;
            if (scope.tokens().capitalised(i) && i > scope.from()) continue;
            Group group = group(scope, i, verbs);
            if (group == null) continue;
            groups.add(group);
            i = group.to() - 1;
        }
        return groups;
    }

    private static Group group(Scope scope, int head, List<Verb> verbs) {
        for (Verb verb : verbs) {
            int to = particlesEnd(scope, head + 1, verb.particles());
            if (to < 0) continue;
            int from = groupStart(scope, head);
            if (!verbal(scope, from, head, to, verb) || tooLong(scope, from, to)) continue;
            boolean parted = to - head - 1 > verb.particles().size();
            return new Group(from, head, parted ? head + 1 : to, to, verb);
        }
        return null;
    }

    private static boolean tooLong(Scope scope, int from, int to) {
        return scope.tokens().end(to - 1) - scope.tokens().start(from) > LONGEST_CUE;
    }

    private static int particlesEnd(Scope scope, int from, List<String> particles) {
        if (particles.isEmpty()) return from;
        int start = pastDate(scope, from);
        for (int i = 0; i < particles.size(); i++) if (!scope.is(start + i, particles.get(i))) return -1;
        return start + particles.size();
    }

    /** The token behind a date phrase that begins at a token; the token itself where none does. */
    private static int pastDate(Scope scope, int from) {
        int date = scope.text().dates().at(scope.is(from, "on") ? from + 1 : from);
        return date < 0 ? from : scope.text().dates().ranges().end(date);
    }

    /** Where auxiliaries, negation and adverbs before a verb begin; "went on to say" too. */
    private static int groupStart(Scope scope, int head) {
        int from = head;
        while (from > scope.from() && from > head - 6 && joinsGroup(scope, from - 1)) from--;
        if (scope.is(from - 1, "to")) {
            int lead = scope.is(from - 2, "on") ? from - 3 : from - 2;
            if (LEADING.contains(scope.lower(lead))) from = lead;
        }
        return from;
    }

    private static boolean joinsGroup(Scope scope, int token) {
        if (scope.text().mentions().at(token) >= 0 || scope.text().dates().at(token) >= 0) return false;
        String word = scope.lower(token);
        boolean possessive = word.equals("'s") && scope.text().mentions().at(token - 1) >= 0;
        return (Words.auxiliary(word) || Words.adverb(word)) && !possessive && !word.equals("however");
    }

    private static boolean verbal(Scope scope, int from, int head, int to, Verb verb) {
        String before = scope.lower(head - 1);
        String outside = scope.lower(from - 1);
        if (scope.is(to, "by")) return false;
        boolean nounBefore = Words.determiner(before) && !before.equals("all") && !before.equals("both")
                || before.equals("'s") && from == head;
        if (nounBefore && verb.form() != Form.THIRD && !pronominal(before)) return false;
        if (nounBefore && !pronominal(before)) return false;
        return switch (verb.form()) {
            case BASE -> base(scope, from, head, to, verb);
            case THIRD -> from == head ? third(scope, head, to) : !Words.preposition(outside);
            case PAST -> !passive(scope, from, head) && (from < head || !Words.preposition(before));
            case ING -> ing(scope, from, head);
        };
    }

    /** Determiners that stand alone as well: "some say". */
    private static boolean pronominal(String word) {
        return word.equals("some")
                || word.equals("many")
                || word.equals("others")
                || word.equals("few")
                || word.equals("most")
                || word.equals("this")
                || word.equals("that");
    }

    private static boolean base(Scope scope, int from, int head, int to, Verb verb) {
        if (from < head && scope.is(from, "to")) return false;
        if (from < head && LEADING.contains(scope.lower(from))) return true;
        for (int i = from; i < head; i++)
            if (Words.auxiliary(scope.lower(i)) && !BE.contains(scope.lower(i))) return true;
        String before = scope.lower(from - 1);
        if (before.equals("to")) return false;
        if (Words.subjectPronoun(before)) return !before.equals("he") && !before.equals("she") && !before.equals("it");
        boolean plural =
                before.endsWith("s") && !before.endsWith("ss") || before.equals("people") || pronominal(before);
        boolean nounAfter = scope.is(to, "of") || scope.is(to, "for") || scope.is(to, "from") || scope.mark(to, ".,");
        return plural && !nounAfter && (scope.text().mentions().at(from - 1) < 0 || verb.takes('C') || verb.takes('N'));
    }

    private static boolean third(Scope scope, int head, int to) {
        String before = scope.lower(head - 1);
        if (Words.preposition(before) || before.isEmpty() || Words.conjunction(before) && !before.equals("and"))
            return false;
        if (Words.subjectPronoun(before)) return !before.equals("they") && !before.equals("we") && !before.equals("i");
        if (scope.text().mentions().at(head - 1) >= 0 || scope.mark(head - 1, ",\"”")) return true;
        boolean clause = scope.is(to, "that")
                || scope.opensQuotation(to)
                || Words.subjectPronoun(scope.lower(to))
                || Words.determiner(scope.lower(to))
                || scope.text().mentions().at(to) >= 0;
        return clause && scope.nominal(head - 1);
    }

    private static boolean passive(Scope scope, int from, int head) {
        boolean be = false;
        for (int i = from; i < head; i++) be |= BE.contains(scope.lower(i));
        return be;
    }

    private static boolean ing(Scope scope, int from, int head) {
        for (int i = from; i < head; i++) if (BE.contains(scope.lower(i))) return true;
        String before = scope.lower(from - 1);
        if (before.equals(",") || before.equals("and") || before.equals("while") || before.equals("by")) return true;
        if (before.equals("”") || before.equals("\"") || before.equals("—")) return true;
        return !before.isEmpty() && !Words.function(before) && scope.nominal(from - 1);
    }
}
