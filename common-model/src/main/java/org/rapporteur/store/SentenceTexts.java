package org.rapporteur.store;

import java.util.List;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Sentence;

/** The words of a document's sentences, whose offsets are turned from code points into UTF-16 in one pass. */
final class SentenceTexts {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    SentenceTexts(Extraction extraction) {
        text = extraction.document().text();
        List<Sentence> sentences = extraction.sentences();
        starts = new int[sentences.size()];
        ends = new int[sentences.size()];
        int unit = 0;
        int point = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = text.offsetByCodePoints(unit, sentences.get(i).start() - point);
            ends[i] = text.offsetByCodePoints(starts[i], sentences.get(i).span().length());
            unit = ends[i];
            point = sentences.get(i).end();
        }
    }

    /** A sentence's words, at most this many code points of them. */
    String of(int sentence, int max) {
        String whole = text.substring(starts[sentence], ends[sentence]);
        return whole.codePointCount(0, whole.length()) <= max
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, max));
    }
}
