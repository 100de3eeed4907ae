package org.rapporteur.ingest.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.clean.CanonicalUrl;
import org.rapporteur.ingest.fetch.FetchException;
import org.rapporteur.ingest.fetch.FetchRequest;
import org.rapporteur.ingest.fetch.Fetched;
import org.rapporteur.ingest.fetch.Fetcher;
import org.rapporteur.ingest.fetch.Wanted;
import org.rapporteur.ingest.fetch.WebAddress;
import org.rapporteur.ingest.intake.FetchedArticle;
import org.rapporteur.ingest.intake.FetchedIntake;
import org.rapporteur.model.SeenEntry;
import org.rapporteur.model.SeenEntry.State;
import org.rapporteur.store.SeenEntryRepository;

/**
 * From an entry to a document: known already by its address or its words, or fetched, cleaned and kept. Where its page
 * cannot be had, what the feed itself carries of it is kept, if that is more than a teaser and the feed is of the same site.
 */
@ApplicationScoped
class Article {
    private static final Logger LOG = Logger.getLogger(Article.class);

    /** Shorter contents of entries are teasers, UTF-16 units of text. */
    private static final int ENOUGH = 200;

    private final Fetcher fetcher;
    private final FetchedIntake intake;
    private final SeenEntryRepository entries;
    private final int tries;

    Article(Fetcher fetcher, FetchedIntake intake, SeenEntryRepository entries, IngestSettings settings) {
        this.fetcher = fetcher;
        this.intake = intake;
        this.entries = entries;
        this.tries = settings.feeds().tries();
    }

    /** What became of an entry. */
    private record Fate(State state, String document, String problem) {}

    /**
     * Takes an entry and writes down what became of it.
     *
     * @return false where it is to be tried again
     */
    Uni<Boolean> take(Origin origin, NewEntry entry) {
        return known(entry)
                .chain(document -> document != null
                        ? Uni.createFrom().item(new Fate(State.KNOWN, document, null))
                        : read(origin, entry))
                .chain(fate ->
                        entries.keep(origin.feed().id(), seen(entry, fate)).replaceWith(fate.state() != State.WAITING));
    }

    /** A changed entry is fetched again, whatever is known. */
    private Uni<String> known(NewEntry entry) {
        return entry.url() == null || entry.seen() != null
                ? Uni.createFrom().nullItem()
                : entries.documentAt(entry.url());
    }

    private Uni<Fate> read(Origin origin, NewEntry entry) {
        return Uni.createFrom()
                .deferred(() -> page(origin, entry))
                .chain(page -> keep(origin, page))
                .onFailure()
                .recoverWithUni(failure -> withoutPage(origin, entry, failure));
    }

    private Uni<FetchedArticle> page(Origin origin, NewEntry entry) {
        if (entry.url() == null) return Uni.createFrom().item(carried(origin, entry));
        WebAddress address = WebAddress.of(entry.entry().link());
        return fetcher.fetch(FetchRequest.of(address, Wanted.PAGE)).map(answer -> {
            if (!answer.successful()) throw new StatusException(answer);
            return article(origin, entry, CanonicalUrl.of(answer.address().toString()), answer);
        });
    }

    /** A page that was answered with anything but a page. */
    private static final class StatusException extends RuntimeException {
        private final int status;

        StatusException(Fetched answer) {
            super("Its page answered " + answer.status(), null, false, false);
            this.status = answer.status();
        }

        boolean passing() {
            return status == 408 || status == 425 || status == 429 || status >= 500;
        }
    }

    private static FetchedArticle article(Origin origin, NewEntry entry, String url, Fetched page) {
        FeedEntry told = entry.entry();
        boolean own = origin.speaksFor(url);
        return new FetchedArticle(
                url,
                own,
                page == null ? null : page.contentType(),
                page == null ? null : page.body(),
                own ? told.content() : null,
                Words.cut(told.title()),
                origin.feed().outlet(),
                origin.title(),
                Words.cut(told.author()),
                told.publishedAt());
    }

    private static FetchedArticle carried(Origin origin, NewEntry entry) {
        return article(origin, entry, entry.url(), null);
    }

    private Uni<Fate> keep(Origin origin, FetchedArticle article) {
        return intake.prepare(article).chain(document -> entries.documentOfWords(
                        origin.feed().id(), document.text())
                .chain(same -> same != null
                        ? Uni.createFrom().item(new Fate(State.KNOWN, same, null))
                        : intake.keep(document, article)
                                .map(saved -> new Fate(State.STORED, saved.id().toString(), null))));
    }

    private Uni<Fate> withoutPage(Origin origin, NewEntry entry, Throwable failure) {
        boolean again = passing(failure) && entry.tries() + 1 < tries;
        Fate without = new Fate(again ? State.WAITING : State.FAILED, null, problem(failure));
        if (again || entry.url() == null || !origin.speaksFor(entry.url()) || !carriesEnough(entry))
            return Uni.createFrom().item(without);
        return keep(origin, carried(origin, entry)).onFailure().recoverWithItem(without);
    }

    private static boolean carriesEnough(NewEntry entry) {
        String text = PlainText.ofMarkup(entry.entry().content());
        return text != null && text.length() >= ENOUGH;
    }

    private static boolean passing(Throwable failure) {
        if (failure instanceof FetchException fetch) return fetch.passing();
        if (failure instanceof StatusException status) return status.passing();
        return !(failure instanceof ProblemException || failure instanceof IllegalArgumentException);
    }

    private static String problem(Throwable failure) {
        if (failure instanceof StatusException) return failure.getMessage();
        if (!(failure instanceof FetchException || failure instanceof ProblemException))
            LOG.warnf(failure, "An article could not be taken");
        return Words.of(failure);
    }

    private static SeenEntry seen(NewEntry entry, Fate fate) {
        String title = Words.cut(entry.entry().title());
        int tries = entry.tries() + 1;
        return new SeenEntry(
                entry.key(),
                entry.url(),
                title,
                entry.fingerprint(),
                fate.state(),
                tries,
                fate.problem(),
                fate.document(),
                null);
    }
}
