package org.rapporteur.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/** One request and its answer; what is more than is taken ends the connection. */
final class Exchange {
    private static final byte[] NOTHING = {};

    private final Vertx vertx;
    private final int maxBytes;
    private HttpClientRequest request;
    private boolean aborted;

    /** @param maxBytes of a body, sent and decompressed */
    Exchange(Vertx vertx, int maxBytes) {
        this.vertx = vertx;
        this.maxBytes = maxBytes;
    }

    Future<HttpClientResponse> send(HttpClientRequest connected) {
        request = connected;
        if (aborted) connected.reset();
        connected.exceptionHandler(told -> {}); // a failure is told by the answer that does not come
        return connected.send().onSuccess(response -> response.exceptionHandler(told -> {}));
    }

    /** Closes the connection; harmless where all has been read. */
    void abort() {
        aborted = true;
        if (request != null) request.reset();
    }

    /** The body of a successful answer, decompressed; of any other one nothing. */
    Future<byte[]> read(HttpClientResponse response, Wanted wanted) {
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            abort();
            return Future.succeededFuture(NOTHING);
        }
        String encoding = lower(response.getHeader(HttpHeaders.CONTENT_ENCODING));
        FetchException refusal = refusal(response, wanted, encoding);
        if (refusal == null && encoding.endsWith("gzip"))
            return body(response).compose(sent -> vertx.executeBlocking(() -> expand(sent), false));
        if (refusal == null) return body(response);
        abort();
        return Future.failedFuture(refusal);
    }

    private FetchException refusal(HttpClientResponse response, Wanted wanted, String encoding) {
        String type = lower(response.getHeader(HttpHeaders.CONTENT_TYPE))
                .split(";", 2)[0]
                .strip();
        if (!wanted.takes(type)) return new FetchException(Reason.CONTENT_TYPE, "Its content is " + type);
        if (!encoding.matches("|identity|gzip|x-gzip"))
            return new FetchException(Reason.CONTENT_TYPE, "Its content is encoded as " + encoding);
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 10 || Long.parseLong(length) > maxBytes) ? tooLarge() : null;
    }

    private Future<byte[]> body(HttpClientResponse response) {
        Promise<byte[]> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
            if (body.length() + piece.length() <= maxBytes) body.appendBuffer(piece);
            else if (promise.tryFail(tooLarge())) abort();
        });
        response.exceptionHandler(promise::tryFail);
        response.endHandler(end -> promise.tryComplete(body.getBytes()));
        return promise.future();
    }

    private byte[] expand(byte[] sent) throws IOException {
        if (sent.length == 0) return NOTHING;
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            byte[] body = gzip.readNBytes(maxBytes + 1);
            if (body.length > maxBytes) throw tooLarge();
            return body;
        }
    }

    private FetchException tooLarge() {
        return new FetchException(Reason.TOO_LARGE, "It is larger than " + maxBytes + " bytes");
    }

    private static String lower(String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    /** What went wrong below, told in our words. */
    static FetchException failure(Throwable cause) {
        if (cause instanceof FetchException told) return told;
        if (cause instanceof TimeoutException) return new FetchException(Reason.TIME_OUT, "No connection in time");
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return new FetchException(Reason.BROKEN, cause.getClass().getSimpleName() + message);
    }
}
