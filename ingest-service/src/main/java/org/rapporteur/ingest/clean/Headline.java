package org.rapporteur.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The title that a page gives its readers. Pages often tell search engines, social networks and readers different ones;
 * what is printed above the article counts, as far as it can be told from other headings.
 */
final class Headline {
    private static final Pattern SEPARATOR = Pattern.compile(" (?:[|–—-]|::|»|·) ");
    /** How titles end that were cut to a length. */
    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3})$");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> told;
    private final List<String> outlets;
    private final Headings headings;

    private Headline(List<PageMetadata> told, Headings headings) {
        this.told =
                told.stream().map(PageMetadata::title).filter(Objects::nonNull).toList();
        this.outlets = told.stream()
                .map(PageMetadata::outlet)
                .filter(Objects::nonNull)
                .map(Headline::words)
                .toList();
        this.headings = headings;
    }

    /**
     * Chooses a page's title; null where it gives none.
     *
     * @param told what it says of itself, most trusted first
     * @param visible the title a reader sees, for want of a better one
     */
    static String of(List<PageMetadata> told, String visible, Headings headings) {
        Headline headline = new Headline(told, headings);
        List<String> best = new ArrayList<>(headline.told);
        if (visible != null) best.add(visible);
        String printed = headline.printed();
        if (printed != null) best.add(0, printed);
        return best.isEmpty() ? null : headline.withoutOutlet(headline.whole(best.get(0)), best);
    }

    /** What a title was cut from, where that is told or printed too; one that is printed as it is was not cut. */
    private String whole(String title) {
        if (!isCut(title)) return title;
        String start = words(title);
        List<String> printed = headings.all().stream()
                .map(Element::text)
                .filter(Headline::isLine)
                .toList();
        if (printed.stream().anyMatch(line -> isCut(line) && words(line).equals(start))) return title;
        return Stream.concat(printed.stream(), told.stream())
                .filter(other -> !isCut(other) && words(other).startsWith(start))
                .findFirst()
                .map(Values::line)
                .orElse(title);
    }

    private static boolean isCut(String title) {
        return CUT.matcher(title).find();
    }

    private static boolean isLine(String text) {
        return Values.line(text) != null;
    }

    /** The title told that is printed as a heading, or else the article's own heading; null without either. */
    private String printed() {
        if (told.size() > 1 && isTitle(words(told.get(0)), told.get(1))) return told.get(0);
        for (Element heading : headings.all()) {
            String title = toldIn(heading);
            if (title != null) return title;
        }
        Element heading = headings.ofArticle();
        return heading == null ? null : Values.line(heading.text());
    }

    /** The title told that is a part of a heading, below its kicker, or else all of it. */
    private String toldIn(Element heading) {
        List<Element> parts = heading.getAllElements();
        for (int i = parts.size() - 1; i >= 0; i--) {
            String words = words(parts.get(i).text());
            for (String title : told) if (isTitle(words, title)) return title;
        }
        return null;
    }

    /** Whether words are those of a title, or of the greater part of it that stands before an outlet's name. */
    private static boolean isTitle(String words, String title) {
        if (words.isEmpty()) return false;
        if (words.equals(words(title))) return true;
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find())
            if (separator.start() > title.length() / 2 && words.equals(words(title.substring(0, separator.start()))))
                return true;
        return false;
    }

    /** Cut where what stands before is a title elsewhere on the page, or what stands behind is the outlet. */
    private String withoutOutlet(String title, List<String> titles) {
        List<String> others = Stream.concat(
                        titles.stream(), headings.all().stream().map(Element::text))
                .map(Headline::words)
                .toList();
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
