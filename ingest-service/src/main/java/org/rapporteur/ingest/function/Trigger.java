package org.rapporteur.ingest.function;

import java.util.List;

/** What wakes the function. */
sealed interface Trigger {
    /** It is time to look for what is due: messages of the outbox, then feeds. */
    record Tick() implements Trigger {}

    /** The schema of the database is to be brought up to date. */
    record Migrate() implements Trigger {}

    /** A batch of a queue. */
    record Batch(List<QueueMessage> messages) implements Trigger {
        public Batch {
            messages = List.copyOf(messages);
        }
    }

    /** Objects have been put into a bucket. */
    record Objects(List<StoredObject> objects) implements Trigger {
        public Objects {
            objects = List.copyOf(objects);
        }
    }

    /** @param received how often it was, this time included: from 1 */
    record QueueMessage(String id, String body, int received) {}

    /** @param version null where the bucket keeps none */
    record StoredObject(String bucket, String key, String version) {
        @Override
        public String toString() {
            return "s3://" + bucket + "/" + key;
        }
    }
}
