package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Who said what: speaker, cue and content (source, cue and content in the literature).
 *
 * @param speaker the mention beside the cue and whom it stands for; null where nobody is named
 * @param addressee to whom it was said; null where nobody is named
 * @param reportedBy names of the outlets through which it came; the publishing outlet where none is named in the text
 * @param saidOn the day or period of saying; null where unknown
 * @param about actors named in the content
 */
public record Statement(
        String id,
        DocumentRef document,
        StatementKind kind,
        Act act,
        double confidence,
        Participant speaker,
        Cue cue,
        Passage content,
        Participant addressee,
        List<String> reportedBy,
        DateValue saidOn,
        List<Participant> about,
        int sentence)
        implements Fact {
    public Statement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(content, "content");
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("Confidence " + confidence);
        if (sentence < 0) throw new IllegalArgumentException("Sentence " + sentence);
        reportedBy = List.copyOf(reportedBy);
        about = List.copyOf(about);
    }
}
