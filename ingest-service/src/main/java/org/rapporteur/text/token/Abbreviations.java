package org.rapporteur.text.token;

/** Words written with a full stop that ends no sentence by itself. All offsets are UTF-16. */
final class Abbreviations {
    /** Forms of address and ranks: a name follows. */
    static final WordSet TITLES = WordSet.of(
            "mr. mrs. ms. mx. dr. drs. prof. gen. col. lt. sgt. cpl. capt. maj. brig. cmdr. cdr. adm. sen. sens. rep.",
            "reps. gov. govs. pres. hon. rev. fr. st. mt. ft. messrs. mme. mlle. msgr. supt. det. insp. atty. amb.",
            "pvt. pfc. ven. esq.");

    private static final WordSet ANYWHERE = WordSet.of(
            "mr mrs ms mx dr drs prof gen col lt sgt cpl capt maj brig cmdr cdr adm sen sens rep reps gov govs hon rev",
            "st mt ft messrs mme mlle msgr supt det insp atty amb pvt jr sr esq inc corp co cos ltd llc plc bros dept",
            "univ assn intl vs etc al ca cf approx est jan feb aug sept sep oct nov dec ave blvd rd fig figs vol vols",
            "eds ph.d m.sc b.sc ll.b ll.d d.phil m.phil ed.d e.g i.e viz ibid op nos pp rs tel ext div ed eng fla calif");

    /** Abbreviations only with a capital, since the word in lower case means something else. */
    private static final WordSet CAPITALISED = WordSet.of(
            "mon tue tues wed thu thur thurs fri sat mar apr jun jul pres fr mass ill pa va ore wash ind kan ark ala ga",
            "ky md mo neb nev okla tenn tex wis wyo del mich minn miss conn colo ariz dak vt hwy pt art sec ch hum cong",
            "ser res ven int cdr");

    private Abbreviations() {}

    /**
     * Whether a word with the full stop after it is one token.
     *
     * @param end where the full stop stands
     */
    static boolean abbreviation(String text, int start, int end) {
        int length = end - start;
        char first = text.charAt(start);
        boolean upper = Character.isUpperCase(first);
        if (length == 1) return Characters.letter(first) && (upper ? initial(text, start) : counts(text, start, end));
        if (text.charAt(end - 2) == '.') return Characters.letterAt(text, end - 1);
        if (length == 2 && (first | 32) == 'n' && (text.charAt(start + 1) | 32) == 'o')
            return digitFollows(text, end + 1);
        if (length <= 3 && (first | 32) == 'p' && Characters.digitAt(text, end + 1)) return true;
        return ANYWHERE.has(text, start, end) || upper && CAPITALISED.has(text, start, end);
    }

    /** Whether one capital is an initial: "I" is one only where a name could be. */
    private static boolean initial(String text, int at) {
        if (text.charAt(at) != 'I') return true;
        if (at < 2 || text.charAt(at - 1) != ' ') return !Characters.blankAt(text, at - 1) || at == 0;
        int word = at - 1;
        while (word > 0 && word > at - 24 && Characters.inWord(text.charAt(word - 1))) word--;
        return Character.isUpperCase(text.charAt(word)) || text.charAt(at - 2) == '.';
    }

    /** Whether one small letter abbreviates, as in "p. 7", "(b. 1950)", "c. 1900". */
    private static boolean counts(String text, int start, int end) {
        return (start > 0 && "([".indexOf(text.charAt(start - 1)) >= 0 || Characters.blankAt(text, start - 1))
                && (digitFollows(text, end + 1) || text.charAt(start) == 'v' && nameFollows(text, end + 1));
    }

    /** Whether a capital follows after a blank: "Holm v. Port of Morvik". */
    private static boolean nameFollows(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isUpperCase(text.charAt(at + 1));
    }

    private static boolean digitFollows(String text, int at) {
        int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        return Characters.digitAt(text, next);
    }
}
