package org.rapporteur.ingest.function;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of what runs on AWS, under {@code rapporteur.aws}; credentials and region are those of the environment. */
@ConfigMapping(prefix = "rapporteur.aws")
interface AwsSettings {
    /** The address of the queue of documents to be read; needed where the bus is {@code rapporteur-sqs}. */
    Optional<String> documentsQueue();

    /** The address of a queue that is told which documents' facts have changed; nobody is told where there is none. */
    Optional<String> factsQueue();

    /** Another address of SQS than the region's, such as a local one. */
    Optional<URI> sqsEndpoint();

    /** Another address of S3 than the region's, such as a local one. */
    Optional<URI> s3Endpoint();

    /** Largest object that is taken, as it lies in the bucket; objects of one document are limited as posted ones are. */
    @WithDefault("256M")
    MemorySize maxObject();

    /**
     * Whether a text is read before Lambda takes a snapshot (SnapStart), so that the encoder lies in it; of no use to a
     * function that reads none.
     */
    @WithDefault("true")
    boolean prime();

    /** What is kept of an invocation's time for answering and falling asleep. */
    @WithDefault("3s")
    Duration margin();
}
