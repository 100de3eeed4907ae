package org.rapporteur.golden;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.Span;

/**
 * The words of a text, as golden spans and extracted ones are compared by: two spans that cover the same words are the
 * same, whatever quotation marks, punctuation and blanks lie at their edges. A word is a run of letters and digits.
 */
final class Words {
    private static final Set<String> JOINERS = Set.of("and", "or");

    private final List<Span> ranges = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final BitSet possessives = new BitSet();

    Words(String text) {
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            int start = at;
            while (at < points.length && Character.isLetterOrDigit(points[at])) at++;
            if (at == start) continue;
            String word = new String(points, start, at - start).toLowerCase(Locale.ROOT);
            boolean apostrophe = start > 0 && (points[start - 1] == '\'' || points[start - 1] == '’');
            if (apostrophe && word.equals("s")) possessives.set(words.size());
            ranges.add(new Span(start, at));
            words.add(word);
        }
    }

    /** The words spans touch; an "and" or "or" alone between two of them is covered as well. */
    BitSet in(List<Span> spans) {
        BitSet covered = new BitSet();
        for (int w = 0; w < words.size(); w++) {
            Span range = ranges.get(w);
            if (spans.stream().anyMatch(range::overlaps)) covered.set(w);
        }
        for (int w = 1; w + 1 < words.size(); w++)
            if (JOINERS.contains(words.get(w)) && covered.get(w - 1) && covered.get(w + 1)) covered.set(w);
        return covered;
    }

    /** The same without the words of a set, and the possessive endings, at its beginning and end. */
    BitSet trimmed(BitSet covered, Set<String> atStart, Set<String> atEnd) {
        BitSet rest = (BitSet) covered.clone();
        for (int w = rest.nextSetBit(0); w >= 0 && (possessives.get(w) || atStart.contains(words.get(w))); )
            w = cleared(rest, w).nextSetBit(0);
        for (int w = rest.length() - 1; w >= 0 && (possessives.get(w) || atEnd.contains(words.get(w))); )
            w = cleared(rest, w).length() - 1;
        return rest.isEmpty() ? covered : rest;
    }

    /** The same without what it begins with, where that is another set whole. */
    static BitSet without(BitSet covered, BitSet beginning) {
        int first = covered.nextSetBit(0);
        boolean begins = !beginning.isEmpty() && first == beginning.nextSetBit(0);
        BitSet rest = (BitSet) covered.clone();
        rest.andNot(beginning);
        return begins && !rest.isEmpty() ? rest : covered;
    }

    /** Twice what they share by what they hold, 0 to 1; 1 where both are empty. */
    static double dice(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int sum = a.cardinality() + b.cardinality();
        return sum == 0 ? 1 : 2.0 * both.cardinality() / sum;
    }

    private static BitSet cleared(BitSet set, int bit) {
        set.clear(bit);
        return set;
    }
}
