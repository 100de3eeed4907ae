package org.rapporteur.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.fetch.Host;
import org.rapporteur.ingest.fetch.Settings;
import org.rapporteur.store.FeedLeases;
import org.rapporteur.store.FeedLeases.DueFeed;
import org.rapporteur.store.FeedLeases.Settlement;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

/** A feed is polled by one at a time, however many ask. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LeaseFlowTest {
    private static final int FEEDS = 200;

    @Inject
    Pool pool;

    @Inject
    FeedLeases leases;

    @Inject
    FeedPoll poll;

    @Inject
    Vertx vertx;

    private Host host;

    @BeforeEach
    void open() {
        Store.clear(pool);
        Store.column(pool, "truncate feed cascade");
        host = Host.at("127.0.0.2");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void register(int feeds) {
        Store.column(
                pool,
                "insert into feed (url, state, interval_seconds) select '" + host.url("/f")
                        + "' || n, 'ACTIVE', 1 from generate_series(1, " + feeds + ") n");
    }

    private List<DueFeed> lease(int limit, Duration duration) {
        return Store.await(() -> leases.lease(limit, duration));
    }

    private static Settlement settlement(boolean ended) {
        return new Settlement(1, 60, "Title", null, null, true, 0, null, null, ended);
    }

    @Test
    void whatIsLeasedIsNotLeasedAgain() {
        register(5);
        List<DueFeed> first = lease(3, Duration.ofMinutes(1));
        List<DueFeed> second = lease(10, Duration.ofMinutes(1));
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(lease(10, Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aLeaseThatRanOutIsTakenOverAndItsHolderWritesNothingDown() throws InterruptedException {
        register(1);
        DueFeed dead = lease(1, Duration.ofMillis(100)).get(0);
        Thread.sleep(200);
        DueFeed heir = lease(1, Duration.ofMinutes(1)).get(0);
        assertThat(Store.await(() -> leases.settle(dead, settlement(true)))).isFalse();
        assertThat(Store.await(() -> leases.settle(heir, settlement(false)))).isTrue();
        assertThat(Store.column(pool, "select state || failures from feed")).containsExactly("ACTIVE0");
        assertThat(lease(1, Duration.ofMinutes(1)))
                .as("polled, and not due again")
                .isEmpty();
    }

    @Test
    void manyWhoAskAtTheSameTimeShareWhatIsDue() {
        register(FEEDS);
        List<DueFeed> all = new ArrayList<>();
        var asked = IntStream.range(0, 40)
                .mapToObj(i -> leases.lease(7, Duration.ofMinutes(1)))
                .toList();
        Store.await(() -> io.smallrye.mutiny.Uni.join().all(asked).andFailFast())
                .forEach(all::addAll);
        all.addAll(lease(FEEDS, Duration.ofMinutes(1)));
        assertThat(all).hasSize(FEEDS);
        assertThat(all.stream().map(DueFeed::id).distinct()).hasSize(FEEDS);
    }

    @Test
    void twoSchedulersOnOneDatabasePollEachFeedOnceInEachInterval() throws InterruptedException {
        for (int i = 1; i <= FEEDS; i++)
            host.answers("/f" + i, "200 OK\nContent-Type: text/xml", "<rss version='2.0'><channel/></rss>");
        register(FEEDS);
        int interval = 3;
        var settings = Settings.with(
                "feeds.wake", "100ms", "feeds.min-interval", interval + "s", "feeds.max-interval", interval + "s");
        var schedulers = IntStream.range(0, 2)
                .mapToObj(i -> new FeedScheduler(
                        new FeedPoller(leases, poll, settings, vertx, new SimpleMeterRegistry()), settings, vertx))
                .toList();
        long start = System.nanoTime();
        schedulers.forEach(scheduler -> scheduler.start(null));
        Thread.sleep(4 * interval * 1000L);
        schedulers.forEach(scheduler -> scheduler.stop(null));
        Thread.sleep(1000);
        double intervals = (System.nanoTime() - start) / 1e9 / interval;
        for (int i = 1; i <= FEEDS; i++)
            assertThat(host.requests("/f" + i)).as("polls of feed " + i).isBetween(1L, (long) Math.ceil(intervals));
        assertThat(Store.number(pool, "select count(*) from feed where failures > 0"))
                .isZero();
    }
}
