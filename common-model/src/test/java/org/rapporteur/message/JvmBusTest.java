package org.rapporteur.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JvmBusTest {
    private final Vertx vertx = Vertx.vertx();
    private final JvmBus bus = new JvmBus(vertx);
    private final UnicastProcessor<Message<?>> sender = UnicastProcessor.create();

    @BeforeEach
    void connect() {
        subscribe(sender, bus.getSubscriber(channel("facts-out", "facts")));
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @SuppressWarnings("unchecked")
    private static void subscribe(Multi<Message<?>> messages, Flow.Subscriber<? extends Message<?>> subscriber) {
        messages.subscribe().withSubscriber((Flow.Subscriber<Message<?>>) subscriber);
    }

    private static Config channel(String name, String topic) {
        Map<String, String> attributes = Map.of("channel-name", name, "topic", topic);
        return new SmallRyeConfigBuilder()
                .withSources(new io.smallrye.config.PropertiesConfigSource(attributes, "test", 100))
                .build();
    }

    private Multi<? extends Message<?>> receiver(String name, String topic) {
        return Multi.createFrom().publisher(bus.getPublisher(channel(name, topic)));
    }

    /** Completes when the bus acknowledges, fails when it refuses. */
    private CompletableFuture<Void> send(String payload) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        sender.onNext(Message.of(
                payload,
                () -> {
                    answer.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    answer.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return answer.orTimeout(10, TimeUnit.SECONDS);
    }

    @Test
    void everyReceiverOfTheTopicGetsEveryMessage() {
        List<Object> query = new CopyOnWriteArrayList<>();
        List<Object> summary = new CopyOnWriteArrayList<>();
        List<Object> other = new CopyOnWriteArrayList<>();
        receiver("query-facts-in", "facts").subscribe().with(m -> {
            query.add(m.getPayload());
            m.ack();
        });
        receiver("summary-facts-in", "facts").subscribe().with(m -> {
            summary.add(m.getPayload());
            m.ack();
        });
        receiver("documents-in", "documents").subscribe().with(m -> other.add(m.getPayload()));
        for (String payload : List.of("a", "b", "c")) send(payload).join();
        assertThat(query).containsExactly("a", "b", "c");
        assertThat(summary).containsExactly("a", "b", "c");
        assertThat(other).isEmpty();
    }

    @Test
    void oneRefusalIsARefusalOfAll() {
        receiver("query-facts-in", "facts").subscribe().with(Message::ack);
        receiver("summary-facts-in", "facts").subscribe().with(m -> m.nack(new IllegalStateException("not me")));
        assertThatThrownBy(() -> send("a").join()).hasMessageContaining("not me");
    }

    @Test
    void isAcknowledgedWhenNobodyListens() {
        bus.getPublisher(channel("facts-in", "facts")); // configured, but its service is not there
        assertThat(send("a")).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void isAcknowledgedOnlyAfterAllHave() throws Exception {
        CompletableFuture<Message<?>> received = new CompletableFuture<>();
        receiver("query-facts-in", "facts").subscribe().with(Message::ack);
        receiver("summary-facts-in", "facts").subscribe().with(received::complete);
        CompletableFuture<Void> answer = send("a");
        Message<?> message = received.get(10, TimeUnit.SECONDS);
        assertThat(answer).isNotDone();
        message.ack();
        assertThat(answer).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void whatAReceiverHasNotAnsweredIsRefusedWhenItGoes() {
        CompletableFuture<Message<?>> received = new CompletableFuture<>();
        var subscription = receiver("query-facts-in", "facts").subscribe().with(received::complete);
        CompletableFuture<Void> answer = send("a");
        received.join();
        subscription.cancel();
        assertThatThrownBy(answer::join).hasMessageContaining("gone");
        assertThatThrownBy(() -> send("b").join()).hasMessageContaining("gone");
    }

    @Test
    void eachMessageComesOnASafeContextOfItsOwn() {
        Set<Context> contexts = ConcurrentHashMap.newKeySet();
        receiver("query-facts-in", "facts").subscribe().with(m -> {
            if (VertxContextSafetyToggle.isExplicitlyMarkedAsSafe(Vertx.currentContext()))
                contexts.add(Vertx.currentContext());
            m.ack();
        });
        for (String payload : List.of("a", "b", "c")) send(payload).join();
        assertThat(contexts).hasSize(3);
    }

    @Test
    void aSlowReceiverHoldsUpTheSender() {
        receiver("query-facts-in", "facts").subscribe().with(m -> {});
        List<Message<?>> messages = new CopyOnWriteArrayList<>();
        Multi<Message<?>> endless = Multi.createFrom()
                .range(0, 10_000)
                .onItem()
                .<Message<?>>transform(Message::of)
                .onItem()
                .invoke(messages::add);
        subscribe(endless, bus.getSubscriber(channel("more-facts-out", "facts")));
        assertThat(messages).hasSize(JvmBus.UNDER_WAY);
    }
}
