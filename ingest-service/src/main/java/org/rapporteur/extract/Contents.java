package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.CueFinder.Group;
import org.rapporteur.extract.Cues.Form;
import org.rapporteur.extract.NounPhrases.Phrase;
import org.rapporteur.model.Act;
import org.rapporteur.text.Words;

/** Finds where the content of a cue lies: behind it up to the next clause, or before it. */
final class Contents {
    /** How far behind a cue "that" or a quotation may stand, place and time between. */
    private static final int REACH = 20;

    private static final Set<String> COORDINATION =
            Set.of("and", "but", "while", "as", "although", "though", "whereas");

    private final Scope scope;
    private final int end;
    private final BitSet boundaries = new BitSet();

    Contents(Scope scope, List<Group> groups) {
        this.scope = scope;
        this.end = scope.trimmedEnd();
        for (Group group : groups) bound(group);
    }

    /** The last token of what the sentence says, exclusive. */
    int end() {
        return end;
    }

    /** Marks where the clause of a cue begins behind another. */
    private void bound(Group group) {
        Phrase subject = NounPhrases.before(scope, group.from());
        int start = subject == null ? group.from() : subject.from();
        int before = start - 1;
        boolean coordinated = COORDINATION.contains(scope.lower(before));
        boolean told = subject != null
                && group.verb().act() == Act.SAY
                && group.verb().takes('C')
                && scope.mark(before, ",")
                && (group.to() >= end || scope.mark(group.to(), ","));
        if (told) boundaries.set(before);
        else if (coordinated && scope.mark(before - 1, ",")) boundaries.set(before - 1);
        else if (coordinated && subject == null && !group.participle() && scope.is(before, "and"))
            boundaries.set(before);
        else if (group.participle() && scope.mark(before, ",") && subject == null) boundaries.set(before);
        else if (group.participle() && scope.mark(group.from() - 1, ",")) boundaries.set(group.from() - 1);
    }

    /** The token at which the content behind a cue begins; -1 where none stands there. */
    int startAfter(Group group, int from) {
        if (from >= end && !scope.opensQuotation(from)) return -1;
        if (scope.is(from, ":")) return from + 1 < scope.to() ? from + 1 : -1;
        if (scope.mark(from, ",")) return scope.opensQuotation(from + 1) ? from + 1 : -1;
        if (scope.opensQuotation(from)) return from;
        if (group.verb().takes('Q') && !group.verb().takes('C')) return quotationAfter(from);
        if (scope.is(from, "that")) return from;
        int mark = thatOrQuotation(from);
        if (mark >= 0) return mark;
        if (group.verb().takes('T')) return -1;
        int start = from;
        while (scope.text().dates().at(start) >= 0) start++;
        boolean outside = group.verb().takes('N')
                ? scope.is(start, "of")
                        || scope.is(start, "to")
                                && group.verb().act().eventType().isEmpty()
                : Words.preposition(scope.lower(start)) && !scope.is(start, "about") && !scope.is(start, "of");
        if (outside || start >= end || scope.mark(start, ",;—(-")) return -1;
        if (scope.is(start, "and") || scope.is(start, "but") || scope.is(start, "as") || scope.is(start, "when"))
            return -1;
        return start;
    }

    private int quotationAfter(int from) {
        for (int i = from; i < Math.min(from + REACH, end); i++) if (scope.opensQuotation(i)) return i;
        return -1;
    }

    /** "That", a colon or a quotation behind place and time: "said in Geneva on Friday that …". */
    private int thatOrQuotation(int from) {
        boolean aside = Words.preposition(scope.lower(from))
                || scope.text().dates().at(from) >= 0
                || Words.adverb(scope.lower(from));
        if (!aside) return -1;
        for (int i = from; i < Math.min(from + REACH, end); i++) {
            if (scope.is(i, "that")) return i;
            if (scope.is(i, ":")) return i + 1;
            if (scope.opensQuotation(i)) return scope.mark(i - 1, ",:") ? i : -1;
            if (scope.mark(i, ",.;") && !scope.opensQuotation(i + 1) || boundaries.get(i)) return -1;
        }
        return -1;
    }

