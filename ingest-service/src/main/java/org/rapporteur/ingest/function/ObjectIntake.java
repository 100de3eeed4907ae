package org.rapporteur.ingest.function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.function.Trigger.StoredObject;
import org.rapporteur.ingest.intake.DeliveredIntake;
import org.rapporteur.ingest.intake.DeliveredIntake.Content;
import org.rapporteur.ingest.intake.DeliveredIntake.LineCount;
import org.rapporteur.ingest.intake.DeliveredIntake.RefusedLine;
import org.rapporteur.ingest.intake.FileParameters;
import org.rapporteur.ingest.outbox.OutboxRelay;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps the documents in objects of a bucket, read as a stream: of NDJSON never more than a few lines lie in memory. */
@ApplicationScoped
class ObjectIntake {
    private static final Logger LOG = Logger.getLogger(ObjectIntake.class);
    private static final int PIECE = 64 << 10;
    private static final int LOGGED_LINES = 100;

    private final AwsClients aws;
    private final AwsSettings settings;
    private final DeliveredIntake intake;
    private final OutboxRelay relay;
    private final Vertx vertx;

    ObjectIntake(AwsClients aws, AwsSettings settings, DeliveredIntake intake, OutboxRelay relay, Vertx vertx) {
        this.aws = aws;
        this.settings = settings;
        this.intake = intake;
        this.relay = relay;
        this.vertx = vertx;
    }

    /** Takes one after the other; fails with the first that fails, and those before it are known when they come again. */
    Uni<LineCount> takeAll(List<StoredObject> objects, Deadline deadline) {
        return Multi.createFrom()
                .iterable(objects)
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .asList()
                .map(counts -> new LineCount(
                        counts.stream().mapToInt(LineCount::kept).sum(),
                        counts.stream().mapToInt(LineCount::refused).sum()))
                .ifNoItem()
                .after(deadline.left())
                .fail()
                .call(() -> relay.drain(deadline.left()));
    }

    /** An object that is gone again holds nothing; one of which nothing can be kept fails. */
    private Uni<LineCount> take(StoredObject object) {
        return vertx.executeBlocking(() -> open(object), false)
                .chain(stream -> content(object, stream).onTermination().invoke(stream::abort))
                .invoke(count -> LOG.infof("%s: %d kept, %d refused", object, count.kept(), count.refused()))
                .onFailure(NoSuchKeyException.class)
                .recoverWithItem(() -> new LineCount(0, 0));
    }

    private ResponseInputStream<GetObjectResponse> open(StoredObject object) {
        return aws.s3()
                .getObject(request ->
                        request.bucket(object.bucket()).key(object.key()).versionId(object.version()));
    }

    private Uni<LineCount> content(StoredObject object, ResponseInputStream<GetObjectResponse> stream) {
        GetObjectResponse told = stream.response();
        long length = told.contentLength() == null ? 0 : told.contentLength();
        if (length > settings.maxObject().asLongValue())
            return Uni.createFrom().failure(ProblemException.tooLarge("object", "is larger than is taken"));
        ObjectKind kind;
        try {
            kind = ObjectKind.of(object.key(), told.contentType());
        } catch (ProblemException e) {
            return Uni.createFrom().failure(e);
        }
        String encoding = ObjectKind.gzip(object.key(), told.contentEncoding()) ? "gzip" : null;
        Content content = new Content(pieces(stream), encoding, length);
        return switch (kind) {
            case LINES -> lines(object, content);
            case JSON -> intake.json(content).replaceWith(new LineCount(1, 0));
            case HTML, TEXT, PDF ->
                intake.file(content, kind.mediaType(told.contentType()), parameters(told.metadata()))
                        .replaceWith(new LineCount(1, 0));
        };
    }

    private Multi<Buffer> pieces(ResponseInputStream<GetObjectResponse> stream) {
        return Multi.createBy()
                .repeating()
                .uni(() -> vertx.executeBlocking(() -> stream.readNBytes(PIECE), false))
                .until(piece -> piece.length == 0)
                .map(Buffer::buffer);
    }

    private Uni<LineCount> lines(StoredObject object, Content content) {
        int[] told = {0};
        return intake.lines(content, line -> {
                    if (told[0]++ < LOGGED_LINES) log(object, line);
                })
                .invoke(count -> {
                    if (count.kept() == 0 && count.refused() > 0)
                        throw ProblemException.unprocessable("object", "holds no line that could be kept");
                });
    }

    private static void log(StoredObject object, RefusedLine line) {
        LOG.warnf("%s, line %d is refused: %s", object, line.line(), line.reason());
    }

    /** What the object's own metadata says of its document: {@code x-amz-meta-outlet} and so on. */
    private static FileParameters parameters(Map<String, String> metadata) {
        return new FileParameters(
                null,
                metadata.get("title"),
                metadata.get("url"),
                metadata.get("outlet"),
                metadata.get("author"),
                metadata.get("published-at"),
                metadata.get("language"));
    }
}
