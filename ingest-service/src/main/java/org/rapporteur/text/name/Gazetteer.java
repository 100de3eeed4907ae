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
import org.rapporteur.text.place.Country;
import org.rapporteur.text.place.World;
import org.rapporteur.text.token.Tokenizer;

/** Names that are known beforehand: countries and their peoples, places, organisations, outlets; titles of persons. */
public final class Gazetteer {
    /** No known name has more tokens. */
    private static final int MOST_TOKENS = 9;

    private static final int MOST_TOKENS_OF_PLACE = 5;
    /** What stands within names of places: "Rio de Janeiro", "Stratford-upon-Avon". */
    private static final Set<String> LINKS =
            Set.of("of", "de", "del", "la", "el", "al", "and", "the", "upon", "-", "'s");

    private final Map<String, Named> names = new HashMap<>();
    private final World world = World.english();
    /** The most tokens of the names that begin with a token. */
    private final Map<String, Integer> lengths = new HashMap<>();

    private final Map<String, Actor> peoples = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private final Map<String, Title> titles = new HashMap<>();

    private Gazetteer() {
        Country.all().forEach(this::addCountry);
        Table.read(Gazetteer.class, "organizations.tsv", 5).forEach(this::addOrganization);
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
        int placed = placeEnd(tokens, from, limit);
        StringBuilder key = new StringBuilder();
        int longest = 0;
        for (int i = from; i < Math.min(limit, from + Math.max(most, placed)); i++) {
            if (i > from && tokens.start(i) > tokens.end(i - 1)) key.append(' ');
            key.append(tokens.word(i));
            int length = i + 1 - from;
            if (length <= most && names.containsKey(key.toString())) longest = length;
            else if (length <= placed && world.known(key.toString())) longest = length;
        }
        return longest == 0 && region(tokens, from) ? 1 : longest;
    }

    /** How many tokens from one on can be a place's name: capitalised ones and what links them. */
    private static int placeEnd(Tokens tokens, int from, int limit) {
        int end = from;
        for (int i = from; i < Math.min(limit, from + MOST_TOKENS_OF_PLACE); i++) {
            if (tokens.capitalised(i)) end = i + 1;
            else if (!LINKS.contains(tokens.lower(i))) break;
        }
        return end - from;
    }

    /** Whether a token is a region behind a comma: "Reston, Va." */
    private boolean region(Tokens tokens, int token) {
        return tokens.word(token - 1).equals(",")
                && tokens.capitalised(token - 2)
                && tokens.word(token).length() < 7
                && world.region(tokens.word(token));
    }

    /** What a name names, or null where it is not known. */
    Named named(String name) {
        Named listed = names.get(name.replace('’', '\''));
        if (listed != null) return listed;
        Place place = world.best(name);
        return place == null ? null : new Named(EntityType.PLACE, null, place);
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

    private void addCountry(Country country) {
        Place place = new Place(null, country.name(), country.code(), country.lat(), country.lon());
        Actor state = country.state();
        put(country.name(), country.otherNames(), new Named(EntityType.PLACE, state, place));
        for (String demonym : country.demonyms()) {
            peoples.put(demonym, state);
            names.put(demonym, new Named(EntityType.GROUP, state, null));
        }
    }

    private void addOrganization(List<String> row) {
        Actor actor = new Actor(
                null, row.get(0), ActorKind.ORGANIZATION, blankToNull(row.get(3)), blankToNull(row.get(2)), null, null);
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
        put(name, Table.list(others), what);
    }

    private void put(String name, List<String> others, Named what) {
        names.put(name.replace('’', '\''), what);
        for (String other : others) names.put(other.replace('’', '\''), what);
    }

    private static String blankToNull(String field) {
        return field.isBlank() ? null : field;
    }
}
