package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Sentence;
import org.rapporteur.story.Tellings;

/** The sentences and mentions of one document as rows. */
final class AnnotationRows {
    private final Filing filing;
    private final Extraction extraction;

    AnnotationRows(Filing filing, Extraction extraction) {
        this.filing = filing;
        this.extraction = extraction;
    }

    /** Sentences first, then mentions of actors, places and dates in the order of the text, and the words of all. */
    Object[] all() {
        List<Object> rows = new ArrayList<>();
        for (Sentence sentence : extraction.sentences()) {
            SentenceRow row = new SentenceRow();
            row.documentId = filing.document.id;
            row.position = rows.size();
            row.startOffset = sentence.start();
            row.endOffset = sentence.end();
            row.lemmas = sentence.lemmas().toArray(String[]::new);
            rows.add(row);
        }
        List<MentionRow> mentions = new ArrayList<>();
        for (Mention mention : extraction.entities()) mentions.add(mention(mention));
        for (DateMention date : extraction.dates()) mentions.add(date(date));
        mentions.sort(
                Comparator.comparingInt((MentionRow row) -> row.startOffset).thenComparingInt(row -> row.endOffset));
        int position = 0;
        for (MentionRow row : mentions) row.position = position++;
        rows.addAll(mentions);
        ContextRow context = new ContextRow();
        context.documentId = filing.document.id;
        Tellings tellings = new Tellings(extraction, filing.document.identity);
        context.names = TellingRows.lines(tellings.names());
        context.words = TellingRows.lines(tellings.context());
        rows.add(context);
        return rows.toArray();
    }

    private MentionRow mention(Mention mention) {
        MentionRow row = mention(mention.start(), mention.end(), mention.type().name(), mention.text());
        row.actor = filing.actor(mention.actor());
        row.place = filing.place(mention.place());
        return row;
    }

    private MentionRow date(DateMention date) {
        MentionRow row = mention(date.start(), date.end(), MentionRow.DATE, date.text());
        row.dateValue = date.value().value();
        return row;
    }

    private MentionRow mention(int start, int end, String type, String text) {
        MentionRow row = new MentionRow();
        row.documentId = filing.document.id;
        row.startOffset = start;
        row.endOffset = end;
        row.type = type;
        row.text = text;
        return row;
    }
}
