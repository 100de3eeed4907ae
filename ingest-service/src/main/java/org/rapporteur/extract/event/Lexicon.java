package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.EventType;
import org.rapporteur.text.Table;

/** The words that name a happening, by lemma, each with its readings in the order in which they are tried. */
final class Lexicon {
    static final Lexicon ENGLISH = new Lexicon();

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, List<Entry>> verbs = new HashMap<>();
    private final Map<String, List<Entry>> nouns = new HashMap<>();
    private final Map<String, List<Entry>> adjectives = new HashMap<>();
    private final Set<String> verbWords = new HashSet<>();
    private final Set<String> nounWords = new HashSet<>();

    private Lexicon() {
        for (List<String> row : Table.read(Lexicon.class, "lexicon.tsv", 5)) add(row);
    }

    /** The readings of a verb, its particle or preposition after a blank. */
    List<Entry> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** The readings of an adjective that is a predicate. */
    List<Entry> adjective(String word) {
        return adjectives.getOrDefault(word, List.of());
    }

    /** The readings of a noun, its modifier before it. */
    List<Entry> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Whether a word is the first of some verb. */
    boolean knowsVerb(String word) {
        return verbWords.contains(word);
    }

    /** Whether a word is the last of some noun, of an event or of an object. */
    boolean knowsNoun(String word) {
        return nounWords.contains(word);
    }

    private void add(List<String> row) {
        String words = row.get(3);
        switch (row.get(0)) {
            case "CLASS" -> classes.put(row.get(1), Set.copyOf(nouns(words)));
            case "VO" -> {
                int over = words.indexOf('>');
                addVerbs(row, words.substring(0, over), nouns(words.substring(over + 1)));
            }
            case "V" -> addVerbs(row, words, Set.of());
            case "N" -> {
                for (String noun : nouns(words)) nounWords.add(noun.split(" ", 2)[0]);
                for (String noun : nouns(words))
                    nouns.computeIfAbsent(noun, key -> new ArrayList<>()).add(entry(row, Set.of()));
            }
            case "A" -> {
                for (String adjective : Table.list(words))
                    adjectives
                            .computeIfAbsent(adjective, key -> new ArrayList<>())
                            .add(entry(row, Set.of()));
            }
            default -> throw new IllegalStateException("Not a part of the lexicon: " + row);
        }
    }

    private void addVerbs(List<String> row, String words, Set<String> objects) {
        for (String verb : Table.list(words)) {
            String lemma = verb.strip();
            verbs.computeIfAbsent(lemma, key -> new ArrayList<>()).add(entry(row, objects));
            verbWords.add(lemma.split(" ", 2)[0]);
        }
    }

    private static Entry entry(List<String> row, Set<String> objects) {
        String mode = row.get(2).isEmpty() ? null : row.get(2);
        return new Entry(EventType.valueOf(row.get(1)), mode, objects, Frame.of(row.get(4)));
    }

    /** The nouns of a field, classes resolved. */
    private Set<String> nouns(String field) {
        Set<String> all = new HashSet<>();
        for (String word : Table.list(field)) {
            String noun = word.strip();
            if (noun.startsWith("@")) all.addAll(classes.get(noun));
            else all.add(noun);
        }
        for (String noun : all) nounWords.add(noun.substring(noun.lastIndexOf(' ') + 1));
        return all;
    }
}
