package org.rapporteur.text.token;

/** Finds what is written for machines: addresses on the web, e-mail addresses, hashtags, handles. Offsets are UTF-16. */
final class Addresses {
    /** The part of an e-mail address before its "@" has no more chars: RFC 5321, 4.5.3.1.1. */
    private static final int LONGEST_LOCAL = 64;
    /** A domain name has no more chars: RFC 1035, 2.3.4. */
    private static final int LONGEST_DOMAIN = 255;

    private static final WordSet DOMAINS = WordSet.of(
            "com org net edu gov mil int info biz eu uk us ca au nz in pk de fr nl se no dk fi ch at it es pt pl ru ua",
            "tr ir il jp cn kr tw hk sg my za ng ke eg br mx ar cl ie be gr cz ro hu io me tv ly co fm news online");

    private Addresses() {}

    /** Where an address that begins at an offset ends, or the offset itself where none does. */
    static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '#' || first == '@') return tagEnd(text, start);
        char small = (char) (first | 32);
        boolean web = small == 'h' && (starts(text, start, "http://") || starts(text, start, "https://"))
                || small == 'w' && starts(text, start, "www.")
                || small == 'f' && starts(text, start, "ftp://");
        return web ? webEnd(text, start) : start;
    }

    private static boolean starts(String text, int at, String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length())
                && Characters.inWordAt(text, at + prefix.length());
    }

    /** Where "#word" or "@word" ends; a number sign before a number is none. */
    private static int tagEnd(String text, int start) {
        if (Characters.inWordAt(text, start - 1) || !Characters.letterAt(text, start + 1)) return start;
        int end = start + 1;
        while (Characters.inWordAt(text, end) || end < text.length() && text.charAt(end) == '_') end++;
        return end;
    }

    /** Where an address of the web ends: before a blank or quotation mark, and before punctuation that ends it. */
    static int webEnd(String text, int start) {
        int end = start;
        int open = 0;
        while (end < text.length() && !Characters.blank(text.charAt(end)) && "\"“”«»<>".indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end++);
            if (c == '(') open++;
            if (c == ')') open--;
        }
        while (end > start + 1 && ".,;:!?)]'’…".indexOf(text.charAt(end - 1)) >= 0) {
            if (text.charAt(end - 1) == ')' && open++ >= 0) break;
            end--;
        }
        return end;
    }

    /**
     * Where an e-mail address ends that begins with a word; the word's start where none does.
     *
     * @param at where the next "@" stands, or the text's end
     */
    static int mailEnd(String text, int start, int at) {
        if (at - start > LONGEST_LOCAL || !Characters.inWordAt(text, at + 1)) return start;
        for (int i = start; i < at; i++) if (!inLocal(text.charAt(i))) return start;
        int end = at + 1;
        int dots = 0;
        while (end < Math.min(text.length(), at + LONGEST_DOMAIN) && inDomain(text.charAt(end)))
            if (text.charAt(end++) == '.') dots++;
        for (; ".-".indexOf(text.charAt(end - 1)) >= 0; end--) if (text.charAt(end - 1) == '.') dots--;
        return dots > 0 ? end : start;
    }

    private static boolean inDomain(char c) {
        return Characters.inWord(c) || c == '.' || c == '-';
    }

    private static boolean inLocal(char c) {
        return Characters.inWord(c) || "._%+-".indexOf(c) >= 0;
    }

    /** Whether the letters after a full stop end a domain name: "example.org", "example.co.uk". */
    static boolean domain(String text, int dot) {
        if (dot < 2 || !Characters.inWord(text.charAt(dot - 2))) return false;
        int end = dot + 1;
        while (end < dot + 8 && Characters.letterAt(text, end)) end++;
        if (Character.isLowerCase(text.charAt(dot - 1)) && Character.isUpperCase(text.charAt(dot + 1))) return false;
        if (DOMAINS.has(text, dot + 1, end)) return !ordinary(text, dot + 1, end) || pathFollows(text, end);
        return end < text.length() - 1 && text.charAt(end) == '.' && end - dot > 3 && deeper(text, end);
    }

    /** Whether a word ends with a domain name, so that a path may follow. */
    static boolean endsWithDomain(String text, int start, int end) {
        int dot = end - 1;
        while (dot > start && dot > end - 8 && text.charAt(dot) != '.') dot--;
        return dot > start && text.charAt(dot) == '.' && domain(text, dot);
    }

    private static boolean deeper(String text, int dot) {
        int end = dot + 1;
        while (end < dot + 8 && Characters.letterAt(text, end)) end++;
        return DOMAINS.has(text, dot + 1, end);
    }

    /** Domains that are English words too: "it", "in", "no". */
    private static boolean ordinary(String text, int start, int end) {
        return end - start == 2 && "in it no at be is me us my".contains(text.substring(start, end));
    }

    private static boolean pathFollows(String text, int end) {
        return end < text.length() && text.charAt(end) == '/';
    }
}
