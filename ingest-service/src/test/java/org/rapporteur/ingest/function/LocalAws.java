package org.rapporteur.ingest.function;

import io.findify.s3mock.S3Mock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SQS and S3 within this JVM: queues {@code documents} and {@code intake}, each with its dead letters after three tries. */
public class LocalAws implements QuarkusTestResourceLifecycleManager {
    /** How often a message is received before it goes to the dead letters. */
    static final int TRIES = 3;

    private SQSRestServer sqs;
    private S3Mock s3;

    @Override
    public Map<String, String> start() {
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        sqs = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
        URI queues = URI.create(
                "http://127.0.0.1:" + sqs.waitUntilStarted().localAddress().getPort());
        s3 = new S3Mock.Builder().withPort(0).withInMemoryBackend().build();
        URI buckets = URI.create("http://127.0.0.1:" + s3.start().localAddress().getPort());
        try (SqsClient client = client(queues)) {
            return Map.of(
                    "rapporteur.aws.sqs-endpoint", queues.toString(),
                    "rapporteur.aws.s3-endpoint", buckets.toString(),
                    "rapporteur.aws.documents-queue", queue(client, "documents"),
                    "test.intake-queue", queue(client, "intake"));
        }
    }

    static SqsClient client(URI endpoint) {
        return SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .build();
    }

    private static String queue(SqsClient client, String name) {
        String dead =
                client.createQueue(request -> request.queueName(name + "-dead")).queueUrl();
        String target = client.getQueueAttributes(
                        request -> request.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return client.createQueue(request -> request.queueName(name)
                        .attributes(Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "0",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\":\"" + target + "\",\"maxReceiveCount\":" + TRIES + "}")))
                .queueUrl();
    }

    @Override
    public void stop() {
        if (sqs != null) sqs.stopAndWait();
        if (s3 != null) s3.shutdown();
    }
}
