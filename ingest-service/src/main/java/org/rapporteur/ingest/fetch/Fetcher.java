package org.rapporteur.ingest.fetch;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rapporteur.ingest.IngestSettings;

/** Fetches over HTTP: safely, whatever the address, and politely. */
@ApplicationScoped
public class Fetcher {
    private static final int MAX_REQUEST_LINE = 4_096;

    private final Vertx vertx;
    private final HttpClient client;
    private final Limits limits;
    private final Pinning pinning;
    private final Politeness politeness;
    private final String userAgent;

    @Inject
    Fetcher(Vertx vertx, IngestSettings settings) {
        this(vertx, settings.fetch(), HostNames.ofThisMachine());
    }

    Fetcher(Vertx vertx, IngestSettings.Fetch settings, HostNames names) {
        this(vertx, settings, names, options(settings));
    }

    Fetcher(Vertx vertx, IngestSettings.Fetch settings, HostNames names, HttpClientOptions options) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(options);
        this.limits = Limits.of(settings);
        this.pinning = new Pinning(names, new AddressRules(settings.allow().orElse(List.of())));
        this.userAgent = settings.userAgent()
                + settings.contact().map(contact -> " (+" + contact + ")").orElse("");
        this.politeness = new Politeness(vertx, settings, this::fetch);
    }

    static HttpClientOptions options(IngestSettings.Fetch settings) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(Math.toIntExact(settings.connectTime().toMillis()))
                .setMaxHeaderSize(Math.toIntExact(settings.maxHeaders().asLongValue()))
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setDecompressionSupported(false) // decompressed with a limit, when all is here
                .setKeepAliveTimeout(5)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(settings.time().toMillis()))
                .setMaxPoolSize(2);
    }

    /**
     * Fetches what is asked for, as soon as it is the host's turn and where its robots.txt does not object. The answer
     * comes back on the caller's context. Fails with a {@link FetchException}.
     */
    public Uni<Fetched> fetch(FetchRequest request) {
        return Uni.createFrom().completionStage(() -> fetch(request, politeness).toCompletionStage());
    }

    Future<Fetched> fetch(FetchRequest request, Gate gate) {
        return new Flight(vertx, client, pinning, limits, userAgent, gate).fetch(request);
    }

    /** Why the host of an address will be refused, where that can be told without asking anybody; else null. */
    public String refusal(WebAddress address) {
        return pinning.refusal(address);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
