package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.extract.NounPhrases.Phrase;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Span;
import org.rapporteur.text.AnnotatedText;

/** Makes passages of token ranges. */
final class Passages {
    private final AnnotatedText text;

    Passages(AnnotatedText text) {
        this.text = text;
    }

    /** The words of token ranges, those of several joined with one space. */
    Passage of(List<Phrase> phrases) {
        List<Span> spans = new ArrayList<>(phrases.size());
        StringBuilder words = new StringBuilder();
        for (Phrase phrase : phrases) {
            int start = text.tokens().start(phrase.from());
            int end = text.tokens().end(phrase.to() - 1);
            spans.add(new Span(start, end));
            if (words.length() > 0) words.append(' ');
            words.append(text.document().text(), start, end);
        }
        return new Passage(spans, words.toString());
    }
}
