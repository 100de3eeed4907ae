package org.rapporteur.summary;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.api.ProblemException;
import org.rapporteur.store.SummaryLimits;
import org.rapporteur.store.SummaryMaterial;
import org.rapporteur.store.SummaryRepository;
import org.rapporteur.store.SummaryScope;

/** Makes summaries: material from the store, a draft off the event loop, the text of its shortlist, the lines. */
@ApplicationScoped
class SummaryService {
    private final SummaryRepository repository;
    private final SummaryCache cache;
    private final SummaryConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;

    SummaryService(
            SummaryRepository repository,
            SummaryCache cache,
            SummaryConfig config,
            MeterRegistry metrics,
            Vertx vertx) {
        this.repository = repository;
        this.cache = cache;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /** @throws ProblemException 404 where the scope names a document that is not there */
    Uni<Summary> summarize(SummaryQuestion question) {
        return cache.get(question, () -> {
            Timer.Sample time = Timer.start(metrics);
            return make(question, Layout.of(question.form()))
                    .invoke(() -> time.stop(metrics.timer(
                            "rapporteur.summary", "form", question.form().name().toLowerCase(Locale.ROOT))));
        });
    }

    private <M extends SummaryMaterial> Uni<Summary> make(SummaryQuestion question, Layout<M> layout) {
        return layout.material(repository, question.scope(), limits(question.scope()))
                .call(items -> items.isEmpty()
                        ? known(question.scope().document())
                        : Uni.createFrom().voidItem())
                .chain(items -> vertx.executeBlocking(() -> new Draft<>(layout, items, config.shortlist())))
                .chain(draft -> texts(draft.sources())
                        .chain(texts -> vertx.executeBlocking(
                                () -> draft.summary(texts, question.sentences(), config.citations()))));
    }

    private Uni<List<String>> texts(List<SummaryMaterial.Source> sources) {
        return sources.isEmpty() ? Uni.createFrom().item(List.of()) : repository.texts(sources);
    }

    private Uni<Void> known(UUID document) {
        if (document == null) return Uni.createFrom().voidItem();
        return repository
                .knows(document)
                .invoke(known -> {
                    if (!known) throw ProblemException.notFound("document", document.toString());
                })
                .replaceWithVoid();
    }

    private SummaryLimits limits(SummaryScope scope) {
        return new SummaryLimits(
                config.documents(),
                scope.document() == null ? config.sentencesPerDocument() : config.candidates(),
                config.candidates(),
                config.shortest(),
                config.longest());
    }
}
