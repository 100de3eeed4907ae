package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Sentence;
import org.rapporteur.story.Tellings;

/** The sentences, mentions and words of one document as rows. */
final class AnnotationRows {
    private final Filing filing;
    private final Extraction extraction;
    private final Tellings tellings;

    AnnotationRows(Filing filing, Extraction extraction, Tellings tellings) {
        this.filing = filing;
        this.extraction = extraction;
        this.tellings = tellings;
    }

    List<RowBatch> all() {
        return List.of(sentences(), mentions(), context());
    }

    private RowBatch sentences() {
        RowBatch rows = new RowBatch("sentence", "document_id", "position", "start_offset", "end_offset", "lemmas");
        int position = 0;
        for (Sentence sentence : extraction.sentences())
            rows.add(filing.document.id, position++, sentence.start(), sentence.end(), sentence.lemmas());
        return rows;
    }

    /** A mention of an actor, a place or a date. */
    private record Found(int start, int end, String type, String text, Long actor, Long place, String date) {}

    /** In the order of the text. */
    private RowBatch mentions() {
        List<Found> found = new ArrayList<>();
        for (Mention of : extraction.entities()) {
            Long actor = filing.actor(of.actor());
            Long place = filing.place(of.place());
            found.add(new Found(of.start(), of.end(), of.type().name(), of.text(), actor, place, null));
        }
        for (DateMention of : extraction.dates()) {
            String date = of.value().value();
            found.add(new Found(of.start(), of.end(), MentionRow.DATE, of.text(), null, null, date));
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end));
        RowBatch rows = new RowBatch(
                "mention",
                "document_id",
                "position",
                "start_offset",
                "end_offset",
                "type",
                "text",
                "actor_id",
                "place_id",
                "date_value");
        int position = 0;
        for (Found of : found)
            rows.add(
                    filing.document.id,
                    position++,
                    of.start(),
                    of.end(),
                    of.type(),
                    of.text(),
                    of.actor(),
                    of.place(),
                    of.date());
        return rows;
    }

    private RowBatch context() {
        RowBatch rows = new RowBatch("document_context", "document_id", "names", "words");
        rows.add(
                filing.document.id, tellings.names().lines(), tellings.context().lines());
        return rows;
    }
}
