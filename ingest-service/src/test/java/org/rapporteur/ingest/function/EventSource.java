package org.rapporteur.ingest.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Does what Lambda does between a queue and a function: brings batches, deletes what the answer does not name. */
final class EventSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SqsClient sqs;
    private final String queue;
    private final UnaryOperator<String> function;

    /** @param function from an event to its answer, both JSON */
    EventSource(SqsClient sqs, String queue, UnaryOperator<String> function) {
        this.sqs = sqs;
        this.queue = queue;
        this.function = function;
    }

    /** Brings one batch; null where the queue was empty, else the bodies of those that are to come again. */
    List<String> deliver() {
        List<Message> messages = sqs.receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        if (messages.isEmpty()) return null;
        Set<String> failed = failed(function.apply(event(messages)));
        List<String> again = new ArrayList<>();
        for (Message message : messages) {
            if (failed.remove(message.messageId())) again.add(message.body());
            else sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
        if (!failed.isEmpty()) throw new AssertionError("No message of the batch: " + failed);
        return again;
    }

    /** Brings batches until the queue is empty; the bodies that were to come again, each time they were. */
    List<String> deliverAll() {
        List<String> again = new ArrayList<>();
        for (List<String> failed = deliver(); failed != null; failed = deliver()) again.addAll(failed);
        return again;
    }

    /** Bodies that lie among the queue's dead letters; takes them out. */
    List<String> dead() {
        List<String> bodies = new ArrayList<>();
        List<Message> messages;
        do {
            messages = sqs.receiveMessage(
                            request -> request.queueUrl(queue + "-dead").maxNumberOfMessages(10))
                    .messages();
            for (Message message : messages) {
                bodies.add(message.body());
                sqs.deleteMessage(request -> request.queueUrl(queue + "-dead").receiptHandle(message.receiptHandle()));
            }
        } while (!messages.isEmpty());
        return bodies;
    }

    void send(String body) {
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body));
    }

    void purge() {
        sqs.purgeQueue(request -> request.queueUrl(queue));
        sqs.purgeQueue(request -> request.queueUrl(queue + "-dead"));
    }

    private static String event(List<Message> messages) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : messages) {
            ObjectNode record = records.addObject()
                    .put("messageId", message.messageId())
                    .put("receiptHandle", message.receiptHandle())
                    .put("body", message.body())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:any");
            record.putObject("attributes")
                    .put(
                            "ApproximateReceiveCount",
                            message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
        }
        return event.toString();
    }

    private static Set<String> failed(String answer) {
        try {
            JsonNode root = JSON.readTree(answer);
            if (root.size() != 1 || !root.path("batchItemFailures").isArray())
                throw new AssertionError("No answer that SQS takes: " + answer);
            Set<String> failed = new HashSet<>();
            for (JsonNode item : root.path("batchItemFailures"))
                failed.add(item.path("itemIdentifier").asText());
            return failed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
