package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OutboxRepositoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    OutboxRepository outbox;

    @Inject
    Pool pool;

    @BeforeEach
    void clear() {
        Store.clear(pool);
    }

    private void add(String key, Duration holdBack) {
        Store.inTransaction(() -> outbox.add("facts", key, "{}", holdBack));
    }

    /** Tries again where the pool hands out a connection that a test has cut and not yet noticed. */
    private List<String> relay() {
        List<String> sent = new ArrayList<>();
        outbox.relay(10, MINUTE, message -> {
                    sent.add(message.key());
                    return Uni.createFrom().voidItem();
                })
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50))
                .atMost(20)
                .await()
                .atMost(MINUTE);
        return sent;
    }

    @Test
    void sendsInOrderAndDeletesWhatWasAcknowledged() {
        for (String key : List.of("a", "b", "c")) add(key, Duration.ZERO);
        assertThat(relay()).containsExactly("a", "b", "c");
        assertThat(relay()).isEmpty();
        assertThat(Store.number(pool, "select count(*) from outbox")).isZero();
    }

    @Test
    void holdsBackAsLongAsItIsTold() {
        add("later", MINUTE);
        assertThat(relay()).isEmpty();
        assertThat(outbox.lag().await().atMost(MINUTE).messages()).isZero();
        pool.query("update outbox set available_at = now() - interval '1 minute'")
                .executeAndAwait();
        OutboxRepository.Lag lag = outbox.lag().await().atMost(MINUTE);
        assertThat(lag.messages()).isEqualTo(1);
        assertThat(lag.oldest()).isBetween(MINUTE, MINUTE.multipliedBy(2));
        assertThat(relay()).containsExactly("later");
    }

    @Test
    void whatIsRefusedStaysAndWaits() {
        add("good", Duration.ZERO);
        add("bad", Duration.ZERO);
        outbox.relay(
                        10,
                        MINUTE,
                        message -> message.key().equals("bad")
                                ? Uni.createFrom().failure(new IllegalStateException("refused"))
                                : Uni.createFrom().voidItem())
                .await()
                .atMost(MINUTE);
        assertThat(Store.column(pool, "select key || attempts from outbox where available_at > now()"))
                .containsExactly("bad1");
    }

    @Test
    void whatIsUnderWayIsNobodyElses() {
        add("a", Duration.ZERO);
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Integer> first = outbox.relay(10, MINUTE, message -> {
                    begun.complete(null);
                    return Uni.createFrom().completionStage(acknowledged);
                })
                .subscribeAsCompletionStage();
        begun.join();
        assertThat(relay()).isEmpty();
        assertThat(Store.inTransaction(() -> outbox.withdraw("facts", "a"))).isZero();
        acknowledged.complete(null);
        assertThat(first.join()).isEqualTo(1);
        assertThat(Store.number(pool, "select count(*) from outbox")).isZero();
    }

    @Test
    void whatDiesOnTheWayComesBackAtOnce() {
        add("a", Duration.ZERO);
        assertThatThrownBy(() -> outbox.relay(10, MINUTE, message -> Uni.createFrom()
                                .completionStage(pool.query("select pg_terminate_backend(pid) from pg_stat_activity"
                                                + " where state = 'idle in transaction' and query like '%outbox%'")
                                        .execute()
                                        .replaceWithVoid()
                                        .subscribeAsCompletionStage()))
                        .await()
                        .atMost(MINUTE))
                .isNotNull();
        assertThat(relay()).containsExactly("a");
    }
}
