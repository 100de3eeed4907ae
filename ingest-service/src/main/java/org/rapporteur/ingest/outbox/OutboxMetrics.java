package org.rapporteur.ingest.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.store.OutboxRepository;
import org.rapporteur.store.OutboxRepository.Lag;

/** Measures the outbox at regular times: {@code rapporteur.outbox.messages} and {@code rapporteur.outbox.age} in seconds. */
@ApplicationScoped
class OutboxMetrics {
    private final OutboxRepository outbox;
    private final Vertx vertx;
    private final long period;
    private volatile Lag lag = new Lag(0, Duration.ZERO);
    private final boolean background;
    private long timer;

    OutboxMetrics(OutboxRepository outbox, Vertx vertx, IngestSettings settings, MeterRegistry registry) {
        this.outbox = outbox;
        this.vertx = vertx;
        this.period = settings.outbox().measure().toMillis();
        this.background = settings.outbox().background();
        Gauge.builder("rapporteur.outbox.messages", this, metrics -> metrics.lag.messages())
                .description("Messages due that the bus has not acknowledged yet")
                .register(registry);
        Gauge.builder(
                        "rapporteur.outbox.age",
                        this,
                        metrics -> metrics.lag.oldest().toMillis() / 1000.0)
                .description("How long the oldest due message has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        if (background) timer = vertx.setPeriodic(period, tick -> measure());
    }

    void stop(@Observes ShutdownEvent event) {
        if (background) vertx.cancelTimer(timer);
    }

    /** A store that cannot be reached leaves the last measure standing; readiness tells of it. */
    private void measure() {
        outbox.lag().subscribe().with(measured -> lag = measured, failure -> {});
    }
}
