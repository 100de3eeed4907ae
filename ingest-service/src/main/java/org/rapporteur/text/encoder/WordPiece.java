package org.rapporteur.text.encoder;

import java.text.Normalizer;
import java.util.Locale;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

/**
 * Cuts tokens into wordpieces as BERT's uncased tokenizer does: control characters dropped, letters lower-cased and
 * stripped of their accents, punctuation and Chinese characters apart, then the longest known piece first.
 *
 * <p>Source: Devlin et al. 2019 and its published tokenizer. It is run on each token of {@link Tokens} by itself, so that
 * every piece belongs to one token; it gives the pieces of the whole text, but where a token ends within a word ("do|n't").
 */
final class WordPiece {
    /** A word with more code points is not looked up. */
    private static final int LONGEST_WORD = 100;

    /** Pieces of one token that an encoder is shown: an address or a made-up word needs no more. */
    private static final int MOST_PIECES = 24;

    /** What a code point does: it stands in a word, apart from others, between words, or nowhere. */
    private static final byte IN_WORD = 0;

    private static final byte APART = 1;
    private static final byte BLANK = 2;
    private static final byte DROPPED = 3;

    /** What each of the first code points does, and their normal forms; the others are worked out when met. */
    private static final int KNOWN = 0x250;

    private static final byte[] ROLES = new byte[KNOWN];
    private static final String[] FORMS = new String[KNOWN];

    static {
        for (int point = 0; point < KNOWN; point++) {
            ROLES[point] = workOutRole(point);
            FORMS[point] = workOutForm(point);
        }
    }

    private final Vocabulary vocabulary;

    private static final class Holder {
        private static final WordPiece ENGLISH = new WordPiece(Vocabulary.english());
    }

    /** The tokenizer of English encoders, read once. */
    static WordPiece english() {
        return Holder.ENGLISH;
    }

    private WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The pieces of all tokens, of each the first {@value #MOST_PIECES}; a token that none make up has the one for unknown
     * words.
     */
    Pieces pieces(AnnotatedText text) {
        String chars = text.document().text();
        Tokens tokens = text.tokens();
        IntColumn numbers = new IntColumn();
        int[] first = new int[tokens.size() + 1];
        Word word = new Word();
        for (int t = 0; t < tokens.size(); t++) {
            first[t] = numbers.size();
            cut(chars, tokens.start(t), tokens.end(t), word, numbers);
            numbers.cutTo(Math.min(numbers.size(), first[t] + MOST_PIECES));
            if (numbers.size() == first[t]) numbers.add(Vocabulary.UNKNOWN);
        }
        first[tokens.size()] = numbers.size();
        return new Pieces(numbers.toArray(), first);
    }

    /** The pieces of a text as it stands, tokens aside. */
    int[] pieces(String text) {
        IntColumn numbers = new IntColumn();
        cut(text, 0, text.length(), new Word(), numbers);
        return numbers.toArray();
    }

    private void cut(String chars, int start, int end, Word word, IntColumn numbers) {
        int at = start;
        while (at < end) {
            int point = chars.codePointAt(at);
            at += Character.charCount(point);
            switch (role(point)) {
                case IN_WORD -> word.add(form(point));
                case APART -> {
                    word.cutInto(numbers);
                    word.add(form(point));
                    word.cutInto(numbers);
                }
                case BLANK -> word.cutInto(numbers);
                default -> {
                    // dropped, as if it did not stand there
                }
            }
        }
        word.cutInto(numbers);
    }

    private static byte role(int point) {
        return point < KNOWN ? ROLES[point] : workOutRole(point);
    }

    private static String form(int point) {
        return point < KNOWN ? FORMS[point] : workOutForm(point);
    }

    private static byte workOutRole(int point) {
        if (point == ' ' || point == '\t' || point == '\n' || point == '\r') return BLANK;
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> BLANK;
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> DROPPED;
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> APART;
            default ->
                point == 0xFFFD
                        ? DROPPED
                        : point < 0x80 && !Character.isLetterOrDigit(point) || chinese(point) ? APART : IN_WORD;
        };
    }

    /** The blocks that the published tokenizer takes for Chinese. */
    private static boolean chinese(int point) {
        return point >= 0x4E00 && point <= 0x9FFF
                || point >= 0x3400 && point <= 0x4DBF
                || point >= 0x20000 && point <= 0x2CEAF
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0x2F800 && point <= 0x2FA1F;
    }

    private static String workOutForm(int point) {
        String decomposed = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** The word being read. */
    private final class Word {
        private final char[] chars = new char[LONGEST_WORD * 4];
        private int length;
        private int points;

        void add(String form) {
            points += form.codePointCount(0, form.length());
            if (points > LONGEST_WORD || length + form.length() > chars.length) return;
            form.getChars(0, form.length(), chars, length);
            length += form.length();
        }

        void cutInto(IntColumn numbers) {
            if (length == 0) return;
            int before = numbers.size();
            if (points > LONGEST_WORD || !vocabulary.cut(chars, length, numbers)) {
                numbers.cutTo(before);
                numbers.add(Vocabulary.UNKNOWN);
            }
            length = 0;
            points = 0;
        }
    }
}
