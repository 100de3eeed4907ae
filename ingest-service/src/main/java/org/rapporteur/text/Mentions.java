package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Actor;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;

/** Mentions of a text in order: token ranges and whom or what they name. They do not nest. */
public final class Mentions {
    public static final Mentions NONE = new Mentions(Ranges.NONE, List.of());

    private final Ranges ranges;
    private final int[] byToken;
    private final List<Named> named;

    private Mentions(Ranges ranges, List<Named> named) {
        this.ranges = ranges;
        this.byToken = ranges.byPosition();
        this.named = List.copyOf(named);
    }

    /**
     * What a mention names.
     *
     * @param actor the participant, or null
     * @param place the place, or null
     */
    public record Named(EntityType type, Actor actor, Place place) {
        public Named withActor(Actor other) {
            return new Named(type, other, place);
        }
    }

    public int size() {
        return named.size();
    }

    /** First token. */
    public int from(int mention) {
        return ranges.start(mention);
    }

    /** Token after the last. */
    public int to(int mention) {
        return ranges.end(mention);
    }

    public EntityType type(int mention) {
        return named.get(mention).type();
    }

    /** The participant a mention stands for, or null. */
    public Actor actor(int mention) {
        return named.get(mention).actor();
    }

    /** The place a mention names, or null. */
    public Place place(int mention) {
        return named.get(mention).place();
    }

    /** Index of the mention that holds a token, or -1. */
    public int at(int token) {
        return token < 0 || token >= byToken.length ? -1 : byToken[token];
    }

    /** Index of the first mention that starts at or after a token; the number of mentions where there is none. */
    public int firstFrom(int token) {
        int last = ranges.lastStartingAtOrBefore(token);
        return last >= 0 && ranges.start(last) == token ? last : last + 1;
    }

    public Named named(int mention) {
        return named.get(mention);
    }

    /** The same ranges naming something else. */
    public Mentions renamed(List<Named> others) {
        return new Mentions(ranges, others);
    }

    /** Collects mentions in order. */
    public static final class Builder {
        private final Ranges.Builder ranges = new Ranges.Builder();
        private final List<Named> named = new ArrayList<>();

        public void add(int from, int to, Named what) {
            ranges.add(from, to);
            named.add(what);
        }

        public Mentions build() {
            return new Mentions(ranges.build(), named);
        }
    }
}
