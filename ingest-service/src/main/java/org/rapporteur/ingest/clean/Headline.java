package org.rapporteur.ingest.clean;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title that a page gives its readers: the most trusted one, without the outlet's name or the day behind it. */
final class Headline {
    private static final Pattern SEPARATOR = Pattern.compile(" (?:[|–—-]|::|»|·) ");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headline() {}

    /** Chooses among what a page says of itself, most trusted first; null where it gives no title. */
    static String of(List<PageMetadata> told) {
        List<String> titles =
                told.stream().map(PageMetadata::title).filter(Objects::nonNull).toList();
        if (titles.isEmpty()) return null;
        List<String> others = titles.stream().map(Headline::words).toList();
        List<String> outlets = told.stream()
                .map(PageMetadata::outlet)
                .filter(Objects::nonNull)
                .map(Headline::words)
                .toList();
        return withoutOutlet(titles.get(0), others, outlets);
    }

    /** Cut where what stands before is a title elsewhere on the page, or what stands behind is the outlet. */
    private static String withoutOutlet(String title, List<String> others, List<String> outlets) {
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            String before = title.substring(0, separator.start()).strip();
            boolean whole = !before.isEmpty() && others.contains(words(before));
            if (whole || outlets.contains(words(title.substring(separator.end())))) return before;
        }
        return title;
    }

    private static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
