package org.rapporteur.text.date;

import org.rapporteur.model.DateValue;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Dates;
import org.rapporteur.text.Ranges;

/**
 * Finds date expressions and says which days they mean: "22 April 2025", "in May", "last month", "on Tuesday", "four
 * days later". Relative ones need the day of publication or a date mentioned before; they lie before publication,
 * unless the tense looks forward. What cannot be told is left out.
 */
public final class DateFinder implements Annotator {
    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        return new Scan(text).run();
    }

    /** Reads one text from left to right. */
    private static final class Scan {
        private final AnnotatedText text;
        private final Pieces pieces;
        private final RangeReader reader;
        private final Tense tense;
        private final Anchor anchor;
        private final Dates.Builder dates = new Dates.Builder();

        Scan(AnnotatedText text) {
            this.text = text;
            pieces = new Pieces(text.tokens());
            reader = new RangeReader(pieces, new Grammar(pieces));
            tense = new Tense(pieces);
            anchor = new Anchor(text.document().publishedAt());
        }

        AnnotatedText run() {
            Ranges sentences = text.sentences();
            int paragraph = -1;
            int at = 0;
            for (int s = 0; s < sentences.size(); s++) {
                int here = text.paragraphs().at(sentences.start(s));
                if (here != paragraph) anchor.enterParagraph();
                paragraph = here;
                int end = at;
                while (end < pieces.size() && pieces.token(end) < sentences.end(s)) end++;
                sentence(at, end);
                at = end;
            }
            return text.withDates(dates.build());
        }

        private void sentence(int from, int to) {
            pieces.confine(from, to);
            tense.enter(to);
            for (int at = from; at < to; ) {
                if (pieces.is(at, Kind.OTHER)) {
                    at++;
                    continue;
                }
                Found found = pieces.startsToken(at) ? reader.read(at) : null;
                int end = found == null ? -1 : end(found.end());
                if (end > 0) add(at, end, found.reading());
                else tense.pass(at);
                at = Math.max(at + 1, end);
            }
        }

        /** The end of an expression at the end of a token; -1 where it ends inside of one that goes on otherwise. */
        private int end(int found) {
            if (pieces.endsToken(found - 1)) return found;
            boolean time = pieces.is(found, Kind.OTHER) && pieces.is(found + 1, Kind.NUMBER);
            if (!time && (!pieces.is(found, Kind.DASH) || pieces.is(found + 1, Kind.NUMBER))) return -1;
            int end = found;
            while (!pieces.endsToken(end)) end++;
            return end + 1;
        }

        private void add(int from, int to, Reading reading) {
            anchor.tense(tense.future(to));
            Period period = reading.resolve(anchor);
            DateValue value = period == null ? null : period.value();
            if (value == null) return;
            dates.add(pieces.token(from), pieces.token(to - 1) + 1, value);
            anchor.mention(period, reading.namesYear());
        }
    }
}
