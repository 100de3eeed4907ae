package org.rapporteur.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which words can name one happening: forms of one word ("arrested", "arrests"), and words of a group ("buy", "takeover");
 * irregular forms and groups stand in {@code kin.txt}.
 */
final class Kin {
    private static final int PREFIX = 5;
    /** A root keeps at least so many letters. */
    private static final int ROOT = 3;

    private static final String GROUP = "~";
    private static final String DOUBLED = "bcdfgklmnprstvz";
    private static final List<String> ENDINGS = List.of("s", "es", "ing", "ed", "er", "ers");
    private static final Kin ENGLISH = new Kin();

    private final Map<String, String> forms = new HashMap<>();
    /** The groups of each word, told by their first words. */
    private final Map<String, Set<String>> groups = new HashMap<>();

    private final Set<String> light = new HashSet<>();

    private Kin() {
        InputStream resource = Kin.class.getResourceAsStream("kin.txt");
        if (resource == null) throw new IllegalStateException("Resource kin.txt is missing");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (!line.isBlank() && !line.startsWith("#")) add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        if (line.startsWith("= ")) {
            String[] words = line.substring(2).split(" ", -1);
            for (String word : words) forms.putIfAbsent(word, root(words[0]));
        } else if (line.startsWith("- ")) {
            for (String word : line.substring(2).split(" ", -1)) light.add(inflected(word));
        } else {
            String[] words = line.split(" ", -1);
            for (String word : words)
                groups.computeIfAbsent(inflected(word), none -> new HashSet<>()).add(words[0]);
        }
    }

    private String inflected(String word) {
        String form = forms.get(word);
        if (form != null) return form;
        for (String ending : ENDINGS) {
            form = word.endsWith(ending) ? forms.get(word.substring(0, word.length() - ending.length())) : null;
            if (form != null) return form;
        }
        return root(word);
    }

    /** A stem as all regular forms of its word have it: "fire" and "fired", "rob" and "robbed", "carry" and "carried". */
    private static String root(String word) {
        String stem = Words.stem(word);
        if ((word.endsWith("ied") || word.endsWith("ies")) && stem.length() == word.length() - ROOT) stem += "y";
        int last = stem.length() - 1;
        if (last >= ROOT && stem.charAt(last) == stem.charAt(last - 1) && DOUBLED.indexOf(stem.charAt(last)) >= 0)
            stem = stem.substring(0, last--);
        return last >= ROOT && stem.charAt(last) == 'e' ? stem.substring(0, last) : stem;
    }

    /** What the forms of a lower-case word have in common. */
    static String base(String word) {
        return ENGLISH.inflected(word);
    }

    /** Whether two lower-case words are forms of one. */
    static boolean same(String one, String other) {
        if (one.equals(other)) return true;
        String base = base(one);
        String otherBase = base(other);
        if (base.equals(otherBase)) return true;
        int common = 0;
        int least = Math.min(base.length(), otherBase.length());
        while (common < least && base.charAt(common) == otherBase.charAt(common)) common++;
        return common >= PREFIX && common >= least - 1;
    }

    /** Whether two lower-case words stand in one group. */
    static boolean related(String one, String other) {
        Set<String> others = ENGLISH.groups.getOrDefault(base(other), Set.of());
        for (String group : ENGLISH.groups.getOrDefault(base(one), Set.of())) if (others.contains(group)) return true;
        return false;
    }

    /** Of which one is common to any two lower-case words that are forms of one or stand in one group. */
    static Set<String> kinds(String word) {
        String base = base(word);
        Set<String> kinds = new TreeSet<>();
        kinds.add(base.substring(0, Math.min(PREFIX, base.length())));
        for (String group : ENGLISH.groups.getOrDefault(base, Set.of())) kinds.add(GROUP + group);
        return kinds;
    }

    /** Whether a word names so many happenings that two of it have little in common. */
    static boolean light(String word) {
        return ENGLISH.light.contains(base(word));
    }
}
