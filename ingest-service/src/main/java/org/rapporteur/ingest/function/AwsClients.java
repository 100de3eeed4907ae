package org.rapporteur.ingest.function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of AWS, made when first asked for. Their calls block. */
@ApplicationScoped
class AwsClients {
    private final AwsSettings settings;
    private SqsClient sqs;
    private S3Client s3;

    AwsClients(AwsSettings settings) {
        this.settings = settings;
    }

    synchronized SqsClient sqs() {
        if (sqs == null) {
            var builder = SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
            settings.sqsEndpoint().ifPresent(builder::endpointOverride);
            sqs = builder.build();
        }
        return sqs;
    }

    synchronized S3Client s3() {
        if (s3 == null) {
            var builder = S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
            settings.s3Endpoint()
                    .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
            s3 = builder.build();
        }
        return s3;
    }

    @PreDestroy
    synchronized void close() {
        if (sqs != null) sqs.close();
        if (s3 != null) s3.close();
    }
}
