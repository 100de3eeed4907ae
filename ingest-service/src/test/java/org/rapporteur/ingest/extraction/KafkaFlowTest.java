package org.rapporteur.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.outbox.OutboxRelay;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.store.DocumentRepository;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;
import org.rapporteur.testing.Written;

/** The same way over a real Kafka broker: one property picks the bus. */
@QuarkusTest
@TestProfile(KafkaFlowTest.OverKafka.class)
@WithTestResource(PostgresResource.class)
class KafkaFlowTest {
    /** Starts a broker and tells where it is. */
    public static class OverKafka implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KafkaBroker.class));
        }
    }

    @Inject
    DocumentRepository documents;

    @Inject
    OutboxRelay relay;

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void documentsAreReadAndFactsToldOverKafka() {
        Store.clear(pool);
        Set<String> saved = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            CleanDocument document = Written.document("https://a.example/" + i, "Vell Courier", 1);
            saved.add(Store.inTransaction(() -> documents.save(document, "text/plain", Duration.ZERO))
                    .id()
                    .toString());
        }
        relay.wake();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Store.number(pool, "select count(*) from document where state = 'EXTRACTED'") == 10
                        && Store.number(pool, "select count(*) from outbox") == 0);
        assertThat(keys("documents", 10)).isEqualTo(saved);
        assertThat(keys("facts", 10)).isEqualTo(saved);
    }

    private Set<String> keys(String topic, int count) {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", brokers, "group.id", "test", "auto.offset.reset", "earliest"));
        Set<String> keys = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (keys.size() < count && System.nanoTime() < end)
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200)))
                    keys.add(message.key());
        }
        return keys;
    }
}
