package org.rapporteur.text.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The persons that a text names in full, and which of them a shorter name means: one whose other words are among the full
 * name's, or initials of them. The nearest one named before, else the first one named after.
 */
final class FullNames {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final int MOST_WORDS = 8;
    /** No more persons of one surname, or one given name, are told apart. */
    private static final int MOST_NAMESAKES = 12;

    /** A person: the longest name, and where it was mentioned last. */
    static final class Person {
        private final String[] words;
        private final String name;
        private int lastSeen;

        private Person(String name, String[] words) {
            this.name = name;
            this.words = words;
            this.lastSeen = -1;
        }

        String name() {
            return name;
        }
    }

    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, List<Person>> byGivenName = new HashMap<>();

    /** Takes all names of a text, the longest first, so that shorter forms find them. */
    FullNames(List<String> names) {
        List<String> longestFirst = new ArrayList<>(names.stream().distinct().toList());
        longestFirst.sort((one, other) -> Integer.compare(count(other), count(one)));
        for (String name : longestFirst) {
            String[] words = words(name);
            if (words.length < 2 || candidates(bySurname, last(words)).stream().anyMatch(p -> fits(words, p.words)))
                continue;
            Person person = new Person(name, words);
            bySurname.computeIfAbsent(last(words), key -> new ArrayList<>()).add(person);
            byGivenName.computeIfAbsent(words[0], key -> new ArrayList<>()).add(person);
        }
    }

    private static int count(String name) {
        return name.length() - name.replace(" ", "").length();
    }

    /** The person whom a name means, mentioned as the nth of all mentions; null where no full name fits. */
    Person of(String name, int nth) {
        String[] words = words(name);
        if (words.length == 0) return null;
        Person person = nearest(candidates(bySurname, last(words)), words);
        if (person == null && words.length == 1) person = nearest(candidates(byGivenName, words[0]), words);
        if (person != null) person.lastSeen = nth;
        return person;
    }

    private static List<Person> candidates(Map<String, List<Person>> index, String word) {
        List<Person> persons = index.getOrDefault(word, List.of());
        return persons.size() > MOST_NAMESAKES ? persons.subList(0, MOST_NAMESAKES) : persons;
    }

    private static Person nearest(List<Person> persons, String[] words) {
        Person nearest = null;
        for (Person person : persons) {
            boolean fits = words.length == 1 || fits(words, person.words);
            if (fits && (nearest == null || person.lastSeen > nearest.lastSeen)) nearest = person;
        }
        return nearest;
    }

    /** Whether words are those of a full name in order, some left out, given names perhaps as initials. */
    private static boolean fits(String[] words, String[] full) {
        if (!last(words).equals(last(full))) return false;
        int at = 0;
        for (int i = 0; i < words.length - 1; i++) {
            while (at < full.length - 1 && !same(words[i], full[at])) at++;
            if (at++ >= full.length - 1) return false;
        }
        return true;
    }

    private static boolean same(String word, String full) {
        if (word.equals(full)) return true;
        boolean initial = word.length() == 2 && word.endsWith(".") || full.length() == 2 && full.endsWith(".");
        return initial && word.charAt(0) == full.charAt(0);
    }

    private static String last(String[] words) {
        return words[words.length - 1];
    }

    /** The words of a name in lower case without accents and suffixes. */
    private static String[] words(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String[] words = plain.replace('ı', 'i').toLowerCase(Locale.ROOT).split("[ ,]+", MOST_WORDS);
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !SUFFIXES.contains(word))
                .toArray(String[]::new);
    }
}
