package org.rapporteur.ingest.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.store.FeedLeases.DueFeed;
import org.rapporteur.store.SeenEntryRepository;

/** Takes the entries of a feed that are new or changed: their articles become documents, or it is written down why not. */
@ApplicationScoped
class Articles {
    private final SeenEntryRepository entries;
    private final Article article;
    private final int most;
    private final Duration time;

    Articles(SeenEntryRepository entries, Article article, IngestSettings settings) {
        this.entries = entries;
        this.article = article;
        this.most = settings.feeds().maxArticles();
        this.time = settings.feeds().lease().dividedBy(2);
    }

    /**
     * What was taken.
     *
     * @param found how many entries were new or changed
     * @param left whether some of them wait for the next poll
     */
    record Taken(int found, boolean left) {}

    Uni<Taken> take(DueFeed feed, FeedContent content) {
        Map<String, NewEntry> all = NewEntry.of(content.entries());
        return entries.seen(feed.id(), all.keySet()).chain(seen -> take(feed, content, NewEntry.todo(all, seen)));
    }

    /** One after the other: they mostly stand at one host, and a session does one thing at a time. */
    private Uni<Taken> take(DueFeed feed, FeedContent content, List<NewEntry> todo) {
        long start = System.nanoTime();
        AtomicInteger waiting = new AtomicInteger(Math.max(0, todo.size() - most));
        int found = (int) todo.stream().filter(entry -> entry.tries() == 0).count();
        return Multi.createFrom()
                .iterable(todo.subList(0, Math.min(most, todo.size())))
                .onItem()
                .transformToUniAndConcatenate(entry -> System.nanoTime() - start > time.toNanos()
                        ? Uni.createFrom().item(false)
                        : article.take(new Origin(feed, Words.cut(content.title())), entry))
                .invoke(done -> {
                    if (!done) waiting.incrementAndGet();
                })
                .collect()
                .last()
                .map(last -> new Taken(found, waiting.get() > 0));
    }
}
