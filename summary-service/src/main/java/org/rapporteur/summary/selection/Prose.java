package org.rapporteur.summary.selection;

import java.util.List;
import java.util.regex.Pattern;

/** Tells sentences that can stand in a summary from headlines, captions, boilerplate and what is too short or long. */
public final class Prose {
    private static final int FEWEST_LEMMAS = 4;
    private static final int MOST_TOKENS = 80;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENDS = Pattern.compile("[.!?\u2026][\"'\u201D\u2019\u00BB)\\]]*\\s*$");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}+(?!\\p{L})");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)\\b(all rights reserved|subscribe|sign up for|newsletter|click here|read more|follow us|cookies?"
                    + "|terms of (use|service)|privacy policy|photo(graph)? (by|credit)|advertisement|share this"
                    + "|contributed reporting|with inputs? from)\\b|\u00A9|https?://|@\\w+\\.\\w");

    private Prose() {}

    /** Whether a sentence reads as one: four lemmas or more, 80 tokens at most, an end, words in lower case. */
    public static boolean reads(String text, List<String> lemmas) {
        return lemmas.size() >= FEWEST_LEMMAS
                && BLANKS.split(text.strip()).length <= MOST_TOKENS
                && ENDS.matcher(text).find()
                && LOWER_CASE_WORD.matcher(text).results().limit(2).count() == 2
                && !BOILERPLATE.matcher(text).find();
    }
}
