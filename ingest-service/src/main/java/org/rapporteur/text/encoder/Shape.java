package org.rapporteur.text.encoder;

import org.rapporteur.text.Tokens;

/** How a token is written: what an uncased vocabulary does not see. The order is that of the encoder's weights. */
enum Shape {
    /** No letter and no digit. */
    MARK,
    LOWER,
    /** Upper case first, then lower case. */
    TITLE,
    /** Two or more letters, all in upper case. */
    UPPER,
    /** Upper case somewhere else. */
    MIXED,
    /** Begins with a digit. */
    DIGIT,
    /** One letter, in upper case. */
    INITIAL;

    static Shape of(Tokens tokens, int token) {
        String word = tokens.word(token);
        if (word.isEmpty()) return MARK;
        if (Character.isDigit(word.codePointAt(0))) return DIGIT;
        int letters = 0;
        int upper = 0;
        boolean first = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c)) continue;
            boolean high = Character.isUpperCase(c);
            if (letters++ == 0) first = high;
            if (high) upper++;
        }
        if (letters == 0) return MARK;
        if (upper == 0) return LOWER;
        if (upper == letters) return letters == 1 ? INITIAL : UPPER;
        return first && upper == 1 ? TITLE : MIXED;
    }
}
