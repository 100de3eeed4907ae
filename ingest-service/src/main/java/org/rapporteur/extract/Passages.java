package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Span;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;

/** Makes passages and participants of token ranges. */
final class Passages {
    private final AnnotatedText text;

    Passages(AnnotatedText text) {
        this.text = text;
    }

    Passage of(Phrase phrase) {
        return of(phrase.ranges());
    }

    /** The words of token ranges, those of several joined with one space. */
    Passage of(Ranges ranges) {
        List<Span> spans = new ArrayList<>(ranges.size());
        StringBuilder words = new StringBuilder();
        for (int r = 0; r < ranges.size(); r++) {
            int start = text.tokens().start(ranges.start(r));
            int end = text.tokens().end(ranges.end(r) - 1);
            spans.add(new Span(start, end));
            if (words.length() > 0) words.append(' ');
            words.append(text.document().text(), start, end);
        }
        return new Passage(spans, words.toString());
    }

    Participant participant(Ranges ranges, Actor actor) {
        Passage passage = of(ranges);
        return new Participant(passage.spans(), passage.text(), actor);
    }
}
