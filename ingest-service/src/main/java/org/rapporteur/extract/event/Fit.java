package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.List;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.text.AnnotatedText;

/** Says whether a verb stands as a reading of it needs: with such a subject, object, complement. */
final class Fit {
    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Lexicon lexicon;

    Fit(AnnotatedText text, Clauses clauses, People people, Lexicon lexicon) {
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.lexicon = lexicon;
    }

    boolean fits(int token, Entry entry) {
        Frame frame = entry.frame();
        List<Integer> objects = clauses.objects(token);
        if (frame.has(Need.NO_OBJ) && !objects.isEmpty()) return false;
        boolean led = !clauses.complements(token, frame.prepositions()).isEmpty();
        if (frame.has(Need.OBJ) && objects.isEmpty() && !led) return false;
        if (frame.has(Need.PREP) && !led) return false;
        if (frame.has(Need.HUMAN) && !human(objects, frame)) return false;
        boolean clause = clauses.has(token, XCOMP) || clauses.has(token, CCOMP) || clauses.has(token, ADVCL);
        if (frame.has(Need.COMP) && !clause && (frame.has(Need.HUMAN) || objects.isEmpty())) return false;
        if (frame.has(Need.INF) && !infinitive(token)) return false;
        return subjectFits(token, entry);
    }

    private boolean infinitive(int verb) {
        int clause = text.syntax().dependent(verb, XCOMP);
        return clause >= 0 && clauses.to(clause);
    }

    private boolean human(List<Integer> objects, Frame frame) {
        for (int object : objects) {
            Sort sort = people.sort(object);
            if (sort.acts() || sort == Sort.NUMBER || sort == Sort.PLACE && !frame.has(Need.VICTIM)) return true;
        }
        return false;
    }

    boolean subjectFits(int token, Entry entry) {
        Frame frame = entry.frame();
        boolean passive = clauses.passive(token);
        List<Integer> subjects = passive ? clauses.agents(token) : clauses.subjects(token);
        if (frame.has(Need.VICTIM) && accident(token)) return false;
        if (subjects.isEmpty()) return !frame.has(Need.CROWD) && (passive || !frame.has(Need.OFFICIAL));
        Sort sort = people.sort(subjects.get(0));
        if (frame.has(Need.DEVICE)) return true;
        if (frame.has(Need.CROWD))
            return sort == Sort.CROWD || sort == Sort.NUMBER || sort == Sort.PERSON || sort == Sort.ARMED;
        if (frame.has(Need.ARMED))
            return sort == Sort.ORGAN
                    || sort == Sort.ARMED
                    || sort == Sort.CROWD
                    || sort == Sort.PERSON
                    || sort == Sort.NUMBER;
        if (frame.has(Need.OFFICIAL)) return sort == Sort.ORGAN || sort == Sort.PERSON;
        if (frame.has(Need.VICTIM)) return sort != Sort.THING || weapon(subjects.get(0));
        return !frame.has(Need.AGENT) || sort != Sort.THING;
    }

    private boolean weapon(int noun) {
        String word = Lemmas.ENGLISH.noun(text.tokens().compound(noun), WordClass.WEAPON::has);
        return WordClass.WEAPON.has(word) || !lexicon.noun(word).isEmpty();
    }

    /** Whether somebody was killed or hurt by chance or nature: "killed in the crash". */
    private boolean accident(int verb) {
        for (int cause : clauses.complements(verb, Triggers.CAUSES)) {
            String word = Lemmas.ENGLISH.noun(text.tokens().compound(cause), WordClass.ACCIDENT::has);
            if (WordClass.ACCIDENT.has(word)) return true;
        }
        return false;
    }
}
