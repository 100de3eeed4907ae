package org.rapporteur.story;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as linking compares them: lower case, without accents and possessive endings. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "of", "a", "an", "and", "in", "on", "for", "de", "al", "mr", "mrs", "ms", "dr");
    private static final List<String> ENDINGS = List.of("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s");
    private static final int STEM = 3;

    private Words() {}

    /** The words of a name in order, without articles and the like. */
    static Set<String> of(String text) {
        String plain = POSSESSIVE.matcher(text).replaceAll("");
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        Set<String> words = new LinkedHashSet<>();
        for (String word : BREAK.split(bare.toLowerCase(Locale.ROOT), -1))
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) words.add(word);
        return words;
    }

    /** A lower-case word without an inflectional ending. */
    static String stem(String word) {
        for (String ending : ENDINGS)
            if (word.endsWith(ending) && word.length() - ending.length() >= STEM)
                return word.substring(0, word.length() - ending.length());
        return word;
    }

    static int shared(Collection<String> some, Set<String> others) {
        int shared = 0;
        for (String one : some) if (others.contains(one)) shared++;
        return shared;
    }
}
