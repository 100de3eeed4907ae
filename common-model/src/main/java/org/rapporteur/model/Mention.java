package org.rapporteur.model;

import java.util.Objects;

/** A range of the text that names an actor or a place; offsets in code points, half-open. Mentions do not nest. */
public record Mention(int start, int end, EntityType type, String text, Actor actor, Place place) {
    public Mention {
        if (start < 0 || end <= start)
            throw new IllegalArgumentException("Invalid mention [" + start + ", " + end + ")");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
    }
}
