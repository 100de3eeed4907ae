package org.rapporteur.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Supplier;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.clean.CanonicalUrl;
import org.rapporteur.ingest.clean.CleanPage;
import org.rapporteur.ingest.clean.HtmlCleaner;
import org.rapporteur.ingest.clean.LanguageGuess;
import org.rapporteur.ingest.clean.PageMetadata;
import org.rapporteur.ingest.clean.PdfCleaner;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;

/** From what was sent to a document that can be read and stored; whatever stands in the way is told by its field. */
@ApplicationScoped
class Preparation {
    private static final int MAX_ID = 200;
    private static final int MAX_TITLE = 1_000;
    private static final int MAX_NAME = 500;

    private final NewDocumentReader reader = new NewDocumentReader();
    private final HtmlCleaner pages = new HtmlCleaner();
    private final PdfCleaner pdfs;
    private final int maxText;
    private volatile LanguageGuess languages;

    Preparation(IngestSettings settings) {
        IngestSettings.Intake intake = settings.intake();
        this.maxText = intake.maxTextLength();
        this.pdfs = new PdfCleaner(
                intake.pdf().maxPages(), 2 * maxText, intake.pdf().maxTime().toMillis());
    }

    /** @throws ProblemException 4xx naming the member that is wrong */
    CleanDocument json(byte[] body) {
        NewDocument sent = reader.read(body);
        try {
            return prepare(sent);
        } catch (ProblemException e) {
            throw new RefusedLine(e.problem(), sent.id());
        }
    }

    private CleanDocument prepare(NewDocument sent) {
        if (sent.text() != null && sent.html() != null)
            throw ProblemException.unprocessable("html", "stands beside text; only one of them can be read");
        if (sent.text() == null && sent.html() == null) throw ProblemException.unprocessable("text", "is missing");
        if (sent.text() != null) return document(sent, "text", sent.text(), new PageOnly());
        return page(sent, "html", pages.clean(TextRules.text("html", sent.html(), Integer.MAX_VALUE), sent.url()));
    }

    /** A file in one of the raw media types, with what its parameters tell of it. */
    CleanDocument file(SentFile file) {
        return switch (file.type()) {
            case TEXT ->
                document(file.told(), "body", Utf8.decode(file.body(), file.charsetOrUtf8(), "body"), new PageOnly());
            case HTML ->
                page(
                        file.told(),
                        "body",
                        pages.clean(file.body(), file.charset(), file.told().url()));
            case PDF -> page(file.told(), "body", pdf(file.body()));
        };
    }

    /** What was fetched, with what its feed tells of it. */
    CleanDocument fetched(FetchedArticle article) {
        String carried = article.content() == null ? "" : pages.text(article.content());
        CleanDocument read = article.body() == null
                ? document(told(article), "content", carried, new PageOnly())
                : file(new SentFile(article.type(), article.charset(), article.body(), told(article)));
        boolean feedsTime = article.publishedAt() != null && (article.own() || read.publishedAt() == null);
        return new CleanDocument(
                null,
                or(read.title(), article.title()),
                or(read.outlet(), article.feed()),
                or(read.author(), article.author()),
                read.url(),
                feedsTime ? article.publishedAt() : read.publishedAt(),
                read.language(),
                // a page that shows but a part of what its feed carries asks its readers to pay or to run scripts
                carried.length() > 2 * read.text().length()
                        ? TextRules.text("content", carried, maxText)
                        : read.text());
    }

    private static NewDocument told(FetchedArticle article) {
        return new NewDocument(
                null,
                article.own() ? article.title() : null,
                null,
                null,
                article.url(),
                article.outlet(),
                article.own() ? article.author() : null,
                null,
                null);
    }

    private CleanPage pdf(byte[] body) {
        try {
            return pdfs.clean(body);
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable("body", e.getMessage());
        }
    }

    private CleanDocument page(NewDocument told, String field, CleanPage page) {
        if (page.text().isBlank()) throw ProblemException.unprocessable(field, "holds no text that could be read");
        return document(told, field, page.text(), new PageOnly(page.metadata()));
    }

    private CleanDocument document(NewDocument told, String field, String text, PageOnly page) {
        String checked = TextRules.text(field, text, maxText);
        String url = url(told.url());
        String language = language(told.language());
        return new CleanDocument(
                TextRules.line("id", told.id(), MAX_ID),
                or(TextRules.line("title", told.title(), MAX_TITLE), page.told.title()),
                or(TextRules.line("outlet", told.outlet(), MAX_NAME), page.told.outlet()),
                or(TextRules.line("author", told.author(), MAX_NAME), page.told.author()),
                url != null ? url : page.url(),
                publishedAt(told.publishedAt(), page.told.publishedAt()),
                language != null
                        ? language
                        : or(page.told.language(), () -> languages().of(checked)),
                checked);
    }

    private static String or(String told, String found) {
        return told != null ? told : found;
    }

    private static String or(String told, Supplier<String> found) {
        return told != null ? told : found.get();
    }

    private static String url(String url) {
        if (url == null || url.isBlank()) return null;
        try {
            return CanonicalUrl.of(url);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("url", e.getMessage());
        }
    }

    private static PublicationTime publishedAt(String told, PublicationTime found) {
        if (told == null || told.isBlank()) return found;
        try {
            return PublicationTime.parse(told.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("publishedAt", "is no time of publication: " + e.getMessage());
        }
    }

    private static String language(String tag) {
        if (tag == null || tag.isBlank()) return null;
        try {
            return new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw ProblemException.badRequest("language", "is not a language tag such as \"en\"");
        }
    }

    /** Loaded when the first document does not say its language. */
    private LanguageGuess languages() {
        LanguageGuess loaded = languages;
        if (loaded == null) {
            synchronized (this) {
                if (languages == null) languages = new LanguageGuess();
                loaded = languages;
            }
        }
        return loaded;
    }

    /** What the document itself told, used where its sender did not. */
    private record PageOnly(PageMetadata told) {
        PageOnly() {
            this(new PageMetadata(null, null, null, null, null, null));
        }

        String url() {
            try {
                return told.url() == null ? null : CanonicalUrl.of(told.url());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
