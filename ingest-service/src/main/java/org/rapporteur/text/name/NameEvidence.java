package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/** What a whole text shows about each single capitalised word that no list knows: how it is used, and how often. */
final class NameEvidence {
    /** Heads of a landscape's names, behind their name: "the Orla river", "Dury Bridge". */
    static final Set<String> LANDSCAPE = Set.of(
            "bridge",
            "valley",
            "river",
            "pass",
            "lake",
            "bay",
            "gulf",
            "strait",
            "island",
            "islands",
            "peninsula",
            "mountains",
            "hills",
            "desert",
            "province",
            "district",
            "county",
            "canal",
            "dam",
            "border",
            "coast");

    private static final Set<String> LOCATING = Set.of("in", "near", "outside", "across");
    private static final Set<String> LEADING = Set.of("from", "between", "to", "towards", "toward", "against");
    /** What has a town or a river behind "of". */
    private static final Set<String> LOCAL = Set.of(
            "town",
            "city",
            "village",
            "capital",
            "port",
            "mayor",
            "district",
            "districts",
            "hall",
            "streets",
            "outskirts");

    private static final Set<String> FLUVIAL =
            Set.of("flow", "bed", "bank", "banks", "waters", "mouth", "shore", "shores");
    private static final Set<String> STATEHOOD = Set.of("republic", "kingdom", "government", "embassy");

    /** How one word is used. */
    static final class Use {
        private int alone;
        private int located;
        private int led;
        private int landscape;
        private int personal;
        private int statehood;
        private int adjective;

        /** Whether the word is part of a person's name somewhere. */
        boolean person() {
            return personal > 0;
        }

        /** Whether a preposition of place or motion, or "Republic of", stands before the word somewhere. */
        boolean leads() {
            return located + led + statehood > 0;
        }

        /** Whether the word stands between a determiner and a noun somewhere. */
        boolean adjective() {
            return adjective > 0;
        }

        /** Whether the word is told to be a place often enough that no other use outweighs it. */
        boolean place() {
            return landscape > 0 || located * 4 >= alone && located > 0;
        }
    }

    private final Map<String, Use> uses = new HashMap<>();
    private final AnnotatedText text;
    private final Gazetteer gazetteer;

    NameEvidence(AnnotatedText text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
        for (int s = 0; s < text.sentences().size(); s++) {
            int start = text.sentences().start(s);
            int end = text.sentences().end(s);
            for (int i = start; i < end; i++) if (candidate(i)) see(i, start, end);
        }
        int dateline = datelineEnd();
        if (dateline == 1) uses.computeIfAbsent(capitalised(text.tokens().word(0)), word -> new Use()).landscape++;
    }

    /** The token after the place that a text begins with in capitals: "BRENIK, April 16 (MNA) -"; 0 where none does. */
    int datelineEnd() {
        Tokens tokens = text.tokens();
        int end = 0;
        while (end < 4 && tokens.word(end).length() > 2 && tokens.wordLike(end) && upper(tokens.word(end))) end++;
        boolean place = end > 0 && (tokens.isAny(end, "-—–") || tokens.isAny(end, ",(") && dashNear(end));
        return place ? end : 0;
    }

    private boolean dashNear(int from) {
        for (int i = from; i < from + 8; i++) if (text.tokens().isAny(i, "-—–")) return true;
        return false;
    }

    private static boolean upper(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A word in capitals as it is written within a sentence. */
    static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The uses of each word. */
    Map<String, Use> uses() {
        return uses;
    }

    /** Whether a token can be a name that no list knows. */
    boolean candidate(int token) {
        Tokens tokens = text.tokens();
        return tokens.capitalised(token)
                && tokens.word(token).length() > 2
                && text.mentions().at(token) < 0
                && text.dates().at(token) < 0
                && !Words.function(tokens.lower(token))
                && !Words.organization(tokens.lower(token))
                && !gazetteer.title(tokens.compound(token));
    }

    private void see(int i, int start, int end) {
        Tokens tokens = text.tokens();
        Use use = uses.computeIfAbsent(tokens.word(i), word -> new Use());
        boolean followed =
                i + 1 < end && tokens.capitalised(i + 1) && text.dates().at(i + 1) < 0;
        if (i + 1 < end && LANDSCAPE.contains(tokens.lower(i + 1)) && !partOfName(i, start)) use.landscape++;
        if (partOfName(i, start) && !followed) use.personal++;
        if (followed || partOfName(i, start)) return;
        use.alone++;
        if (i == start || tokens.word(i + 1).equals("'s")) return;
        String before = tokens.lower(i - 1);
        boolean of = before.equals("of");
        if (LOCATING.contains(before)) use.located++;
        else if (LEADING.contains(before)) use.led++;
        else if (of && STATEHOOD.contains(tokens.lower(i - 2))) use.statehood++;
        else if (of && LOCAL.contains(tokens.lower(i - 2))) use.landscape++;
        else if (before.equals("the") && tokens.lower(i - 2).equals("of") && FLUVIAL.contains(tokens.lower(i - 3)))
            use.landscape++;
        else if (Words.determiner(before)
                && i + 1 < end
                && tokens.wordLike(i + 1)
                && !Words.function(tokens.lower(i + 1))) use.adjective++;
    }

    /** Whether a title or another name stands right before a token. */
    private boolean partOfName(int token, int start) {
        if (token == start || !text.tokens().capitalised(token - 1)) return false;
        if (gazetteer.title(text.tokens().compound(token - 1))) return true;
        return candidate(token - 1);
    }
}
