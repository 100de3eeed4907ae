package org.rapporteur.query.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rapporteur.api.Cursor;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Change;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.store.Changes;

/**
 * The change feed by pages and as a stream. A stream reads the next page when its client has taken the one before, so a
 * slow client holds one page and keeps nobody waiting; at the end of the feed it waits for word of new facts, and looks
 * again after a while even without.
 */
@Singleton
class ChangeFeed {
    private static final String QUESTION = "changes";
    private static final int STREAMED = 100;

    private final Changes changes;
    private final FactsNews news;
    private final Duration heartbeat;
    private final boolean endless;

    ChangeFeed(
            Changes changes,
            FactsNews news,
            @ConfigProperty(name = "rapporteur.query.changes.heartbeat", defaultValue = "10S") Duration heartbeat,
            @ConfigProperty(name = "rapporteur.query.changes.endless", defaultValue = "true") boolean endless) {
        this.changes = changes;
        this.news = news;
        this.heartbeat = heartbeat;
        this.endless = endless;
    }

    /** A change and the cursor after it; both null for a sign of life. */
    record Told(String cursor, Change change) {}

    Uni<Page<Change>> page(Parameters parameters) {
        long since = since(parameters.text("since"));
        int limit = parameters.integer("limit", 1, ListRequest.MAX_LIMIT, ListRequest.DEFAULT_LIMIT);
        parameters.done();
        return changes.since(since, limit).map(found -> new Page<>(found, cursor(last(found, since))));
    }

    /**
     * All changes after {@code since} or {@code lastEventId}, then those to come, without end; where no stream may last,
     * the first of them, and the client comes again by itself.
     */
    Multi<Told> stream(Parameters parameters, String lastEventId) {
        String since = parameters.text("since");
        parameters.done();
        long start = since(lastEventId == null || lastEventId.isEmpty() ? since : lastEventId);
        return Multi.createBy()
                .repeating()
                .uni(() -> new Position(start), this::next)
                .whilst(told -> endless)
                .onItem()
                .transformToIterable(told -> told);
    }

    private Uni<List<Told>> next(Position position) {
        if (!position.atEnd) return read(position);
        return news.after(position.heard)
                .ifNoItem()
                .after(heartbeat)
                .recoverWithItem((Void) null)
                .chain(() -> read(position));
    }

    private Uni<List<Told>> read(Position position) {
        // Asked before reading: word that comes while we read is not lost.
        long heard = news.heard();
        return changes.since(position.sequence, STREAMED).map(found -> {
            position.sequence = last(found, position.sequence);
            position.atEnd = found.size() < STREAMED;
            position.heard = heard;
            if (found.isEmpty()) return List.of(new Told(null, null));
            return found.stream()
                    .map(change -> new Told(cursor(change.sequence()), change))
                    .toList();
        });
    }

    private static long last(List<Change> found, long otherwise) {
        return found.isEmpty() ? otherwise : found.get(found.size() - 1).sequence();
    }

    private static String cursor(long sequence) {
        return ListKey.SEQUENCE.write(sequence).encode(QUESTION);
    }

    private static long since(String cursor) {
        try {
            return cursor == null ? 0 : ListKey.SEQUENCE.read(Cursor.decode(cursor, QUESTION, 1));
        } catch (ProblemException e) {
            throw ProblemException.badRequest("since", "is not a cursor of the change feed");
        }
    }

    /** How far a stream has come, and the word it has heard of. */
    private static final class Position {
        private long sequence;
        private boolean atEnd;
        private long heard;

        Position(long sequence) {
            this.sequence = sequence;
        }
    }
}
