package org.rapporteur.ingest.function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.rapporteur.message.Topics;

/**
 * The bus over SQS, for functions: messages are sent to the queue of their topic and acknowledged when SQS has them. None
 * are received here; Lambda brings them as events.
 */
@ApplicationScoped
@Connector(SqsBus.NAME)
public class SqsBus implements InboundConnector, OutboundConnector {
    public static final String NAME = "rapporteur-sqs";

    private static final int UNDER_WAY = 16;

    private final AwsClients aws;
    private final AwsSettings settings;
    private final Vertx vertx;

    SqsBus(AwsClients aws, AwsSettings settings, Vertx vertx) {
        this.aws = aws;
        this.settings = settings;
        this.vertx = vertx;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channel) {
        return Multi.createFrom().nothing();
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config channel) {
        String topic = channel.getOptionalValue("topic", String.class)
                .orElseGet(() -> channel.getValue("channel-name", String.class));
        return MultiUtils.<Message<?>, Void>via(messages -> messages.onItem()
                .transformToUni(message -> deliver(message, topic))
                .merge(UNDER_WAY));
    }

    private Uni<Void> deliver(Message<?> message, String topic) {
        return send(topic, message.getPayload().toString())
                .onItemOrFailure()
                .transformToUni((sent, failure) ->
                        Uni.createFrom().completionStage(() -> failure == null ? message.ack() : message.nack(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> send(String topic, String payload) {
        Optional<String> queue = topic.equals(Topics.DOCUMENTS) ? settings.documentsQueue() : settings.factsQueue();
        if (queue.isEmpty())
            return topic.equals(Topics.FACTS)
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new IllegalStateException("rapporteur.aws.documents-queue is not set"));
        return vertx.executeBlocking(
                        () -> aws.sqs().sendMessage(message -> message.queueUrl(queue.get())
                                .messageBody(payload)),
                        false)
                .replaceWithVoid();
    }
}
