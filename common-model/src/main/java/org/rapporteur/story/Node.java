package org.rapporteur.story;

import java.util.Objects;

/**
 * A telling in the forest of stories.
 *
 * @param id by which the store knows it
 * @param story the id of its story; null where it has none yet
 * @param parent the id of the telling it is linked to; null where it is linked to none
 * @param link why; null where it is linked to none
 */
public record Node(long id, Telling telling, Long story, Long parent, Link link) {
    public Node {
        Objects.requireNonNull(telling, "telling");
        if ((parent == null) != (link == null))
            throw new IllegalArgumentException("Parent " + parent + ", link " + link);
    }

    Node linked(Node to, Link why) {
        return new Node(id, telling, story, to.id, why);
    }

    /** The same telling before it was linked. */
    public Node alone() {
        return new Node(id, telling, story, null, null);
    }
}
