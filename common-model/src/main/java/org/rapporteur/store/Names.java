package org.rapporteur.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: by their folded form. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC`]");

    private Names() {}

    /** Lower case, without accents, curly apostrophes straightened, white space runs as one blank, trimmed. */
    public static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String straight = APOSTROPHES.matcher(plain).replaceAll("'");
        return BLANKS.matcher(straight).replaceAll(" ").trim().toLowerCase(Locale.ROOT);
    }
}
