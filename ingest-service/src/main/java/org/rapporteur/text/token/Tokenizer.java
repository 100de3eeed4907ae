package org.rapporteur.text.token;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;

/**
 * Cuts a text into words and punctuation, in one pass, as Universal Dependencies for English does: clitics ("'s",
 * "n't"), the parts of hyphenated compounds and every mark stand alone; initialisms, abbreviations, numbers and
 * addresses stay whole.
 */
public final class Tokenizer implements Annotator {
    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        String chars = text.document().text();
        return text.withTokens(new Tokens(chars, cut(chars)));
    }

    /** The tokens of a text as UTF-16 ranges. */
    static Ranges cut(String text) {
        return new Cut(text).cut();
    }

    /** A walk over a text; every char is looked at a bounded number of times. */
    private static final class Cut {
        private final String text;
        private final Ranges.Builder tokens = new Ranges.Builder();
        /** Where the next "@" stands, or the text's end. */
        private int mailAt = -1;

        Cut(String text) {
            this.text = text;
        }

        Ranges cut() {
            for (int at = 0; at < text.length(); ) {
                int point = text.codePointAt(at);
                if (Characters.blank(point)) at += Character.charCount(point);
                else if (Characters.inWord(point)) at = word(at);
                else at = mark(at, point);
            }
            return tokens.build();
        }

        /** Adds the tokens of the word that begins at an offset; returns where it ends. */
        private int word(int start) {
            int address = address(start);
            if (address > start) return add(start, address);
            int end = start;
            int from = start;
            while (end < text.length()) {
                int point = text.codePointAt(end);
                if (Characters.inWord(point)) {
                    if (unitAfter(from, end)) from = add(from, end);
                    end += Character.charCount(point);
                } else if (end == from) {
                    break;
                } else if (point < 0x10000
                        && Characters.apostrophe((char) point)
                        && Characters.inWordAt(text, end + 1)) {
                    int clitic = Clitics.start(text, from, end);
                    int stop = Characters.wordEnd(text, end + 1);
                    if (clitic > from) from = add(from, clitic);
                    if (clitic >= 0) from = add(from, stop);
                    end = stop;
                } else if (Joints.joins(text, from, end)) {
                    end++;
                } else {
                    break;
                }
            }
            return from == end ? end : last(from, end);
        }

        private int address(int start) {
            if (mailAt < start) {
                mailAt = text.indexOf('@', start);
                if (mailAt < 0) mailAt = text.length();
            }
            int mail = mailAt < text.length() && mailAt - start <= 64 ? Addresses.mailEnd(text, start) : start;
            return mail > start ? mail : Addresses.end(text, start);
        }

        /** Whether a unit begins within a token, as in "5km", "6:00am". */
        private boolean unitAfter(int from, int at) {
            return at > from
                    && Characters.digit(text.charAt(at - 1))
                    && Characters.letter(text.charAt(at))
                    && Joints.unit(text, at);
        }

        /** Adds the last token of a word, with the mark that belongs to it. */
        private int last(int from, int end) {
            char next = end < text.length() ? text.charAt(end) : ' ';
            if (next == '.'
                    && !(end + 1 < text.length()
                            && text.charAt(end + 1) == '.'
                            && end + 2 < text.length()
                            && text.charAt(end + 2) == '.')
                    && Abbreviations.abbreviation(text, from, end)) return add(from, end + 1);
            if (next == '$' && Joints.currency(text, from, end)) return add(from, end + 1);
            if (next == '-' && Joints.brokenOff(text, from, end)) return add(from, end + 1);
            if (next == '/' && Addresses.domain(text, Math.max(from, text.lastIndexOf('.', end - 1))))
                return add(from, Addresses.webEnd(text, from));
            int cut = Clitics.contraction(text, from, end);
            if (cut > from) from = add(from, cut);
            return add(from, end);
        }

        private int add(int from, int to) {
            tokens.add(from, to);
            return to;
        }

        private int mark(int start, int point) {
            int end = start + Character.charCount(point);
            if (point == '#' || point == '@') return add(start, Math.max(end, Addresses.end(text, start)));
            if (point < 0x10000 && (Characters.apostrophe((char) point) || point == '‘')) {
                int word = Clitics.leading(text, start);
                if (word > start) return add(start, word);
            }
            if (".-–—_=*~".indexOf(point) >= 0) end = run(start, (char) point);
            else if ((point == '\'' || point == '`') && end < text.length() && text.charAt(end) == point) end++;
            return add(start, emojiEnd(end, point));
        }

        private int run(int start, char mark) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == mark) end++;
            return mark == '.' && end - start == 4 ? end - 1 : end;
        }

        /** Where a picture ends that is made of several code points: joined, coloured or a flag. */
        private int emojiEnd(int start, int first) {
            if (first < 0x200D) return start;
            int end = start;
            while (end < text.length()) {
                int point = text.codePointAt(end);
                boolean joined = point == 0x200D || text.charAt(end - 1) == 0x200D && !Characters.blank(point);
                boolean flag =
                        first >= 0x1F1E6 && first <= 0x1F1FF && end == start && point >= 0x1F1E6 && point <= 0x1F1FF;
                if (!joined && !flag && point != 0xFE0F && (point < 0x1F3FB || point > 0x1F3FF)) break;
                end += Character.charCount(point);
            }
            return end;
        }
    }
}
