package org.rapporteur.text;

import java.util.Arrays;

/**
 * The grammar of a text: each token's part of speech, the token it depends on, and how. The tokens of a sentence make a
 * tree.
 */
public final class Syntax {
    /** What {@link #head} says of the token that its sentence hangs on. */
    public static final int ROOT = -1;

    public static final Syntax NONE = new Syntax(new byte[0], new byte[0], new int[0]);

    private static final PartOfSpeech[] PARTS = PartOfSpeech.values();
    private static final Relation[] RELATIONS = Relation.values();

    private final byte[] parts;
    private final byte[] relations;
    private final int[] heads;
    /** The first and the next of the tokens that hang on one, in order; -1 where there is none. */
    private final int[] firstDependent;

    private final int[] nextDependent;

    private Syntax(byte[] parts, byte[] relations, int[] heads) {
        this.parts = parts;
        this.relations = relations;
        this.heads = heads;
        this.firstDependent = new int[heads.length];
        this.nextDependent = new int[heads.length];
        Arrays.fill(firstDependent, -1);
        for (int t = heads.length - 1; t >= 0; t--) {
            nextDependent[t] = -1;
            if (heads[t] == ROOT) continue;
            nextDependent[t] = firstDependent[heads[t]];
            firstDependent[heads[t]] = t;
        }
    }

    public int size() {
        return heads.length;
    }

    public PartOfSpeech part(int token) {
        return PARTS[parts[token]];
    }

    /** How a token depends on its head. */
    public Relation relation(int token) {
        return RELATIONS[relations[token]];
    }

    /** The token that a token depends on, or {@link #ROOT}. */
    public int head(int token) {
        return heads[token];
    }

    /** The first token that depends on one, or -1. */
    public int firstDependent(int token) {
        return firstDependent[token];
    }

    /** The next token after this one that has the same head, or -1. */
    public int nextDependent(int token) {
        return nextDependent[token];
    }

    /** The first token that depends on one in a certain way, or -1. */
    public int dependent(int token, Relation relation) {
        int found = firstDependent[token];
        while (found >= 0 && relation(found) != relation) found = nextDependent[found];
        return found;
    }

    /** Takes the reading of each token in any order. */
    public static final class Builder {
        private final byte[] parts;
        private final byte[] relations;
        private final int[] heads;

        public Builder(int tokens) {
            parts = new byte[tokens];
            relations = new byte[tokens];
            heads = new int[tokens];
            Arrays.fill(heads, ROOT);
        }

        public void part(int token, PartOfSpeech part) {
            parts[token] = (byte) part.ordinal();
        }

        public void depends(int token, Relation relation, int head) {
            relations[token] = (byte) relation.ordinal();
            heads[token] = head;
        }

        public Syntax build() {
            return new Syntax(parts, relations, heads);
        }
    }
}
