package org.rapporteur.text;

import java.util.Objects;
import java.util.function.Function;

/**
 * A text as annotators see it, and how its offsets answer to those of the raw text: one kind of blank and of line
 * break, composed letters, no invisible characters.
 *
 * @param alignment from the raw text's offsets to {@code text}'s and back
 */
public record CleanText(String text, Alignment alignment) {
    public CleanText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(alignment, "alignment");
    }

    /** Cleans a text; gives the same text back where there is nothing to clean, as there is not in most. */
    public static CleanText of(String raw) {
        return new Plain(raw).clean().then(Composed::clean);
    }

    /** What another step makes of this text, aligned with the raw text still. */
    public CleanText then(Function<String, CleanText> step) {
        CleanText next = step.apply(text);
        return next.text().equals(text) && next.alignment().identity()
                ? this
                : new CleanText(next.text(), alignment.then(next.alignment()));
    }
}
