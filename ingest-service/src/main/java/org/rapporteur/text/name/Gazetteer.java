package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Table;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.token.Tokenizer;

/** Names that are known beforehand: countries and their peoples, places, organisations, outlets; titles of persons. */
public final class Gazetteer {
    /** No known name has more tokens. */
    private static final int MOST_TOKENS = 9;

    private final Map<String, Named> names = new HashMap<>();
    /** The most tokens of the names that begin with a token. */
    private final Map<String, Integer> lengths = new HashMap<>();

    private final Map<String, Actor> peoples = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private final Map<String, Title> titles = new HashMap<>();

    private Gazetteer() {
        Table.read(Gazetteer.class, "places.tsv", 5).forEach(this::addPlace);
        Table.read(Gazetteer.class, "countries.tsv", 5).forEach(this::addCountry);
        Table.read(Gazetteer.class, "organizations.tsv", 3).forEach(this::addOrganization);
        Table.read(Gazetteer.class, "outlets.tsv", 1).forEach(this::addOutlet);
        Table.read(Gazetteer.class, "peoples.tsv", 2).forEach(this::addPeople);
        for (List<String> row : Table.read(Gazetteer.class, "titles.tsv", 2))
            titles.put(row.get(0), Title.of(row.get(1)));
        names.keySet().forEach(this::addLength);
    }

    private void addLength(String name) {
        CleanDocument document = new CleanDocument(null, null, null, null, null, null, "en", name);
        Tokens tokens = new Tokenizer().annotate(AnnotatedText.of(document)).tokens();
        lengths.merge(tokens.word(0), Math.min(MOST_TOKENS, tokens.size()), Math::max);
    }

    /** The gazetteer of English resources, read once. */
    public static Gazetteer english() {
        return Holder.ENGLISH;
    }

    private static final class Holder {
        private static final Gazetteer ENGLISH = new Gazetteer();
    }

    /** How many tokens from one on make up the longest known name that is written so; 0 where none begins. */
    int longest(Tokens tokens, int from, int limit) {
        int most = lengths.getOrDefault(tokens.word(from), 0);
        if (most == 0) return 0;
        StringBuilder key = new StringBuilder();
        int longest = 0;
        for (int i = from; i < Math.min(limit, from + most); i++) {
            if (i > from && tokens.start(i) > tokens.end(i - 1)) key.append(' ');
            key.append(tokens.word(i));
            if (names.containsKey(key.toString())) longest = i + 1 - from;
        }
        return longest;
    }

    /** What a name names, or null where it is not known. */
    Named named(String name) {
        return names.get(name.replace('’', '\''));
    }

    /** The state an adjective or demonym belongs to ("Turkish"), or null. */
    Actor stateOf(String demonym) {
        return peoples.get(demonym);
    }

    /** Whether a name is a news outlet's, with or without "The". */
    public boolean outlet(String name) {
        return outlets.contains(name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name);
    }

    /** What a word before a name does there, or null where it is no title. */
    Title title(String word) {
        return titles.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word, alone or behind others, tells the role of a person. */
    boolean office(String word) {
        return title(word) == Title.OFFICE;
    }

    /** Whether a word is a form of address, which tells no role. */
    boolean address(String word) {
        return title(word) == Title.ADDRESS;
    }

    /** A word that stands before a name. */
    enum Title {
        /** Tells a role: "minister". */
        OFFICE,
        /** Belongs to the office behind it: "foreign". */
        MODIFIER,
        /** A form of address: "Mr." */
        ADDRESS;

        private static Title of(String field) {
            return switch (field) {
                case "-" -> ADDRESS;
                case "+" -> MODIFIER;
                default -> OFFICE;
            };
        }
    }

    private void addCountry(List<String> row) {
        Place place = new Place(null, row.get(1), row.get(0), null, null);
        Actor state = new Actor(null, row.get(1), ActorKind.STATE, row.get(0), blankToNull(row.get(4)), null, null);
        put(row.get(1), row.get(3), new Named(EntityType.PLACE, state, place));
        for (String demonym : Table.list(row.get(2))) {
            peoples.put(demonym, state);
            names.put(demonym, new Named(EntityType.GROUP, state, null));
        }
    }

    private void addPlace(List<String> row) {
        Double lat = row.get(2).isEmpty() ? null : Double.valueOf(row.get(2));
        Double lon = row.get(3).isEmpty() ? null : Double.valueOf(row.get(3));
        Place place = new Place(null, row.get(0), blankToNull(row.get(1)), lat, lon);
        put(row.get(0), row.get(4), new Named(EntityType.PLACE, null, place));
    }

    private void addOrganization(List<String> row) {
        Actor actor = new Actor(null, row.get(0), ActorKind.ORGANIZATION, null, blankToNull(row.get(2)), null, null);
        put(row.get(0), row.get(1), new Named(EntityType.ORGANIZATION, actor, null));
    }

    private void addPeople(List<String> row) {
        Actor people = Actor.named(row.get(0), ActorKind.GROUP);
        put(row.get(0), row.get(1), new Named(EntityType.GROUP, people, null));
    }

    private void addOutlet(List<String> row) {
        outlets.add(row.get(0));
        Actor actor = Actor.named(row.get(0), ActorKind.ORGANIZATION);
        names.putIfAbsent(row.get(0), new Named(EntityType.ORGANIZATION, actor, null));
    }

    private void put(String name, String others, Named what) {
        names.put(name.replace('’', '\''), what);
        for (String other : Table.list(others)) names.put(other.replace('’', '\''), what);
    }

    private static String blankToNull(String field) {
        return field.isBlank() ? null : field;
    }
}
