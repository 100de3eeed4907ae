package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.extract.VerbForms.Form;
import org.rapporteur.model.Act;
import org.rapporteur.model.Manner;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Lemmatizer;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Table;
import org.rapporteur.text.Words;

/** The table of reporting words: what is done by saying so, how it is said, and where the addressee stands. */
final class CueTable {
    /** Within how many tokens behind another a noun of a cue is looked for: "expressed its strong support". */
    private static final int REACH = 4;

    /** Stands in a row for the few words that tell to whom: "ask _ for". */
    static final String SOMEBODY = "_";

    /** What a colon does. */
    private static final String PLAINLY = "say";

    private static final Set<String> PARTICLES = Set.of("out", "up", "down", "off", "back", "it", "not");

    /**
     * One sense of a reporting word.
     *
     * @param lemma the word with its particles: "call for"
     * @param behind the words that must follow it: "for", or a noun
     * @param frames letters of the frames it has, empty for any
     * @param addressee where its addressee stands: "object" or a preposition; empty where it has none
     */
    record Sense(String lemma, List<String> behind, String frames, Act act, Manner manner, List<String> addressee) {
        /** Those of the words behind it that are no nouns. */
        List<String> particles() {
            return behind.stream().filter(word -> bound(word)).toList();
        }

        boolean takes(Frame frame) {
            return frames.isEmpty() || frames.indexOf(frame.letter()) >= 0;
        }
    }

    static final CueTable ENGLISH = new CueTable();

    private final Map<String, String> lemmas = new HashMap<>();
    private final Map<String, List<Sense>> senses = new HashMap<>();

    private CueTable() {
        for (List<String> row : Table.read(CueTable.class, "cues.tsv", 6)) add(row);
        for (List<Sense> all : senses.values())
            all.sort(Comparator.comparingInt((Sense sense) -> -sense.behind().size()));
    }

    private void add(List<String> row) {
        List<String> words = List.of(row.get(0).split(" ", -1));
        String base = words.get(0);
        Manner manner = row.get(3).isEmpty() ? Manner.NEUTRAL : Manner.valueOf(row.get(3));
        List<String> behind = words.subList(1, words.size());
        String lemma =
                words.stream().filter(word -> word.equals(base) || bound(word)).collect(Collectors.joining(" "));
        senses.computeIfAbsent(base, key -> new ArrayList<>())
                .add(new Sense(lemma, behind, row.get(1), Act.valueOf(row.get(2)), manner, Table.list(row.get(4))));
        for (Form form : Form.values()) lemmas.putIfAbsent(VerbForms.inflect(base, form), base);
        for (String irregular : Table.list(row.get(5))) lemmas.put(irregular, base);
    }

    /** Whether a token is a form of a word of the table. */
    boolean knows(AnnotatedText text, int token) {
        return lemmas.containsKey(text.tokens().lower(token));
    }

    /** The base form of a word, by the table where that has it. */
    String lemma(String word) {
        return lemmas.getOrDefault(word, Lemmatizer.lemma(word));
    }

    /** The sense of a token before a content of a frame; one of plain saying where the table does not have it. */
    Sense sense(AnnotatedText text, int token, Frame frame) {
        String word = text.tokens().wordLike(token) ? text.tokens().lower(token) : PLAINLY;
        String lemma = lemma(word);
        for (Sense sense : senses.getOrDefault(lemma, List.of()))
            if (sense.takes(frame) && behind(text, token, sense.behind()) > token) return sense;
        return new Sense(lemma, List.of(), "", Act.SAY, Manner.NEUTRAL, List.of("to"));
    }

    /** Whether a sense is one of the table's, rather than plain saying. */
    boolean has(Sense sense) {
        return senses.getOrDefault(sense.lemma().split(" ", 2)[0], List.of()).contains(sense);
    }

    /** The token behind a word and those that must follow it; -1 where they do not. */
    static int behind(AnnotatedText text, int token, List<String> words) {
        int at = token + 1;
        boolean apart = false;
        for (String word : words) {
            boolean gap = word.equals(SOMEBODY);
            int found = gap ? at - 1 : bound(word) && !apart ? next(text, at, word) : within(text, at, word);
            if (found < 0) return -1;
            at = found + 1;
            apart = gap;
        }
        return at;
    }

    /** Whether a word stands right behind a verb as its particle. */
    private static boolean bound(String word) {
        return Words.preposition(word) || PARTICLES.contains(word);
    }

    /** Where a word stands next, adverbs and dates between; -1 where another does. */
    private static int next(AnnotatedText text, int from, String word) {
        int at = from;
        while (at < from + REACH && at < text.tokens().size()) {
            if (text.tokens().lower(at).equals(word)) return at;
            boolean aside = text.syntax().part(at) == PartOfSpeech.RB
                    || text.dates().at(at) >= 0
                    || text.dates().at(at + 1) >= 0;
            if (!aside) return -1;
            at++;
        }
        return -1;
    }

    private static int within(AnnotatedText text, int from, String word) {
        for (int at = from; at < Math.min(from + REACH, text.tokens().size()); at++) {
            String lower = text.tokens().lower(at);
            if (lower.equals(word) || Lemmatizer.lemma(lower).equals(word)) return at;
            if (!text.tokens().wordLike(at)) return -1;
        }
        return -1;
    }
}
