package org.rapporteur.text.date;

import java.time.LocalDate;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.PublicationTime;
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
    private final Undated undated;

    /** A finder of dates alone. */
    public DateFinder() {
        this((from, to, value) -> {});
    }

    /** A finder that tells somebody also of expressions without a value. */
    public DateFinder(Undated undated) {
        this.undated = undated;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        return new Scan(text, undated).run();
    }

    /** Reads one text from left to right. */
    private static final class Scan {
        private final AnnotatedText text;
        private final Undated undated;
        private final Pieces pieces;
        private final RangeReader reader;
        private final Tense tense;
        private final Anchor anchor;
        private final Dates.Builder dates = new Dates.Builder();

        Scan(AnnotatedText text, Undated undated) {
            this.text = text;
            this.undated = undated;
            pieces = new Pieces(text.tokens());
            PublicationTime time = text.document().publishedAt();
            LocalDate published = time == null ? null : time.day();
            boolean apart = Setting.apart(pieces, published);
            reader = new RangeReader(pieces, new Grammar(pieces, apart));
            tense = new Tense(pieces);
            anchor = new Anchor(published, apart);
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
                if (end > 0) add(at, end, found);
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

        private void add(int from, int to, Found found) {
            anchor.tense(tense.future(from, to), tense.reported(from));
            Found.Pair pair = found.pair();
            boolean two =
                    pair != null && pieces.endsToken(pair.firstEnd() - 1) && pieces.startsToken(pair.secondStart());
            if (two && found.reading() instanceof Reading.Range range) {
                Period start = range.start(anchor);
                Period end = range.end(anchor);
                add(from, pair.firstEnd(), range.from(), start, range.namesYear());
                add(pair.secondStart(), to, range.to(), end, range.to().namesYear());
            } else {
                Reading reading = found.reading();
                add(from, to, reading, reading.resolve(anchor), reading.namesYear());
            }
        }

        private void add(int from, int to, Reading reading, Period period, boolean namesYear) {
            int first = pieces.token(from);
            int end = pieces.token(to - 1) + 1;
            DateValue value = period == null ? null : period.value();
            if (value != null) {
                dates.add(first, end, value);
                anchor.mention(period, namesYear);
            } else if (reading.undated(anchor) != null) undated.found(first, end, reading.undated(anchor));
        }
    }
}
