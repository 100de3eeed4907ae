package org.rapporteur.message;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * The bus within one JVM. Every inbound end of a topic gets every message; the sender's is acknowledged when all of them
 * have acknowledged theirs (at once where there is none) and refused when one refuses. Nothing is kept: who wants a
 * message delivered for certain sends it until it is acknowledged.
 *
 * <p>The topic of a channel is its attribute {@code topic}, else its name. At most {@value #UNDER_WAY} messages of an
 * outbound end are under way at once; further ones wait at the sender.
 */
@ApplicationScoped
@Connector(JvmBus.NAME)
public class JvmBus implements InboundConnector, OutboundConnector {
    public static final String NAME = "rapporteur-jvm";
    static final int UNDER_WAY = 256;

    private final Map<String, List<Receiver>> topics = new ConcurrentHashMap<>();
    private final Vertx vertx;

    JvmBus(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channel) {
        List<Receiver> receivers = topic(channel);
        Receiver receiver = new Receiver(vertx.getOrCreateContext());
        return receiver.messages().onSubscription().invoke(() -> receivers.add(receiver));
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config channel) {
        List<Receiver> receivers = topic(channel);
        return MultiUtils.<Message<?>, Void>via(messages -> messages.onItem()
                .transformToUni(message -> deliver(message, receivers))
                .merge(UNDER_WAY));
    }

    private static Uni<Void> deliver(Message<?> message, List<Receiver> receivers) {
        return Multi.createFrom()
                .iterable(receivers)
                .onItem()
                .transformToUni(receiver -> receiver.deliver(message.getPayload()))
                .merge(Integer.MAX_VALUE)
                .collect()
                .last()
                .onItemOrFailure()
                .transformToUni((last, failure) ->
                        Uni.createFrom().completionStage(() -> failure == null ? message.ack() : message.nack(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private List<Receiver> topic(Config channel) {
        String name = channel.getOptionalValue("topic", String.class)
                .orElseGet(() -> channel.getValue("channel-name", String.class));
        return topics.computeIfAbsent(name, topic -> new CopyOnWriteArrayList<>());
    }
}
