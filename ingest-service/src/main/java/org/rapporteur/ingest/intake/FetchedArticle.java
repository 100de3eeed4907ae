package org.rapporteur.ingest.intake;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.PublicationTime;

/**
 * An article that was fetched rather than sent: a page, or what a feed itself carries of it. What is not known is null.
 *
 * @param url where it was found
 * @param own whether the feed speaks for that address: if so, what it says wins over what the page says, else it fills
 *     gaps
 * @param contentType of the page, as its host told it
 * @param body the page; null where there is only {@code content}
 * @param content HTML of the article alone, or of its beginning
 * @param outlet who publishes, for certain
 * @param feed what the feed calls itself: the outlet where nothing better is known
 */
public record FetchedArticle(
        String url,
        boolean own,
        String contentType,
        byte[] body,
        String content,
        String title,
        String outlet,
        String feed,
        String author,
        PublicationTime publishedAt) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:-]+)");

    public FetchedArticle {
        if (body == null) Objects.requireNonNull(content, "content");
    }

    /** The media type a document made of it is stored under. */
    String mediaType() {
        return switch (type()) {
            case TEXT -> "text/plain";
            case HTML -> "text/html";
            case PDF -> "application/pdf";
        };
    }

    SentFile.Type type() {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/pdf")) return SentFile.Type.PDF;
        return type.startsWith("text/plain") ? SentFile.Type.TEXT : SentFile.Type.HTML;
    }

    /** As the host names it; null where it does not, or names none that is known. */
    String charset() {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
