package org.rapporteur.ingest.fetch;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/** One fetch on its way through its hops; each is let through its gate, checked, pinned and limited anew. */
final class Flight {
    private final Vertx vertx;
    private final HttpClient client;
    private final Pinning pinning;
    private final Limits limits;
    private final String userAgent;
    private final Gate gate;
    private final Context context;
    private long nanosLeft;

    Flight(Vertx vertx, HttpClient client, Pinning pinning, Limits limits, String userAgent, Gate gate) {
        this.vertx = vertx;
        this.client = client;
        this.pinning = pinning;
        this.limits = limits;
        this.userAgent = userAgent;
        this.gate = gate;
        this.context = vertx.getOrCreateContext();
        this.nanosLeft = limits.time().toNanos();
    }

    /** Completes on the context of the caller. */
    Future<Fetched> fetch(FetchRequest request) {
        Promise<Fetched> promise = Promise.promise();
        hop(request, new Trail(request.address(), 0, true))
                .onComplete(answer -> context.runOnContext(back -> promise.handle(answer)));
        return promise.future();
    }

    /**
     * How far a fetch has come.
     *
     * @param permanent whether every redirect so far was one for good
     */
    private record Trail(WebAddress address, int redirects, boolean permanent) {
        WebAddress moved() {
            return permanent && redirects > 0 ? address : null;
        }
    }

    private Future<Fetched> hop(FetchRequest request, Trail trail) {
        return gate.enter(trail.address())
                .compose(leave -> here(() -> timed(request, trail)).onComplete(done -> leave.run()))
                .compose(answer ->
                        answer.next() == null ? Future.succeededFuture(answer.fetched()) : hop(request, answer.next()));
    }

    /** On the flight's own context: a gate is opened by whoever leaves it. */
    private <T> Future<T> here(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(
                begin -> Future.succeededFuture().compose(none -> work.get()).onComplete(promise));
        return promise.future();
    }

    /** Either the end or where to go on. */
    private record Answer(Fetched fetched, Trail next) {}

    /** One request and its answer, ended when the time is up, whatever it is waiting for then. */
    private Future<Answer> timed(FetchRequest request, Trail trail) {
        Exchange exchange = new Exchange(vertx, limits.bytes());
        Promise<Answer> promise = Promise.promise();
        long start = System.nanoTime();
        long timer = vertx.setTimer(Math.max(1, nanosLeft / 1_000_000), late -> {
            promise.tryFail(new FetchException(
                    Reason.TIME_OUT, "No answer within " + limits.time().toMillis() + " ms"));
            exchange.abort();
        });
        answer(request, trail, exchange).onComplete(answer -> {
            vertx.cancelTimer(timer);
            nanosLeft -= System.nanoTime() - start;
            if (answer.succeeded()) promise.tryComplete(answer.result());
            else promise.tryFail(Exchange.failure(answer.cause()));
        });
        return promise.future();
    }

    private Future<Answer> answer(FetchRequest request, Trail trail, Exchange exchange) {
        return vertx.executeBlocking(() -> pinning.addresses(trail.address().host()), false)
                .compose(addresses -> connect(request, trail.address(), addresses, 0))
                .compose(exchange::send)
                .compose(response -> {
                    String location = redirect(response);
                    if (location == null)
                        return exchange.read(response, request.wanted())
                                .map(body -> new Answer(fetched(trail, response, body), null));
                    exchange.abort();
                    return Future.succeededFuture(new Answer(null, next(trail, response.statusCode(), location)));
                });
    }

    /** Connects to the first address that answers; the name goes into the Host header and the TLS handshake only. */
    private Future<HttpClientRequest> connect(
            FetchRequest request, WebAddress address, List<InetAddress> addresses, int next) {
        SocketAddress pinned = SocketAddress.inetSocketAddress(
                address.port(), addresses.get(next).getHostAddress());
        return client.request(options(request, address).setServer(pinned)).recover(failure -> {
            boolean more = next + 1 < Math.min(addresses.size(), Limits.ADDRESSES);
            return more ? connect(request, address, addresses, next + 1) : Future.failedFuture(failure);
        });
    }

    private RequestOptions options(FetchRequest request, WebAddress address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(address.secure())
                .setHost(address.uri().getHost())
                .setPort(address.port())
                .setURI(address.target())
                .setFollowRedirects(false)
                .setConnectTimeout(limits.connect().toMillis())
                .putHeader(HttpHeaders.USER_AGENT, userAgent)
                .putHeader(HttpHeaders.ACCEPT, request.wanted().accept())
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (request.etag() != null) options.putHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
        if (request.lastModified() != null) options.putHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
        return options;
    }

    private static String redirect(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> response.getHeader(HttpHeaders.LOCATION);
            default -> null;
        };
    }

    private Trail next(Trail trail, int status, String location) {
        if (trail.redirects() == limits.redirects())
            throw new FetchException(
                    Reason.TOO_MANY_REDIRECTS, "Redirected more than " + limits.redirects() + " times");
        boolean permanent = trail.permanent() && (status == 301 || status == 308);
        try {
            return new Trail(trail.address().resolve(location), trail.redirects() + 1, permanent);
        } catch (IllegalArgumentException e) {
            throw new FetchException(Reason.ADDRESS, "Redirected to what " + e.getMessage());
        }
    }

    private static Fetched fetched(Trail trail, HttpClientResponse response, byte[] body) {
        return new Fetched(
                response.statusCode(),
                trail.address(),
                trail.moved(),
                response.getHeader(HttpHeaders.CONTENT_TYPE),
                response.getHeader(HttpHeaders.CONTENT_LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LAST_MODIFIED),
                RetryAfter.read(response.getHeader(HttpHeaders.RETRY_AFTER), response.getHeader(HttpHeaders.DATE)),
                body);
    }
}
