package org.rapporteur.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Summaries given lately; all are dropped when facts change, since any of them may rest on those. */
@ApplicationScoped
class SummaryCache {
    private final Cache<SummaryQuestion, Summary> summaries;
    private final AtomicLong changes = new AtomicLong();

    SummaryCache(SummaryConfig config, MeterRegistry metrics) {
        summaries = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfterWrite(config.cacheTime())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, summaries, "rapporteur-summaries");
    }

    /** The kept summary, or a new one, which is kept unless facts changed while it was made. */
    Uni<Summary> get(SummaryQuestion question, Supplier<Uni<Summary>> make) {
        Summary kept = summaries.getIfPresent(question);
        if (kept != null) return Uni.createFrom().item(kept);
        long before = changes.get();
        return make.get().invoke(made -> {
            if (changes.get() == before) summaries.put(question, made);
        });
    }

    /** Any message on the channel means that facts changed; which ones does not matter here. */
    @Incoming("summary-facts-in")
    void factsChanged(String facts) {
        changes.incrementAndGet();
        summaries.invalidateAll();
    }
}
