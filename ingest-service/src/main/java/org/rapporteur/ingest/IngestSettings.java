package org.rapporteur.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;
import org.rapporteur.text.encoder.EncoderSize;

/** Settings of ingest-service, under {@code rapporteur.ingest}. */
@ConfigMapping(prefix = "rapporteur.ingest")
public interface IngestSettings {
    Outbox outbox();

    Extraction extraction();

    Intake intake();

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
        /** The encoder that reads: {@code default} for accuracy, {@code fast} for four times the speed. */
        @WithDefault("default")
        EncoderSize encoder();

        /** How many documents are read at once; as many as there are processors unless told. */
        OptionalInt threads();

        /** Statements of less confidence than this are left out, 0 to 1; see the model card for what a confidence is worth. */
        @WithDefault("0")
        @DecimalMin("0")
        @DecimalMax("1")
        double minConfidence();

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

    /** What is taken from outside. */
    interface Intake {
        /** Longest text of a document, code points. */
        @WithDefault("1000000")
        @Min(1)
        int maxTextLength();

        /** Largest body of a request that holds one document, after decompression. */
        @WithDefault("32M")
        MemorySize maxBody();

        /** Longest line of an NDJSON request; a longer one is refused, the lines after it are taken. */
        @WithDefault("16M")
        MemorySize maxLine();

        /** The longest that an answer is held back for {@code Prefer: wait}. */
        @WithDefault("60s")
        Duration maxWait();

        /** How long a request is known by its {@code Idempotency-Key}. */
        @WithDefault("24h")
        Duration keepKeys();

        Pdf pdf();

        /** Limits on reading PDF files. */
        interface Pdf {
            @WithDefault("2000")
            @Min(1)
            int maxPages();

            @WithDefault("20s")
            Duration maxTime();
        }
    }
}
