package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.List;
import java.util.Set;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.EventType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;

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
        if (frame.has(Need.NO_OBJ) && !entry.type().verbal() && clauses.has(token, CCOMP)) return false;
        if (figure(objects)) return false;
        if (frame.has(Need.MUTUAL) && !objects.isEmpty() && !human(objects, frame)) return false;
        if (frame.has(Need.MUTUAL)
                && clauses.passive(token)
                && clauses.agents(token).isEmpty()) return false;
        if (frame.has(Need.NAMED) && !(named(objects) && named(clauses.subjects(token)))) return false;
        if (entry.type() == EventType.REJECT && mute(token)) return false;
        boolean led = !clauses.complements(token, frame.prepositions()).isEmpty();
        if (frame.has(Need.OBJ) && objects.isEmpty() && !led) return false;
        if (frame.has(Need.PREP) && !led) return false;
        if (frame.has(Need.HUMAN) && !human(objects, frame)) return false;
        if (frame.has(Need.BODY) && !body(objects)) return false;
        boolean clause = clauses.has(token, XCOMP) || clauses.has(token, CCOMP) || clauses.has(token, ADVCL);
        if (frame.has(Need.COMP) && !clause && (frame.has(Need.HUMAN) || objects.isEmpty())) return false;
        if (frame.has(Need.INF) && !infinitive(token)) return false;
        return subjectFits(token, entry);
    }

    /** Whether an object makes a figure of speech: "seized the opportunity". */
    private boolean figure(List<Integer> objects) {
        for (int object : objects)
            if (WordClass.FIGURE.has(Lemmas.ENGLISH.noun(text.tokens().lower(object), WordClass.FIGURE::has)))
                return true;
        return false;
    }

    /** Whether somebody only keeps silent: "declined to comment". */
    boolean mute(int verb) {
        int clause = text.syntax().dependent(verb, XCOMP);
        return clause >= 0 && WordClass.MUTE.has(text.tokens().lower(clause));
    }

    private boolean named(List<Integer> tokens) {
        for (int token : tokens) {
            int mention = text.mentions().at(token);
            if (mention >= 0 && text.mentions().type(mention) == EntityType.PERSON) return true;
        }
        return false;
    }

    private boolean infinitive(int verb) {
        int clause = text.syntax().dependent(verb, XCOMP);
        return clause >= 0 && clauses.to(clause);
    }

    private boolean human(List<Integer> objects, Frame frame) {
        for (int object : objects) {
            Sort sort = people.sort(object);
            boolean pronoun = text.syntax().part(object) == PartOfSpeech.PRP && !reflexive(object);
            if (sort.acts() || sort == Sort.NUMBER || pronoun || sort == Sort.PLACE && !frame.has(Need.VICTIM))
                return true;
        }
        return false;
    }

    private boolean reflexive(int pronoun) {
        String word = text.tokens().lower(pronoun);
        return word.endsWith("self") || word.endsWith("selves");
    }

    /** Whether an object is somebody who can be hurt: no state, no team, no company. */
    private boolean body(List<Integer> objects) {
        for (int object : objects) {
            int mention = text.mentions().at(object);
            boolean named = mention >= 0 && text.mentions().type(mention) != EntityType.PERSON;
            if (!named && (people.sort(object).acts() || people.sort(object) == Sort.NUMBER)) return true;
        }
        return false;
    }

    boolean subjectFits(int token, Entry entry) {
        Frame frame = entry.frame();
        boolean passive = clauses.passive(token);
        List<Integer> subjects = passive ? clauses.agents(token) : clauses.subjects(token);
        boolean harm = frame.has(Need.VICTIM) || entry.type() == EventType.COERCE || "destroy".equals(entry.mode());
        if (harm && accident(token)) return false;
        if (frame.has(Need.SEVERAL) && !several(subjects)) return false;
        boolean asked = frame.has(Need.CROWD) || frame.has(Need.STATE) || frame.has(Need.FORCE);
        if (subjects.isEmpty()) return !asked && (passive || !frame.has(Need.OFFICIAL));
        Sort sort = people.sort(subjects.get(0));
        boolean itself = text.tokens().lower(subjects.get(0)).equals("it")
                && text.syntax().relation(token) == CCOMP;
        if (itself && sort == Sort.THING) sort = Sort.ORGAN;
        if (frame.has(Need.DEVICE)) return true;
        if (frame.has(Need.STATE)) return state(subjects.get(0));
        if (frame.has(Need.OUTLAW)) return sort == Sort.ARMED;
        if (frame.has(Need.FORCE)) return sort == Sort.ARMED || sort == Sort.ORGAN;
        if (frame.has(Need.CROWD))
            return sort == Sort.CROWD || sort == Sort.NUMBER || sort == Sort.PERSON && !named(subjects.subList(0, 1));
        if (frame.has(Need.ARMED))
            return sort == Sort.ORGAN
                    || sort == Sort.ARMED
                    || sort == Sort.CROWD
                    || sort == Sort.PERSON
                    || sort == Sort.NUMBER
                    || weapon(subjects.get(0));
        if (frame.has(Need.OFFICIAL)) return official(subjects.get(0), sort);
        if (frame.has(Need.VICTIM)) return sort != Sort.THING || weapon(subjects.get(0));
        return !frame.has(Need.AGENT)
                || sort != Sort.THING
                || WordClass.PAPER.has(text.tokens().lower(subjects.get(0)));
    }

    private boolean several(List<Integer> subjects) {
        if (subjects.isEmpty()) return false;
        String word = text.tokens().lower(subjects.get(0));
        Sort sort = people.sort(subjects.get(0));
        boolean folk = sort == Sort.CROWD || sort == Sort.PERSON && !named(subjects.subList(0, 1));
        if (folk) return false;
        return subjects.size() > 1 || word.equals("two") || word.equals("both") || clauses.has(subjects.get(0), NUMMOD);
    }

    /** Whether somebody acts for a state or body: one of its organs, or a person whose office is told. */
    boolean official(int subject) {
        return official(subject, people.sort(subject));
    }

    private boolean official(int subject, Sort sort) {
        if (sort == Sort.ORGAN) return true;
        Actor actor = sort == Sort.PERSON ? people.actor(subject) : null;
        return actor != null && (actor.role() != null || actor.affiliation() != null);
    }

    private boolean state(int subject) {
        Actor actor = people.actor(subject);
        return actor != null && actor.kind() == ActorKind.STATE && people.sort(subject) == Sort.ORGAN;
    }

    /** Whether a noun is a thing that kills: a weapon, or an attack as the noun for what it did. */
    private boolean weapon(int noun) {
        String word = Lemmas.ENGLISH.noun(text.tokens().compound(noun), WordClass.WEAPON::has);
        if (chance(noun)) return false;
        return WordClass.WEAPON.has(word) || !lexicon.noun(word).isEmpty();
    }

    /** Whether somebody was killed or hurt by chance or nature: "killed in the crash". */
    private boolean accident(int verb) {
        for (int cause : clauses.complements(verb, Triggers.CAUSES)) if (chance(cause)) return true;
        for (int clause : clauses.dependents(verb, Set.of(ADVCL)))
            if (WordClass.CRASH.has(Lemmas.ENGLISH.verb(text.tokens().lower(clause), WordClass.CRASH::has)))
                return true;
        return false;
    }

    /** Whether a noun, alone or with the word before it, tells of chance or nature: "crash", "gas explosion". */
    boolean chance(int noun) {
        String word = Lemmas.ENGLISH.noun(text.tokens().compound(noun), WordClass.ACCIDENT::has);
        if (WordClass.ACCIDENT.has(word)) return true;
        for (int d : clauses.dependents(noun, Set.of(COMPOUND, AMOD)))
            if (WordClass.ACCIDENT.has(text.tokens().lower(d) + " " + word)) return true;
        return false;
    }
}
