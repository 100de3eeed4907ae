package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.Consumer;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.model.CleanDocument;

/** The way in for what lies in a queue or a bucket: taken, cleaned and kept as what is posted is. */
@ApplicationScoped
public class DeliveredIntake {
    private final Preparation preparation;
    private final IntakeService intake;
    private final LineIntake lines;
    private final Workers workers;
    private final IngestSettings.Intake limits;

    DeliveredIntake(
            Preparation preparation, IntakeService intake, LineIntake lines, Workers workers, IngestSettings settings) {
        this.preparation = preparation;
        this.intake = intake;
        this.lines = lines;
        this.workers = workers;
        this.limits = settings.intake();
    }

    /**
     * Bytes on their way in.
     *
     * @param encoding {@code gzip} or null
     * @param length bytes as they are sent; 0 where that is not known
     */
    public record Content(Multi<Buffer> bytes, String encoding, long length) {}

    /** A line whose document was not kept; lines count from 1. */
    public record RefusedLine(int line, String reason) {}

    /** How many lines were kept and how many not. */
    public record LineCount(int kept, int refused) {
        private LineCount plus(boolean isKept) {
            return isKept ? new LineCount(kept + 1, refused) : new LineCount(kept, refused + 1);
        }
    }

    /** Keeps one document in JSON; fails with a {@link ProblemException} where it is none. */
    public Uni<Void> json(byte[] body) {
        return workers.work(() -> preparation.json(body)).chain(document -> keep(document, MediaType.APPLICATION_JSON));
    }

    /** Keeps one document in JSON, held in memory as a posted one would be. */
    public Uni<Void> json(Content content) {
        return whole(content).chain(this::json);
    }

    /** Keeps a page, a text or a PDF; fails with a {@link ProblemException} where it holds nothing to read. */
    public Uni<Void> file(Content content, MediaType type, FileParameters told) {
        return whole(content)
                .chain(body -> workers.work(() -> preparation.file(SentFile.of(type, body, told.told()))))
                .chain(document -> keep(document, type.getType() + "/" + type.getSubtype()));
    }

    /**
     * Keeps a document of every line, holding a few at a time; a bad line is told of, and the rest goes on. Fails where
     * it is not the line's fault; what was kept until then is known when it comes again.
     */
    public Uni<LineCount> lines(Content content, Consumer<RefusedLine> refused) {
        int maxLine = Math.toIntExact(limits.maxLine().asLongValue());
        return lines.keep(body(content).lines(maxLine))
                .onItem()
                .call(kept -> tell(kept, refused))
                .collect()
                .in(Tally::new, (tally, kept) -> tally.count = tally.count.plus(kept.failure() == null))
                .map(tally -> tally.count);
    }

    private static final class Tally {
        private LineCount count = new LineCount(0, 0);
    }

    private static Uni<Void> tell(LineIntake.Kept kept, Consumer<RefusedLine> refused) {
        if (kept.failure() == null) return Uni.createFrom().voidItem();
        if (!(kept.failure() instanceof ProblemException))
            return Uni.createFrom().failure(kept.failure());
        refused.accept(new RefusedLine(kept.line().number(), kept.failure().getMessage()));
        return Uni.createFrom().voidItem();
    }

    private Uni<byte[]> whole(Content content) {
        return body(content).whole(limits.maxBody().asLongValue());
    }

    private static SentBody body(Content content) {
        return new SentBody(content.bytes(), content.encoding(), content.length());
    }

    private Uni<Void> keep(CleanDocument document, String mediaType) {
        return intake.accept(new Delivery(document, mediaType, null, null, Duration.ZERO))
                .replaceWithVoid();
    }
}
