package org.rapporteur.ingest.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.ingest.function.Trigger.QueueMessage;
import org.rapporteur.ingest.function.Trigger.StoredObject;

/**
 * Tells events apart by what they hold, as EventBridge, SQS and S3 write them; see the AWS Lambda developer guide, "Using
 * AWS Lambda with other services". A schedule may also send {@code {"task":"tick"}}, a deployment
 * {@code {"task":"migrate"}}.
 */
@ApplicationScoped
class TriggerReader {
    private final ObjectMapper json;

    TriggerReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException for what is none of them */
    Trigger read(byte[] event) {
        JsonNode root = tree(event);
        JsonNode records = root.path("Records");
        if (records.isArray() && !records.isEmpty())
            return switch (records.get(0).path("eventSource").asText()) {
                case "aws:sqs" -> batch(records);
                case "aws:s3" -> new Trigger.Objects(objects(records));
                default -> throw unknown(root);
            };
        String task = root.path("task").asText(root.path("detail-type").asText());
        return switch (task) {
            case "tick", "Scheduled Event" -> new Trigger.Tick();
            case "migrate" -> new Trigger.Migrate();
            default -> throw unknown(root);
        };
    }

    private static Trigger batch(JsonNode records) {
        List<QueueMessage> messages = new ArrayList<>();
        for (JsonNode record : records)
            messages.add(new QueueMessage(
                    record.path("messageId").asText(),
                    record.path("body").asText(),
                    Math.max(
                            1,
                            record.path("attributes")
                                    .path("ApproximateReceiveCount")
                                    .asInt(1))));
        return new Trigger.Batch(messages);
    }

    /** The objects that a notification of a bucket names; those of a notification that comes in a queue too. */
    static List<StoredObject> objects(JsonNode records) {
        List<StoredObject> objects = new ArrayList<>();
        for (JsonNode record : records) {
            JsonNode object = record.path("s3").path("object");
            String key = object.path("key").asText();
            String bucket = record.path("s3").path("bucket").path("name").asText();
            if (key.isEmpty() || bucket.isEmpty()) throw new IllegalArgumentException("Names no object: " + record);
            objects.add(new StoredObject(
                    bucket,
                    URLDecoder.decode(key, StandardCharsets.UTF_8),
                    object.path("versionId").asText(null)));
        }
        return objects;
    }

    /** @throws IllegalArgumentException for what is no JSON object */
    JsonNode tree(byte[] text) {
        try {
            JsonNode root = json.readTree(text);
            if (root == null || !root.isObject()) throw new IllegalArgumentException("Is no JSON object");
            return root;
        } catch (IOException e) {
            throw new IllegalArgumentException("Is no JSON: " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unknown(JsonNode root) {
        List<String> names = new ArrayList<>();
        root.fieldNames().forEachRemaining(names::add);
        return new IllegalArgumentException("Is no event that is known; it has " + names);
    }
}