    /** The token after a content that begins at a token. */
    int endFrom(int start) {
        int i = start;
        while (i < end) {
            if (scope.quotation(i) >= 0) {
                int past = scope.quotationTo(i);
                boolean closedByComma = past < scope.to() && scope.mark(past - 2, ",") || past >= end;
                if (closedByComma) return past;
                i = Math.max(i + 1, past);
            } else if (boundaries.get(i) || aside(i)) {
                return i;
            } else {
                i++;
            }
        }
        return Math.max(i, start);
    }

    /** Whether ", according to …" or ", as reported by …" begins at a token. */
    private boolean aside(int i) {
        if (!scope.mark(i, ",")) return false;
        boolean reported = scope.is(i + 1, "as")
                && (scope.is(i + 2, "reported") || scope.is(i + 2, "highlighted") || scope.is(i + 2, "quoted"));
        return reported || scope.is(i + 1, "according");
    }

    /** The content that ends right before a token; null where none stands there. */
    Phrase before(int anchor, int from) {
        int last = anchor - 1;
        boolean quotation = scope.closesQuotation(last);
        if (!quotation && !scope.mark(last, ",—")) return null;
        if (!quotation && scope.closesQuotation(last - 1)) {
            quotation = true;
            last--;
        }
        int end = quotation ? last + 1 : last;
        int start = quotation && scope.quotationFrom(last) < scope.from() ? scope.quotationFrom(last) : from;
        while (start < end && !scope.opensQuotation(start) && scope.mark(start, ",;:—.)")) start++;
        return start < end ? new Phrase(start, end) : null;
    }

    /** What goes on behind the interruption of a content by its cue; null where nothing does. */
    Phrase resumed(int comma, List<Group> groups, boolean quoted) {
        int start = quoted ? quotationBehind(comma) : comma + 1;
        if (!scope.mark(start - 1, ",:.") || start >= scope.to()) return null;
        for (Group group : groups) if (group.from() == start && group.verb().form() == Form.ING) return null;
        boolean goesOn = scope.opensQuotation(start) || !quoted && Character.isLowerCase(first(start));
        if (!goesOn
                || scope.is(start, "who")
                || scope.is(start, "while")
                || scope.is(start, "but") && !scope.is(start, "\"")) return null;
        int to = endFrom(start);
        return to > start ? new Phrase(start, to) : null;
    }

    /** The token behind a comma, or behind one of the next, at which a quotation opens. */
    private int quotationBehind(int comma) {
        for (int i = comma; i < comma + REACH; i++) if (scope.mark(i, ",") && scope.opensQuotation(i + 1)) return i + 1;
        return comma + 1;
    }

    private char first(int token) {
        String word = scope.tokens().word(token);
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    /** The quotations that follow a sentence in its paragraph without a cue of their own. */
    List<Phrase> continuedQuotation() {
        List<Phrase> found = new ArrayList<>();
        int next = scope.sentence() + 1;
        if (next >= scope.sentences().size()) return found;
        Scope following = Scope.of(scope.text(), next);
        if (!following.opensQuotation(following.from())) return found;
        int paragraph = scope.text().paragraphs().at(scope.from());
        if (following.from() >= scope.text().paragraphs().end(paragraph)) return found;
        int to = following.quotationTo(following.from());
        boolean wholeSentence = scope.text().sentences().at(to - 1) < 0
                || to >= scope.text().sentences().end(scope.text().sentences().at(to - 1));
        boolean stops = scope.tokens().isAny(to - 2, ".?!…");
        if (wholeSentence && stops) found.add(new Phrase(following.from(), to));
        return found;
    }
}
