package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Who said what: speaker, cue and content (source, cue and content in the literature).
 *
 * @param manner how far the cue goes along with what is said
 * @param modality of the saying: NEGATED for "did not say", FUTURE for "will say"
 * @param speaker the mention beside the cue and whom it stands for; null where nobody is named
 * @param addressee to whom it was said; null where nobody is named
 * @param reportedBy names of the outlets and documents through which it came; the publishing outlet where none is named in the text
 * @param saidOn the day or period of saying as the text tells it, else the day of publication; null where unknown
 * @param about actors, places and issues named in the content; places and issues have no actor
 */
public record Statement(
        String id,
        DocumentRef document,
        StatementKind kind,
        Act act,
        Manner manner,
        Modality modality,
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
        Objects.requireNonNull(manner, "manner");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(content, "content");
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("Confidence " + confidence);
        if (sentence < 0) throw new IllegalArgumentException("Sentence " + sentence);
        reportedBy = List.copyOf(reportedBy);
        about = List.copyOf(about);
    }

    /** The same statement, said on another date. */
    public Statement saidOn(DateValue date) {
        return with(act, date);
    }

    /** The same statement, by which something else is done. */
    public Statement doing(Act other) {
        return with(other, saidOn);
    }

    private Statement with(Act other, DateValue date) {
        return new Statement(
                id,
                document,
                kind,
                other,
                manner,
                modality,
                confidence,
                speaker,
                cue,
                content,
                addressee,
                reportedBy,
                date,
                about,
                sentence);
    }
}
