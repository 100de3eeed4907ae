package org.rapporteur.text;

/**
 * Makes odd blanks, line breaks and controls plain ones, takes typographic ligatures apart, and takes out what is not
 * seen: soft hyphens, zero-width and directional characters. A lone half of a surrogate pair becomes U+FFFD.
 */
final class Plain {
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private final String raw;
    private final Alignment.Builder edits = new Alignment.Builder();
    /** What is clean so far; null as long as nothing changed. */
    private StringBuilder clean;

    Plain(String raw) {
        this.raw = raw;
    }

    CleanText clean() {
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c > 0x1F && c < 0x7F || c == '\n') {
                if (clean != null) clean.append(c);
                at++;
            } else {
                at = odd(at, c);
            }
        }
        return clean == null ? new CleanText(raw, Alignment.IDENTITY) : new CleanText(clean.toString(), edits.build());
    }

    private int odd(int at, char c) {
        if (c == '\r') return replace(at, raw.startsWith("\n", at + 1) ? at + 2 : at + 1, "\n");
        if (c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029')
            return replace(at, at + 1, "\n");
        if (c < 0xA1 || Character.getType(c) == Character.SPACE_SEPARATOR) return replace(at, at + 1, " ");
        if (invisible(at, c)) return replace(at, at + 1, "");
        if (c >= '\ufb00' && c <= '\ufb06') return replace(at, at + 1, LIGATURES[c - '\ufb00']);
        int point = raw.codePointAt(at);
        if (point < 0x10000 && Character.isSurrogate(c)) return replace(at, at + 1, "\ufffd");
        if (clean != null) clean.appendCodePoint(point);
        return at + Character.charCount(point);
    }

    private boolean invisible(int at, char c) {
        return switch (c) {
            case '\u00ad', '\u061c', '\u180e', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff' -> true;
            case '\u200c', '\u200d' -> !joined(lastKept(at));
            default -> c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        };
    }

    /** Whether a joiner behind a char is seen: in the scripts of Asia that join letters, and in pictures. */
    private static boolean joined(char c) {
        return c >= 0x590 && c < 0x1100
                || c >= 0x1200 && c < 0x1D00
                || c >= 0x2300 && c < 0x2C00
                || c == 0xFE0F
                || Character.isSurrogate(c);
    }

    /** The char before an offset in what is clean so far; 0 where none is. */
    private char lastKept(int at) {
        if (clean == null) return at == 0 ? 0 : raw.charAt(at - 1);
        return clean.length() == 0 ? 0 : clean.charAt(clean.length() - 1);
    }

    private int replace(int from, int to, String by) {
        if (clean == null) clean = new StringBuilder(raw.length()).append(raw, 0, from);
        clean.append(by);
        if (by.length() != to - from) edits.replace(from, to, by.length());
        return to;
    }
}
