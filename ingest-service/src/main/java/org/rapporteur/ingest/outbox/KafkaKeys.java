package org.rapporteur.ingest.outbox;

import io.smallrye.reactive.messaging.OutgoingInterceptor;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Tells Kafka the key of each message. The only class that knows Kafka; left out where Kafka is. */
@ApplicationScoped
class KafkaKeys implements OutgoingInterceptor {
    @Override
    public Message<?> beforeMessageSend(Message<?> message) {
        return message.getMetadata(MessageKey.class)
                .<Message<?>>map(key -> message.addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(key.value())
                        .build()))
                .orElse(message);
    }

    @Override
    public void onMessageAck(Message<?> message) {}

    @Override
    public void onMessageNack(Message<?> message, Throwable failure) {}
}
