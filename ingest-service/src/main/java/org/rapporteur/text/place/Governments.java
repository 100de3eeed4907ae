package org.rapporteur.text.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Table;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/** Places that stand for a government: "New Delhi said", "talks between Moscow and Ankara", "the Kremlin". */
final class Governments {
    /** Words before a name that make it no more than a place. */
    private static final Set<String> LOCATING = Set.of(
            "in",
            "near",
            "at",
            "around",
            "outside",
            "inside",
            "across",
            "throughout",
            "from",
            "into",
            "through",
            "of",
            "to",
            "toward",
            "towards",
            "above",
            "over",
            "off",
            "reached",
            "left",
            "entered",
            "visited",
            "visit",
            "visiting");

    private static final Set<String> DEALING = Set.of(
            "between", "against", "with", "by", "urged", "accused", "told", "warned", "pressed", "asked", "blamed");
    /** Verbs that only one who acts has, in the forms of news; those in -ed are told by their ending. */
    private static final Set<String> ACTING = Set.of(
            "said",
            "says",
            "will",
            "would",
            "could",
            "may",
            "must",
            "should",
            "might",
            "did",
            "does",
            "sought",
            "seeks",
            "wants",
            "sees",
            "told",
            "tells",
            "made",
            "makes",
            "gave",
            "gives",
            "took",
            "takes",
            "sent",
            "sends",
            "kept",
            "holds",
            "held",
            "insists",
            "denies",
            "claims",
            "views",
            "considers",
            "also",
            "again",
            "never",
            "now",
            "itself",
            "hopes",
            "accuses",
            "condemns",
            "rejects",
            "supports");

    /** Auxiliaries that an acting verb follows; "is" and "was" are said of towns as well. */
    private static final Set<String> HAVING = Set.of("has", "had", "have");

    private final Map<String, Country> seats = new HashMap<>();

    Governments() {
        for (List<String> row : Table.read(Governments.class, "governments.tsv", 2))
            seats.put(Folding.fold(row.get(0)), Country.of(row.get(1)));
    }

    /** The country whose government a name can stand for, or null. */
    Country of(String key, World world, int place) {
        Country seat = seats.get(key);
        if (seat != null || world.kind(place) != PlaceKind.CAPITAL) return seat;
        return Country.of(world.country(place));
    }

    /** Whether a place's name is used as one who acts rather than as where something is. */
    static boolean acts(AnnotatedText text, int from, int to) {
        Tokens tokens = text.tokens();
        int before = tokens.lower(from - 1).equals("the") ? from - 2 : from - 1;
        if (LOCATING.contains(tokens.lower(before))) return false;
        if (tokens.word(to).equals("'s") || tokens.word(to).equals("'")) return false;
        boolean dealing = DEALING.contains(tokens.lower(before)) && !tokens.isAny(to, ",(");
        int first = adverb(tokens.lower(to)) ? to + 1 : to;
        int verb = HAVING.contains(tokens.lower(first)) ? first + 1 : first;
        return dealing && !tokens.capitalised(to) || acting(tokens.lower(verb));
    }

    private static boolean adverb(String word) {
        return word.equals("later") || word.equals("then") || word.endsWith("ly");
    }

    private static boolean acting(String verb) {
        return ACTING.contains(verb) || verb.length() > 3 && verb.endsWith("ed") && !Words.function(verb);
    }
}
