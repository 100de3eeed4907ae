package org.rapporteur.ingest.function;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.rapporteur.ingest.Own;

/** Answers what wakes the function. */
@ApplicationScoped
@Unremovable
class Triggers {
    private final TriggerReader reader;
    private final TickWork ticks;
    private final BatchWork batches;
    private final ObjectIntake objects;
    private final Migration migration;
    private final AwsSettings settings;
    private final Vertx vertx;

    Triggers(
            TriggerReader reader,
            TickWork ticks,
            BatchWork batches,
            ObjectIntake objects,
            Migration migration,
            AwsSettings settings,
            Vertx vertx) {
        this.reader = reader;
        this.ticks = ticks;
        this.batches = batches;
        this.objects = objects;
        this.migration = migration;
        this.settings = settings;
        this.vertx = vertx;
    }

    /**
     * Does what an event asks for. Fails where all of it is to come again.
     *
     * @param time until the process is put to sleep or ended
     * @return what Lambda expects for this kind of event, to be written as JSON
     */
    Uni<?> answer(byte[] event, Duration time) {
        Trigger trigger = reader.read(event);
        Deadline deadline = Deadline.in(time.minus(settings.margin()));
        return Own.context(vertx, () -> work(trigger, deadline).map(answer -> (Object) answer));
    }

    private Uni<?> work(Trigger trigger, Deadline deadline) {
        if (trigger instanceof Trigger.Tick) return ticks.work(deadline);
        if (trigger instanceof Trigger.Migrate) return migration.run();
        if (trigger instanceof Trigger.Batch batch) return batches.work(batch, deadline);
        if (trigger instanceof Trigger.Objects stored) return objects.takeAll(stored.objects(), deadline);
        throw new IllegalStateException("Unknown " + trigger);
    }
}
