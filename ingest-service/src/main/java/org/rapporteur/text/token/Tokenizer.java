package org.rapporteur.text.token;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;

/**
 * Cuts a text into words and punctuation, in one pass. Near Penn Treebank's: clitics ("'s", "n't") stand alone;
 * initialisms, abbreviations, numbers, hyphenated words and addresses stay whole; every other mark is a token.
 */
public final class Tokenizer implements Annotator {
    /** Words written with a full stop that ends no sentence by itself. */
    static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "cmdr", "adm", "sen", "rep",
            "gov", "pres", "hon", "rev", "st", "jr", "sr", "inc", "corp", "co", "ltd", "llc", "no", "vs", "etc", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft", "ave", "dept",
            "bros", "fig", "vol", "approx", "est", "e.g", "i.e", "a.m", "p.m", "ph.d", "u.s", "u.n", "u.k", "d.c",
            "u.s.a", "calif", "fla", "ill", "mass", "mich", "minn", "pa", "tex", "va", "wis", "conn", "colo", "ariz");

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        String chars = text.document().text();
        Ranges.Builder tokens = new Ranges.Builder();
        int at = 0;
        while (at < chars.length()) {
            int point = chars.codePointAt(at);
            if (blank(point)) at += Character.charCount(point);
            else if (address(chars, at)) at = addAddress(tokens, chars, at);
            else if (inWord(point)) at = addWord(tokens, chars, at);
            else at = addMark(tokens, chars, at);
        }
        return text.withTokens(new Tokens(chars, tokens.build()));
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean address(String chars, int at) {
        return chars.startsWith("http://", at) || chars.startsWith("https://", at) || chars.startsWith("www.", at);
    }

    private static int addAddress(Ranges.Builder tokens, String chars, int start) {
        int end = start;
        while (end < chars.length() && !blank(chars.charAt(end)) && "\"“”<>".indexOf(chars.charAt(end)) < 0) end++;
        while (".,;:!?)]'’".indexOf(chars.charAt(end - 1)) >= 0) end--;
        tokens.add(start, end);
        return end;
    }

    private static int addWord(Ranges.Builder tokens, String chars, int start) {
        int end = start;
        while (end < chars.length()) {
            int point = chars.codePointAt(end);
            if (inWord(point)) end += Character.charCount(point);
            else if (end > start && joins(chars, end)) end++;
            else break;
        }
        if (end < chars.length() && chars.charAt(end) == '.' && abbreviation(chars, start, end)) {
            tokens.add(start, end + 1);
            return end + 1;
        }
        int clitic = clitic(chars, start, end);
        if (clitic > start) tokens.add(start, clitic);
        if (clitic < end) tokens.add(Math.max(start, clitic), end);
        return end;
    }

    /** Whether the mark at an offset holds the letters or digits on its sides together. */
    private static boolean joins(String chars, int at) {
        if (at + 1 >= chars.length()) return false;
        char before = chars.charAt(at - 1);
        char mark = chars.charAt(at);
        char after = chars.charAt(at + 1);
        return switch (mark) {
            case '-', '_', '@', '&', '\'', '’', '‑' -> Character.isLetterOrDigit(before) && inWord(after);
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || Character.isLetter(after) && (oneLetter(chars, at) || Character.isLowerCase(after));
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Whether one letter stands alone before an offset, as in "U.S". */
    private static boolean oneLetter(String chars, int at) {
        return Character.isLetter(chars.charAt(at - 1))
                && (at < 2 || chars.charAt(at - 2) == '.' || !inWord(chars.charAt(at - 2)));
    }

    private static boolean abbreviation(String chars, int start, int end) {
        if (end - start > 6) return false;
        if (oneLetter(chars, end) && Character.isUpperCase(chars.charAt(end - 1))) return true;
        String word = chars.substring(start, end).toLowerCase(java.util.Locale.ROOT);
        if (word.equals("no")) return digitFollows(chars, end + 1);
        return ABBREVIATIONS.contains(word);
    }

    private static boolean digitFollows(String chars, int at) {
        int next = at;
        while (next < chars.length() && chars.charAt(next) == ' ' && next < at + 2) next++;
        return next < chars.length() && Character.isDigit(chars.charAt(next));
    }

    /** Where the clitic of a word begins; its end where it has none. */
    private static int clitic(String chars, int start, int end) {
        for (int back = 2; back <= 3 && end - back > start; back++) {
            char mark = chars.charAt(end - back);
            if (mark == '\'' || mark == '’') {
                char first = Character.toLowerCase(chars.charAt(end - back + 1));
                boolean not = back == 2 && first == 't' && Character.toLowerCase(chars.charAt(end - 3)) == 'n';
                if (not) return end - 3;
                return back == 2 && "smd".indexOf(first) >= 0 || back == 3 && "rlv".indexOf(first) >= 0
                        ? end - back
                        : end;
            }
        }
        return end;
    }

    private static int addMark(Ranges.Builder tokens, String chars, int start) {
        char mark = chars.charAt(start);
        int end = start + Character.charCount(chars.codePointAt(start));
        if (mark == '.' || mark == '-') while (end < chars.length() && chars.charAt(end) == mark) end++;
        else if ((mark == '\'' || mark == '`') && end < chars.length() && chars.charAt(end) == mark) end++;
        tokens.add(start, end);
        return end;
    }
}
