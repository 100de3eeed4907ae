package org.rapporteur.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.rapporteur.model.Span;

/** An extractive summary, every sentence with the words it rests on. */
@RegisterForReflection
public record Summary(String form, List<Line> sentences) {
    public Summary {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence as it stands in the first document cited.
     *
     * @param date when it happened; in a timeline only
     * @param speaker who says so; in positions only
     * @param stance what is done by saying it; in positions only
     * @param issue what it is about; in positions only
     * @param citations the first carries the text, further ones are other documents that say the same
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String text, String date, String speaker, Stance stance, String issue, List<Citation> citations) {
        public Line {
            citations = List.copyOf(citations);
            if (citations.isEmpty()) throw new IllegalArgumentException("A line without a citation");
        }
    }

    /** Words of a document: {@code quote} is its text at {@code spans}, in code points. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Citation(String document, String title, String outlet, List<Span> spans, String quote) {
        public Citation {
            spans = List.copyOf(spans);
        }
    }
}
