package org.rapporteur.text;

import java.util.Objects;

/**
 * Who said what, as token ranges: the source beside a cue, the cue, and the contents it leads to.
 *
 * @param source empty where nobody is named
 * @param content more than one range where the cue interrupts what is said
 * @param confidence from 0 to 1
 * @param faint whether it is less probable than what is worth reading by itself, and needs something else to speak for it
 */
public record Attribution(Ranges source, Ranges cue, Ranges content, double confidence, boolean faint) {
    public Attribution {
        Objects.requireNonNull(source, "source");
        if (cue.size() == 0 || content.size() == 0)
            throw new IllegalArgumentException("An attribution has a cue and a content");
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("Confidence " + confidence);
    }
}
