package org.rapporteur.extract;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Modality;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.date.Dating;

/** Finds when something was said: a date in the clause of the cue, else the day it was published. */
final class SayingDates {
    /** How far from its cue a date may stand; tokens. */
    private static final int REACH = 15;

    private static final int MOST_STEPS = 3;
    /** What a cue begins with that tells of something said before. */
    private static final Set<String> PERFECT = Set.of("has", "have", "had");

    private final AnnotatedText text;

    SayingDates(AnnotatedText text) {
        this.text = text;
    }

    /** The date that the clause of a cue tells, or null. */
    DateValue told(Said said, CueReading cue) {
        int from = Math.max(text.sentences().start(said.sentence()), said.at() - REACH);
        int last = said.behindCue() - 1;
        int to = Math.min(text.sentences().end(said.sentence()), last + REACH);
        DateValue nearest = null;
        int least = Integer.MAX_VALUE;
        for (int t = from; t < to; t++) {
            int date = text.dates().at(t);
            if (date < 0 || said.content().at(t) >= 0 || said.source().at(t) >= 0) continue;
            int distance = t < said.at() ? said.at() - t : Math.max(0, t - last);
            if (said.cue().at(t) < 0 && !governed(t, said, cue.head())) continue;
            if (distance >= least) continue;
            least = distance;
            nearest = new Dating(text).value(date);
        }
        return nearest;
    }

    /** Whether a token hangs on the cue, and on nothing that tells of something else. */
    private boolean governed(int token, Said said, int cue) {
        int at = token;
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            boolean apart =
                    switch (text.syntax().relation(at)) {
                        case ACL, ACL_RELCL, NSUBJ, NSUBJ_PASS, OBJ, APPOS -> true;
                        default -> false;
                    };
            if (apart) return false;
            at = text.syntax().head(at);
            if (at == cue || said.cue().at(at) >= 0) return true;
        }
        return false;
    }

    /** A statement whose date is not told, dated by its publication unless it was said before or is yet to be. */
    static Statement orPublished(Statement said, PublicationTime published) {
        boolean now = said.modality() != Modality.FUTURE && said.modality() != Modality.HYPOTHETICAL;
        boolean before = PERFECT.contains(said.cue().text().split(" ", 2)[0].toLowerCase(Locale.ROOT));
        return said.saidOn() != null || published == null || !now || before
                ? said
                : said.saidOn(DateValue.of(published.day()));
    }
}
