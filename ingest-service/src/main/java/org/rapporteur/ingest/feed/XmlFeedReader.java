package org.rapporteur.ingest.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.rapporteur.model.PublicationTime;

/** Reads RSS, RDF and Atom with Rome, from a tree that was parsed with care and whose links are absolute. */
final class XmlFeedReader {
    private final int maxEntries;

    XmlFeedReader(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    FeedContent read(byte[] body, String contentType, String base) {
        String xml = Characters.of(body, contentType);
        try {
            return read(BoundedXml.tree(xml), base);
        } catch (IllFormedException refusal) {
            FeedContent guessed = lenient(xml, base);
            if (guessed == null || guessed.entries().isEmpty()) throw new RefusedFeedException(refusal.getMessage());
            return guessed;
        }
    }

    /** What can be made of XML that is not well-formed; null for nothing. */
    private FeedContent lenient(String xml, String base) {
        try {
            Document document = LenientXml.tree(xml);
            return document == null ? null : read(document, base);
        } catch (RuntimeException e) {
            return null; // the strict reader's reason is the better one
        }
    }

    private FeedContent read(Document document, String base) {
        Element root = document.getRootElement();
        Repairs.apply(root);
        Bases.resolve(root, base);
        List<PublicationTime> dates = PrintedDates.of(root);
        SyndFeed feed = feed(document);
        List<SyndEntry> read = feed.getEntries();
        List<FeedEntry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(maxEntries, read.size()); i++)
            entries.add(entry(read.get(i), dates.size() == read.size() ? dates.get(i) : null));
        return new FeedContent(title(feed), language(feed.getLanguage()), patience(feed), entries);
    }

    private static SyndFeed feed(Document document) {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setPreserveWireFeed(true);
        Element root = document.getRootElement();
        if (root.getName().equals("rss")
                && root.getChildren().stream()
                        .noneMatch(child -> child.getName().equals("channel")))
            throw new RefusedFeedException("It is RSS without a channel");
        try {
            return input.build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new RefusedFeedException(
                    "Its root <" + root.getQualifiedName() + "> is not that of a feed: " + e.getMessage());
        }
    }

    private static FeedEntry entry(SyndEntry entry, PublicationTime printed) {
        return new FeedEntry(
                PlainText.line(entry.getUri()),
                PlainText.line(entry.getLink()),
                title(entry),
                PlainText.untyped(entry.getAuthor()),
                printed != null ? printed : time(entry),
                content(entry));
    }

    private static String title(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Feed atom
                ? text(atom.getTitleEx())
                : PlainText.untyped(feed.getTitle());
    }

    private static String title(SyndEntry entry) {
        return entry.getWireEntry() instanceof Entry atom
                ? text(atom.getTitleEx())
                : PlainText.untyped(entry.getTitle());
    }

    /** Atom 0.3 says how a text is written and of what type it is, Atom 1.0 its type alone. */
    private static String text(Content content) {
        if (content == null) return null;
        String mode = content.getMode();
        return Content.XML.equals(mode)
                ? PlainText.ofMarkup(content.getValue())
                : PlainText.typed(content.getType(), content.getValue());
    }

    /** The longest of what the entry holds. */
    private static String content(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElse(null);
    }

    private static PublicationTime time(SyndEntry entry) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        if (date == null) return null;
        LocalDate day = LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        return day.getYear() < 1 || day.getYear() > 9999 ? null : new PublicationTime(day, date.toInstant());
    }

    private static String language(String tag) {
        if (tag == null) return null;
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }

    /** RSS tells minutes. */
    private static Duration patience(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Channel channel && channel.getTtl() > 0
                ? Duration.ofMinutes(channel.getTtl())
                : null;
    }
}
