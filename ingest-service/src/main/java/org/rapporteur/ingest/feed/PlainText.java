package org.rapporteur.ingest.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Lines of text from what feeds put into their text elements. */
final class PlainText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Markup in an element that does not say what it holds. */
    private static final Pattern MARKUP =
            Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\\w*);|</?[a-zA-Z][^<>]*>");

    private PlainText() {}

    /** Text of a value of this type: Atom's {@code text}, {@code html}, {@code xhtml}, or a media type; null if blank. */
    static String typed(String type, String value) {
        String name = type == null ? "text" : type.toLowerCase(Locale.ROOT);
        return name.equals("text") || name.equals("text/plain") ? line(value) : ofMarkup(value);
    }

    /** Text of a value that may be markup or not; null if blank. */
    static String untyped(String value) {
        if (value == null) return null;
        return MARKUP.matcher(value).find() ? ofMarkup(value) : line(value);
    }

    static String ofMarkup(String html) {
        return html == null
                ? null
                : line(Jsoup.parse(html, "", Parser.htmlParser()).text());
    }

    static String line(String value) {
        if (value == null) return null;
        String line = BLANKS.matcher(value).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }
}
