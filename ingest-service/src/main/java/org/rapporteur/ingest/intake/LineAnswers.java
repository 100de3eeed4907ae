package org.rapporteur.ingest.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rapporteur.api.Problem;
import org.rapporteur.api.ProblemException;

/** Answers to single lines of a request: a line's failure is data, never the end of the stream. */
@ApplicationScoped
class LineAnswers {
    private static final Logger LOG = Logger.getLogger(LineAnswers.class);

    private final ObjectMapper json;

    LineAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The line itself, or the problem of its length. */
    Uni<Line> check(Line line) {
        return line.tooLong()
                ? Uni.createFrom()
                        .failure(ProblemException.tooLarge("body", "holds a line that is longer than is taken"))
                : Uni.createFrom().item(line);
    }

    byte[] problem(Line line, Throwable failure) {
        if (failure instanceof RefusedLine refused)
            return write(refused.problem().atLine(line.number(), refused.documentId()));
        if (failure instanceof ProblemException refused)
            return write(refused.problem().atLine(line.number(), null));
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Line %d failed, incident %s", line.number(), incident);
        String detail = "Something failed here; the log tells what under " + incident;
        return write(Problem.of(500, "Internal server error", detail, List.of()).atLine(line.number(), null));
    }

    byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that cannot be written", e);
        }
    }

    /** With its line end. */
    static byte[] ended(byte[] answer) {
        byte[] line = Arrays.copyOf(answer, answer.length + 1);
        line[answer.length] = '\n';
        return line;
    }
}
