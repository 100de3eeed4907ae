package org.rapporteur.ingest.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.rapporteur.api.Cursor;
import org.rapporteur.api.Page;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.fetch.Fetcher;
import org.rapporteur.ingest.fetch.WebAddress;
import org.rapporteur.model.Feed;
import org.rapporteur.model.FeedState;
import org.rapporteur.model.SeenEntry;
import org.rapporteur.store.FeedRepository;
import org.rapporteur.store.FeedRepository.FeedChange;
import org.rapporteur.store.SeenEntryRepository;

/** Registers feeds, shows and changes them. */
@ApplicationScoped
class FeedService {
    private final FeedRepository feeds;
    private final SeenEntryRepository entries;
    private final FeedScheduler scheduler;
    private final Fetcher fetcher;
    private final int firstInterval;

    FeedService(
            FeedRepository feeds,
            SeenEntryRepository entries,
            FeedScheduler scheduler,
            Fetcher fetcher,
            IngestSettings settings) {
        this.feeds = feeds;
        this.entries = entries;
        this.scheduler = scheduler;
        this.fetcher = fetcher;
        this.firstInterval = (int) Math.max(1, settings.feeds().minInterval().toSeconds());
    }

    /** A feed and whether this request made it. */
    record Registered(Feed feed, boolean created) {}

    /** @throws ProblemException 400 without an address, 422 for one that will not be fetched from */
    Uni<Registered> register(FeedChange told) {
        if (told.url() == null) throw ProblemException.badRequest("url", "is missing");
        if (told.state() != null) throw ProblemException.badRequest("state", "is ACTIVE at first; change it later");
        check(told.url());
        return feeds.register(told.url(), told.outlet(), firstInterval)
                .chain(created -> feeds.at(told.url()).map(feed -> new Registered(feed, created)))
                .invoke(registered -> scheduler.wake());
    }

    private void check(String url) {
        String refusal = fetcher.refusal(WebAddress.of(url));
        if (refusal != null)
            throw ProblemException.unprocessable("url", "names an address that is not public (" + refusal + ")");
    }

    Uni<Page<Feed>> list(FeedState state, String cursor, int limit) {
        String question = "feeds " + state;
        long after = Cursor.number(cursor, question, 0);
        return feeds.list(state, after, limit + 1).map(found -> Page.of(found, limit, question, Feed::id));
    }

    Uni<Feed> find(String id) {
        return feeds.find(id(id)).invoke(feed -> {
            if (feed == null) throw ProblemException.notFound("feed", id);
        });
    }

    /** @throws ProblemException 409 for an address that another feed has */
    Uni<Feed> change(String id, FeedChange change) {
        if (change.url() != null) check(change.url());
        return find(id).chain(known -> feeds.change(id(id), change))
                .invoke(changed -> {
                    if (!changed) throw ProblemException.of(409, "Conflict", "url", "is the address of another feed");
                })
                .chain(changed -> find(id))
                .invoke(feed -> scheduler.wake());
    }

    Uni<Void> delete(String id) {
        return feeds.delete(id(id))
                .invoke(deleted -> {
                    if (!deleted) throw ProblemException.notFound("feed", id);
                })
                .replaceWithVoid();
    }

    /** @throws ProblemException 409 for a feed that is not polled */
    Uni<Feed> pollNow(String id) {
        return find(id).chain(feed -> feeds.makeDue(id(id)).invoke(due -> {
                    if (!due)
                        throw ProblemException.of(409, "Conflict", "state", "is " + feed.state() + ", not ACTIVE");
                }))
                .chain(due -> find(id))
                .invoke(feed -> scheduler.wake());
    }

    Uni<Page<SeenEntry>> entries(String id, List<SeenEntry.State> states, String cursor, int limit) {
        String question = "feed entries " + id + " " + states;
        Cursor after = cursor == null ? null : Cursor.decode(cursor, question, 2);
        Instant seen = after == null ? null : instant(after);
        String key = after == null ? null : after.key().get(1);
        return find(id).chain(feed -> entries.list(id(id), states, seen, key, limit + 1))
                .map(found -> {
                    if (found.size() <= limit) return new Page<>(found, null);
                    SeenEntry last = found.get(limit - 1);
                    return new Page<>(
                            found.subList(0, limit),
                            Cursor.of(last.seenAt(), last.key()).encode(question));
                });
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.key().get(0));
        } catch (java.time.DateTimeException e) {
            throw Cursor.invalid();
        }
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound("feed", text);
        }
    }
}
