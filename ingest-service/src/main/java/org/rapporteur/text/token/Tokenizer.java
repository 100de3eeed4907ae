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
        return text.withTokens(new Tokens(chars, new Cut(chars).tokens()));
    }

    /** A walk over a text from left to right; what a rule looks ahead is bounded or skipped afterwards. */
    private static final class Cut {
        private final String text;
        private final Ranges.Builder found = new Ranges.Builder();
        /** Where the token begins that is being read. */
        private int from;
        /** Where the next "@" stands at or after the last word looked at, or the text's end. */
        private int mailAt = -1;

        Cut(String text) {
            this.text = text;
        }

        Ranges tokens() {
            while (from < text.length()) {
                int point = text.codePointAt(from);
                if (Characters.blank(point)) from += Character.charCount(point);
                else if (Characters.inWord(point)) word();
                else mark(point);
            }
            return found.build();
        }

        private void addTo(int end) {
            found.add(from, end);
            from = end;
        }

        /** Adds the tokens of the word that begins here. */
        private void word() {
            int address = address();
            if (address > from) {
                addTo(address);
                return;
            }
            int start = from;
            int end = from;
            while (end < text.length()) {
                int point = text.codePointAt(end);
                if (Characters.inWord(point)) {
                    if (unitAfter(end)) addTo(end);
                    end += Character.charCount(point);
                } else if (end > start && Characters.apostrophe(point) && Characters.inWordAt(text, end + 1)) {
                    end = apostrophe(end);
                } else if (end > from && Joints.joins(text, from, end)) {
                    end++;
                } else {
                    break;
                }
            }
            if (end > from) last(end);
        }

        private int address() {
            if (mailAt < from) {
                mailAt = text.indexOf('@', from);
                if (mailAt < 0) mailAt = text.length();
            }
            int mail = Addresses.mailEnd(text, from, mailAt);
            return mail > from ? mail : Addresses.end(text, from);
        }

        /** Whether a unit begins within a token, as in "5km", "6:00am". */
        private boolean unitAfter(int at) {
            return at > from
                    && Characters.digit(text.charAt(at - 1))
                    && Characters.letter(text.charAt(at))
                    && Joints.unit(text, at);
        }

        /** Adds what an apostrophe within a word divides; returns where the letters behind it end. */
        private int apostrophe(int at) {
            int end = Characters.wordEnd(text, at + 1);
            int clitic = Clitics.start(text, from, at, end);
            if (clitic < 0) return end;
            if (clitic > from) addTo(clitic);
            addTo(end);
            return end;
        }

        /** Adds the last token of a word, with the mark that belongs to it. */
        private void last(int end) {
            char next = end < text.length() ? text.charAt(end) : ' ';
            boolean marked =
                    switch (next) {
                        case '.' -> !text.startsWith("...", end) && Abbreviations.abbreviation(text, from, end);
                        case '$' -> Joints.currency(text, from, end);
                        case '-' -> Joints.brokenOff(text, from, end);
                        default -> false;
                    };
            if (marked) {
                addTo(end + 1);
            } else if (next == '/' && Addresses.endsWithDomain(text, from, end)) {
                addTo(Addresses.webEnd(text, from));
            } else {
                int second = Clitics.contraction(text, from, end);
                if (second > from) addTo(second);
                addTo(end);
            }
        }

        private void mark(int point) {
            int end = from + Character.charCount(point);
            if (point == '#' || point == '@') end = Math.max(end, Addresses.end(text, from));
            else if (Characters.apostrophe(point) || point == '‘') end = Math.max(end, Clitics.leading(text, from));
            if (end == from + 1 && ".-–—_=*~".indexOf(point) >= 0) end = run((char) point);
            boolean doubled = point == '\'' || point == '`';
            if (doubled && end == from + 1 && end < text.length() && text.charAt(end) == point) end++;
            addTo(point < 0x200D ? end : Pictures.end(text, end, point));
        }

        /** Where a run of one mark ends; of four full stops the last ends the sentence. */
        private int run(char mark) {
            int end = from + 1;
            while (end < text.length() && text.charAt(end) == mark) end++;
            return mark == '.' && end - from == 4 ? end - 1 : end;
        }
    }
}
