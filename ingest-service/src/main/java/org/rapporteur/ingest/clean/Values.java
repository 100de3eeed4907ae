package org.rapporteur.ingest.clean;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Metadata values as pages write them, tidied and bounded; null for what is no value. */
final class Values {
    /** Longest title, author or outlet kept, UTF-16 units. */
    private static final int MAX_LENGTH = 500;

    private static final int MAX_AUTHORS = 10;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern BY = Pattern.compile("(?i)^by[:\\s]+");
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})([-_].*)?");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{2,31});");

    private Values() {}

    /** One line without markup's blanks; null when blank or too long to be what it is taken for. */
    static String line(String value) {
        if (value == null || value.length() > 10 * MAX_LENGTH) return null;
        String line = BLANKS.matcher(value).replaceAll(" ").strip();
        return line.isEmpty() || line.length() > MAX_LENGTH ? null : line;
    }

    /** Text from a place that holds no entities, without those that a template escaped nevertheless. */
    static String unescaped(String text) {
        if (text == null || text.indexOf('&') < 0) return text;
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
    }

    /** Names of authors, each once, joined by commas; addresses of their profiles are none. */
    static String authors(List<String> names) {
        Set<String> authors = new LinkedHashSet<>();
        for (String name : names) {
            String author = line(name);
            if (author == null || author.contains("://") || author.startsWith("@")) continue;
            author = BY.matcher(author).replaceFirst("");
            if (!author.isBlank() && authors.size() < MAX_AUTHORS) authors.add(author);
        }
        return line(String.join(", ", authors));
    }

    /** The primary subtag of a BCP 47 tag or a locale such as {@code en_GB}. */
    static String language(String tag) {
        if (tag == null) return null;
        var matcher = LANGUAGE.matcher(tag.strip());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** Contents of the first of these {@code meta} names or properties that is there. */
    static String meta(Document page, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> metas(page, name).stream())
                .map(Values::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Contents of every {@code meta} of this name or property. */
    static List<String> metas(Document page, String name) {
        return page
                .select("meta[name=" + quoted(name) + "],meta[property=" + quoted(name) + "],meta[itemprop="
                        + quoted(name) + "]")
                .stream()
                .map((Element meta) -> meta.attr("content"))
                .collect(Collectors.toList());
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
