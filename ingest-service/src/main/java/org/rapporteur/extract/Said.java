package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Ranges;

/**
 * A statement on its way from the attribution it was read as: token ranges, and what it came through.
 *
 * @param sentence index of the sentence that holds the cue
 * @param source empty where nobody is named
 * @param confidence from 0 to 1, as the encoder gives it
 * @param through names of outlets and documents that the text says it came through
 */
record Said(int sentence, Ranges source, Ranges cue, Ranges content, double confidence, List<String> through) {
    Said {
        through = List.copyOf(through);
    }

    static Said of(int sentence, Attribution attribution) {
        return new Said(
                sentence,
                attribution.source(),
                attribution.cue(),
                attribution.content(),
                attribution.confidence(),
                List.of());
    }

    Said from(Ranges other) {
        return new Said(sentence, other, cue, content, confidence, through);
    }

    Said saying(Ranges other) {
        return new Said(sentence, source, cue, other, confidence, through);
    }

    /** The same with another cue, whose tokens are no content; itself where nothing would be left of that. */
    Said cued(Phrase other) {
        Ranges rest = content.without(other.from(), other.to());
        return rest.size() == 0 ? this : new Said(sentence, source, other.ranges(), rest, confidence, through);
    }

    Said through(List<String> more) {
        if (more.isEmpty()) return this;
        List<String> all = new ArrayList<>(through);
        for (String name : more) if (!all.contains(name)) all.add(name);
        return new Said(sentence, source, cue, content, confidence, all);
    }

    int at() {
        return cue.start(0);
    }

    /** The token behind the cue's last. */
    int behindCue() {
        return cue.end(cue.size() - 1);
    }

    /** Whether a token stands between the first and the last of the content. */
    boolean spans(int token) {
        return content.start(0) <= token && token < content.end(content.size() - 1);
    }

    /** Whether any of the content stands between quotation marks. */
    boolean quoted(AnnotatedText text) {
        for (int c = 0; c < content.size(); c++)
            for (int t = content.start(c); t < content.end(c); t++) if (text.quoted(t)) return true;
        return false;
    }
}
