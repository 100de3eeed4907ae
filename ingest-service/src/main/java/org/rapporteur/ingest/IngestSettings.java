package org.rapporteur.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/** Settings of ingest-service, under {@code rapporteur.ingest}. */
@ConfigMapping(prefix = "rapporteur.ingest")
public interface IngestSettings {
    Outbox outbox();

    Extraction extraction();

    /** The relay of stored messages to the bus. */
    interface Outbox {
        /** How often the relay looks for messages it was not told of. */
        @WithDefault("500ms")
        Duration poll();

        /** How many messages are under way at once in one batch. */
        @WithDefault("32")
        @Min(1)
        int batch();

        /** How many batches are under way at once, so that one slow document does not hold up the others. */
        @WithDefault("2")
        @Min(1)
        int relays();

        /** The longest wait before a refused message is sent again. */
        @WithDefault("1m")
        Duration maxDelay();

        /** How often the size and age of the outbox are measured. */
        @WithDefault("5s")
        Duration measure();
    }

    /** The reading of documents. */
    interface Extraction {
        /** How many documents are read at once; as many as there are processors unless told. */
        OptionalInt threads();

        /** How often a document is tried before it goes to the dead letters. */
        @WithDefault("3")
        @Min(1)
        int tries();

        /** The wait after the first failed try; twice as long after each further one. */
        @WithDefault("200ms")
        Duration backoff();

        /** The longest wait between tries while the store cannot be reached. */
        @WithDefault("10s")
        Duration maxBackoff();

        default int atOnce() {
            return threads().orElseGet(() -> Runtime.getRuntime().availableProcessors());
        }
    }
}
