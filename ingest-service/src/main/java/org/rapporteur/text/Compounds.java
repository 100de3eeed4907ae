package org.rapporteur.text;

/** Finds words whose parts hyphens hold together, with no blank between: "well-known", "vice-president". */
final class Compounds {
    private Compounds() {}

    /** The compounds among tokens, as ranges of tokens. */
    static Ranges in(String text, Ranges tokens) {
        Ranges.Builder compounds = new Ranges.Builder();
        int from = -1;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (!joins(text, tokens, i)) continue;
            if (from < 0) from = i - 1;
            if (i + 3 < tokens.size() && joins(text, tokens, i + 2)) continue;
            compounds.add(from, i + 2);
            from = -1;
        }
        return compounds.build();
    }

    /** Whether a token is a hyphen with a word attached on both sides. */
    private static boolean joins(String text, Ranges tokens, int i) {
        int at = tokens.start(i);
        char mark = text.charAt(at);
        if (mark != '-' && mark != '‐' && mark != '‑' || tokens.end(i) != at + 1) return false;
        return tokens.end(i - 1) == at
                && tokens.start(i + 1) == at + 1
                && at + 1 < text.length()
                && word(text, tokens.start(i - 1))
                && word(text, at + 1);
    }

    private static boolean word(String text, int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }
}
