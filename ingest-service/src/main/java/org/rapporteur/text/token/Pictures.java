package org.rapporteur.text.token;

/** Emoji that are made of several code points and are one token: joined, coloured, or flags. */
final class Pictures {
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;

    private Pictures() {}

    /**
     * Where a picture ends whose first code point ends at an offset.
     *
     * @param first the first code point
     */
    static int end(String text, int start, int first) {
        int end = start;
        boolean joined = false;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean flag = end == start && regional(first) && regional(point);
            if (!joined && !flag && point != JOINER && point != AS_PICTURE && !tone(point)) break;
            if (joined && Characters.blank(point)) break;
            joined = point == JOINER;
            end += Character.charCount(point);
        }
        return end;
    }

    private static boolean regional(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean tone(int point) {
        return point >= 0x1F3FB && point <= 0x1F3FF;
    }
}
