package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.rapporteur.api.ProblemException;

/** What was sent, decompressed; read only as fast as it is taken. */
final class SentBody {
    private final Multi<Buffer> received;
    private final String encoding;
    private final long declaredLength;

    SentBody(HttpServerRequest request) {
        this(received(request), request.getHeader(HttpHeaders.CONTENT_ENCODING), declaredLength(request));
    }

    /**
     * @param encoding how it is compressed, as HTTP's Content-Encoding says it; null for not at all
     * @param declaredLength bytes; 0 where that is not known
     */
    SentBody(Multi<Buffer> received, String encoding, long declaredLength) {
        this.received = received;
        this.encoding = encoding;
        this.declaredLength = declaredLength;
    }

    /** All of it; 413 once it proves larger than this, in bytes after decompression. */
    Uni<byte[]> whole(long limit) {
        if (declaredLength > limit) return Uni.createFrom().failure(tooLarge(limit));
        Buffer body = Buffer.buffer();
        return pieces().invoke(piece -> {
                    if (body.length() + piece.length() > limit) throw tooLarge(limit);
                    body.appendBuffer(piece);
                })
                .collect()
                .last()
                .map(last -> body.getBytes());
    }

    /** Line after line; a line longer than this is handed on as one that is too long. */
    Multi<Line> lines(int maxLine) {
        LineSplitter splitter = new LineSplitter(maxLine);
        return Multi.createBy()
                .concatenating()
                .streams(
                        pieces().onItem().transformToMultiAndConcatenate(piece -> Multi.createFrom()
                                .iterable(splitter.split(piece.getBytes()))),
                        Multi.createFrom().deferred(() -> Multi.createFrom().iterable(splitter.end())));
    }

    private Multi<Buffer> pieces() {
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) return received;
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        if (!name.equals("gzip") && !name.equals("x-gzip"))
            return Multi.createFrom()
                    .failure(ProblemException.of(
                            415, "Unsupported media type", "Content-Encoding", "is not gzip, the only one taken"));
        return Multi.createFrom().resource(Gunzip::new, this::expanded).withFinalizer(Gunzip::close);
    }

    private Multi<Buffer> expanded(Gunzip gunzip) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        received.onItem().transformToMultiAndConcatenate(piece -> Multi.createFrom()
                                .iterable(() -> gunzip.expand(piece.getBytes()))),
                        Multi.createFrom().deferred(() -> {
                            gunzip.end();
                            return Multi.createFrom().empty();
                        }));
    }

    private static Multi<Buffer> received(HttpServerRequest request) {
        return io.vertx.mutiny.core.http.HttpServerRequest.newInstance(request)
                .toMulti()
                .map(io.vertx.mutiny.core.buffer.Buffer::getDelegate)
                .onFailure()
                .transform(failure -> ProblemException.badRequest("body", "broke off before its end"));
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static ProblemException tooLarge(long limit) {
        return ProblemException.tooLarge("body", "is larger than " + limit + " bytes");
    }
}
