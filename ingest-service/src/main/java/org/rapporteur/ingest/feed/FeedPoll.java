package org.rapporteur.ingest.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.feed.Articles.Taken;
import org.rapporteur.ingest.feed.PollOutcome.Kind;
import org.rapporteur.ingest.fetch.FetchException;
import org.rapporteur.ingest.fetch.FetchRequest;
import org.rapporteur.ingest.fetch.Fetched;
import org.rapporteur.ingest.fetch.Fetcher;
import org.rapporteur.ingest.fetch.Wanted;
import org.rapporteur.ingest.fetch.WebAddress;
import org.rapporteur.model.Feed;
import org.rapporteur.store.FeedLeases.DueFeed;
import org.rapporteur.store.FeedRepository;

/** One poll of one feed: fetched, read, its new entries taken. */
@ApplicationScoped
class FeedPoll {
    private static final Logger LOG = Logger.getLogger(FeedPoll.class);
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final int MAX_VALIDATOR = 1_000;

    private final Fetcher fetcher;
    private final Articles articles;
    private final FeedRepository feeds;
    private final Vertx vertx;
    private final FeedReader reader;

    FeedPoll(Fetcher fetcher, Articles articles, FeedRepository feeds, Vertx vertx, IngestSettings settings) {
        this.fetcher = fetcher;
        this.articles = articles;
        this.feeds = feeds;
        this.vertx = vertx;
        this.reader = new FeedReader(settings.feeds().maxEntries());
    }

    /** What it came to; a failure of whatever kind is an outcome too. */
    Uni<PollOutcome> of(DueFeed feed) {
        return Uni.createFrom()
                .deferred(() -> fetcher.fetch(request(feed)))
                .chain(answer -> judge(feed, answer))
                .onFailure()
                .recoverWithItem(failure -> failed(feed, failure));
    }

    private static FetchRequest request(DueFeed feed) {
        return new FetchRequest(WebAddress.of(feed.url()), Wanted.FEED, feed.etag(), feed.lastModified());
    }

    private static PollOutcome failed(DueFeed feed, Throwable failure) {
        if (!(failure instanceof FetchException || failure instanceof RefusedFeedException))
            LOG.warnf(failure, "The poll of feed %d failed", feed.id());
        return PollOutcome.failed(Words.of(failure), null);
    }

    private Uni<PollOutcome> judge(DueFeed feed, Fetched answer) {
        if (answer.successful()) return read(feed, answer);
        return Uni.createFrom()
                .item(
                        switch (answer.status()) {
                            case NOT_MODIFIED ->
                                new PollOutcome(
                                        Kind.UNCHANGED,
                                        feed.etag(),
                                        feed.lastModified(),
                                        null,
                                        null,
                                        answer.retryAfter(),
                                        null);
                            case GONE -> PollOutcome.ended("Its host says it is gone for good (410)");
                            default -> PollOutcome.failed(refused(answer), answer.retryAfter());
                        });
    }

    private static String refused(Fetched answer) {
        Duration patience = answer.retryAfter();
        return "Its host answered " + answer.status()
                + (patience == null ? "" : ", asking for " + patience.toSeconds() + " s of patience");
    }

    private Uni<PollOutcome> read(DueFeed feed, Fetched answer) {
        String base = Bases.absolute(answer.address().toString(), answer.location());
        String from = base == null ? answer.address().toString() : base;
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> reader.read(answer.body(), answer.contentType(), from), false)
                                .toCompletionStage())
                .chain(content -> moved(feed, answer)
                        .chain(other -> other != null
                                ? Uni.createFrom().item(merged(other))
                                : articles.take(feed, content).map(taken -> outcome(feed, answer, content, taken))));
    }

    /** Another registered feed at the address where this one has moved for good; null where there is none. */
    private Uni<Feed> moved(DueFeed feed, Fetched answer) {
        if (answer.moved() == null || answer.moved().toString().equals(feed.url()))
            return Uni.createFrom().nullItem();
        return feeds.at(answer.moved().toString());
    }

    private static PollOutcome merged(Feed other) {
        return PollOutcome.ended("It has moved to " + other.url() + ", which is feed " + other.id());
    }

    /** With entries left over the validators are forgotten, so that the next poll sees them. */
    private static PollOutcome outcome(DueFeed feed, Fetched answer, FeedContent content, Taken taken) {
        return new PollOutcome(
                taken.found() > 0 ? Kind.CHANGED : Kind.UNCHANGED,
                taken.left() ? null : validator(answer.etag()),
                taken.left() ? null : validator(answer.lastModified()),
                Words.cut(content.title()),
                answer.moved() == null ? null : answer.moved().toString(),
                content.patience(),
                null);
    }

    private static String validator(String header) {
        return header == null || header.length() > MAX_VALIDATOR ? null : header;
    }
}
