package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapporteur.model.Act;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Span;

/** What summaries are chosen from: stored spans with what was read from them, without their text. */
public sealed interface SummaryMaterial {
    /** The words that may be cited. */
    Source source();

    /** Days it is filed under. */
    LocalDate day();

    /**
     * A sentence where it stands.
     *
     * @param revision of the document, so that its text is only fetched as long as the offsets hold
     * @param outlet null where unknown
     * @param publishedOn day of publication, else of storage
     * @param position index of the sentence in its document
     * @param match how well it answers the query, 0 where it does not or none was asked
     */
    record Source(
            UUID document,
            int revision,
            String title,
            String outlet,
            LocalDate publishedOn,
            int position,
            Span span,
            List<String> lemmas,
            double match) {
        public Source {
            lemmas = List.copyOf(lemmas);
        }

        /** The same with the range widened to hold these spans too. */
        Source covering(List<Span> spans) {
            int start = span.start();
            int end = span.end();
            for (Span other : spans) {
                start = Math.min(start, other.start());
                end = Math.max(end, other.end());
            }
            return new Source(
                    document, revision, title, outlet, publishedOn, position, new Span(start, end), lemmas, match);
        }
    }

    /** A sentence and how many facts it carries. */
    record Told(Source source, int facts) implements SummaryMaterial {
        @Override
        public LocalDate day() {
            return source.publishedOn();
        }
    }

    /**
     * A dated happening in its sentence.
     *
     * @param date when it happened, as told
     * @param story id of its story; null where it has none
     */
    record Happening(Source source, EventType type, String date, LocalDate day, Long story)
            implements SummaryMaterial {}

    /**
     * A statement in its sentence, with the words of its content where they go beyond.
     *
     * @param speaker the canonical name where known, else the mention
     * @param issue the issue, place or actor that the content names first, in this order; null where it names none
     * @param day day it was said, else of publication
     */
    record Position(Source source, String speaker, Act act, Manner manner, String issue, LocalDate day)
            implements SummaryMaterial {}
}
