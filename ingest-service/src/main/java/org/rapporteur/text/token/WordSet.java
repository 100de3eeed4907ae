package org.rapporteur.text.token;

/** A fixed set of words that is asked about stretches of a text without copying them; upper and lower case are one. */
final class WordSet {
    private final String[] slots;
    private final int longest;

    private WordSet(String[] slots, int longest) {
        this.slots = slots;
        this.longest = longest;
    }

    /** The set of lower-case words divided by blanks. */
    static WordSet of(String... lines) {
        String[] words = String.join(" ", lines).split(" ", -1);
        int capacity = Integer.highestOneBit(words.length * 4) + 1;
        String[] slots = new String[capacity * 2 - 2];
        int longest = 0;
        for (String word : words) {
            int slot = slot(slots, word, 0, word.length());
            slots[slot] = word;
            longest = Math.max(longest, word.length());
        }
        return new WordSet(slots, longest);
    }

    /** Whether the chars from one UTF-16 offset to another, the second exclusive, are one of the words. */
    boolean has(CharSequence text, int start, int end) {
        return end - start <= longest && end > start && slots[slot(slots, text, start, end)] != null;
    }

    /** Whether a whole word is in the set. */
    boolean has(String word) {
        return has(word, 0, word.length());
    }

    /** Where a word is, or where it would be put. */
    private static int slot(String[] slots, CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) hash = hash * 31 + lower(text.charAt(i));
        int slot = (hash ^ hash >>> 15) & Integer.MAX_VALUE;
        for (slot %= slots.length; slots[slot] != null; slot = (slot + 1) % slots.length)
            if (same(slots[slot], text, start, end)) break;
        return slot;
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) return false;
        for (int i = start; i < end; i++) if (lower(text.charAt(i)) != word.charAt(i - start)) return false;
        return true;
    }

    /** A letter in lower case, the curved apostrophe straight. */
    private static char lower(char letter) {
        if (letter < 128) return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        return letter == '’' ? '\'' : Character.toLowerCase(letter);
    }
}
