package org.rapporteur.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.text.encoder.EncoderSize;

/** Settings of ingest-service, under {@code rapporteur.ingest}. */
@ConfigMapping(prefix = "rapporteur.ingest")
public interface IngestSettings {
    Outbox outbox();

    Extraction extraction();

    Intake intake();

    Fetch fetch();

    Feeds feeds();

    /** The relay of stored messages to the bus. */
    interface Outbox {
        /**
         * Whether messages are sent as long as the process runs. Where it is not awake between two events, they are sent
         * before an event is answered instead, and what is left by whoever is woken next.
         */
        @WithDefault("true")
        boolean background();

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

        /**
         * Whether the encoder is loaded when the process starts, or with the first document that is read. A function woken by
         * events, which may never read one, waits for it whatever this says.
         */
        @WithDefault("true")
        boolean loadAtStart();

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

    /** What is fetched from elsewhere. */
    interface Fetch {
        /**
         * Networks in CIDR notation that may be connected to although they are not public, such as {@code 10.1.0.0/16};
         * for intranets and tests. None unless told.
         */
        Optional<List<String>> allow();

        /** How we name ourselves to hosts; robots.txt knows us by what stands before the slash. */
        @WithDefault("Rapporteur/0.1")
        String userAgent();

        /** A web page or mail address at which whoever runs this can be reached; sent with every request. */
        Optional<String> contact();

        /** Time for one address with all its redirects, without waiting for one's turn. */
        @WithDefault("30s")
        Duration time();

        /** Time to get a connection. */
        @WithDefault("5s")
        Duration connectTime();

        @WithDefault("5")
        @Min(0)
        int maxRedirects();

        /** Largest body, as it is sent and also after decompression. */
        @WithDefault("8M")
        MemorySize maxBody();

        /** All headers of an answer together. */
        @WithDefault("32K")
        MemorySize maxHeaders();

        /** The least time between the end of one request to a host and the next; robots.txt may ask for more. */
        @WithDefault("1s")
        Duration pause();

        /** The most that a robots.txt can ask for; a longer pause counts as this one. */
        @WithDefault("30s")
        Duration maxPause();

        /** How long a robots.txt is remembered. */
        @WithDefault("12h")
        Duration keepRobots();
    }

    /** Feeds and their polling. */
    interface Feeds {
        /** Whether this process polls by itself; where something else wakes it, such as a schedule outside, it need not. */
        @WithDefault("true")
        boolean scheduler();

        /** How often the scheduler looks for feeds that are due. */
        @WithDefault("15s")
        Duration wake();

        /** How many feeds are polled at once. */
        @WithDefault("8")
        @Min(1)
        int atOnce();

        /** The shortest time between two polls of a feed, and that after its first failure. */
        @WithDefault("5m")
        Duration minInterval();

        /** The longest time between two polls of a feed, failing or not. */
        @WithDefault("24h")
        Duration maxInterval();

        /**
         * How long a poll holds its feed; other processes take it for dead then. New articles are begun during the first
         * half only.
         */
        @WithDefault("10m")
        Duration lease();

        /** How many articles of one feed are fetched in one poll; the others wait for the next one. */
        @WithDefault("50")
        @Min(1)
        int maxArticles();

        /** How many entries of a feed are looked at, the first ones. */
        @WithDefault("1000")
        @Min(1)
        int maxEntries();

        /** How often an article that cannot be had is tried, once in a poll. */
        @WithDefault("3")
        @Min(1)
        int tries();
    }
}
