package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.EventType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** Finds the words of a text that name a happening, by lemma and by what hangs on them. */
final class Triggers {

    static final Set<String> CAUSES = Set.of("in", "by", "during", "when", "of", "from");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Tenses tenses;
    private final People people;
    private final Lexicon lexicon;
    private final Fit fit;
    private final TriggerWords words;

    Triggers(AnnotatedText text, Clauses clauses, People people, Lexicon lexicon) {
        this.text = text;
        this.clauses = clauses;
        this.tenses = new Tenses(text, clauses);
        this.people = people;
        this.lexicon = lexicon;
        this.fit = new Fit(text, clauses, people, lexicon);
        this.words = new TriggerWords(text, clauses, lexicon);
    }

    /** The trigger at a token, or null. */
    Trigger at(int token) {
        PartOfSpeech part = text.syntax().part(token);
        if (part == PartOfSpeech.MD) return null;
        boolean on = part == PartOfSpeech.VBN
                && clauses.has(token, AUX_PASS)
                && clauses.preposition(token).equals("on");
        if (part.verb() && !on) return verb(token);
        if (part == PartOfSpeech.JJ) return adjective(token);
        boolean name = text.mentions().at(token) >= 0
                && text.mentions().type(text.mentions().at(token)) != EntityType.PLACE;
        return (part.noun() || on) && !name ? noun(token) : null;
    }

    /** The trigger that an adjective is: "ready to help", "opposed to the plan". */
    private Trigger adjective(int token) {
        List<Entry> entries = lexicon.adjective(text.tokens().lower(token));
        if (entries.isEmpty()
                || !clauses.has(token, COP)
                || clauses.subjects(token).isEmpty()) return null;
        Entry entry = entries.get(0);
        boolean led = !clauses.complements(token, entry.frame().prepositions()).isEmpty();
        boolean clause = clauses.has(token, XCOMP) || clauses.has(token, ADVCL) || clauses.has(token, CCOMP);
        boolean acts = fit.official(clauses.subjects(token).get(0));
        return acts && (led || clause) ? Trigger.verb(token, entry, -1, -1) : null;
    }

    private Trigger verb(int token) {
        Relation relation = text.syntax().relation(token);
        boolean bound =
                relation == AMOD || relation == COMPOUND || relation == CASE || relation == AUX || relation == MARK;
        if (bound || tenses.imperative(token) || modifies(token)) return null;
        String lemma = lemma(token);
        List<String> forms = words.verbWords(token, lemma);
        Trigger phrase = verb(token, lemma, forms, true);
        return phrase != null ? phrase : verb(token, lemma, forms, false);
    }

    /** Whether a participle stands before the noun it belongs to: "alleged", "visiting". */
    private boolean modifies(int verb) {
        int head = text.syntax().head(verb);
        Relation relation = text.syntax().relation(verb);
        boolean participle = relation == ACL || relation == OBL || relation == NMOD || relation == NMOD_UNMARKED;
        return participle
                && head > verb
                && head - verb <= 3
                && text.syntax().part(head).noun();
    }

    /** The trigger by the first fitting reading, of those that ask for an object or of the others. */
    private Trigger verb(int token, String lemma, List<String> forms, boolean phrases) {
        for (String word : forms) {
            for (Entry entry : lexicon.verb(word)) {
                if (entry.objects().isEmpty() == phrases) continue;
                int object = words.object(token, word, lemma, entry);
                boolean fits = entry.objects().isEmpty()
                        ? fit.fits(token, entry)
                        : object >= 0 && fit.subjectFits(token, entry);
                int cause = fits && entry.type() == EventType.ASSAULT ? cause(token) : -1;
                boolean patient = entry.frame().has(Need.PATIENT);
                if (fits && object >= 0 && ownEvent(object, entry)) return null;
                if (fits && (cause >= 0 || !patient)) return Trigger.verb(token, entry, object, cause);
            }
        }
        return null;
    }

    /** Whether an object names the same happening by itself: "declared a truce". */
    private boolean ownEvent(int object, Entry entry) {
        Trigger noun = text.syntax().part(object).noun() ? noun(object) : null;
        return noun != null && noun.entry().type() == entry.type();
    }

    /** The attack in which somebody was killed or hurt, or -1. */
    private int cause(int verb) {
        if (!clauses.passive(verb) && !WordClass.DIES.has(lemma(verb))) return -1;
        for (int cause : clauses.complements(verb, CAUSES)) {
            Trigger noun = text.syntax().part(cause).noun() ? noun(cause) : null;
            if (noun != null && noun.entry().type() == EventType.ASSAULT) return cause;
        }
        return -1;
    }

    private Trigger noun(int token) {
        Relation relation = text.syntax().relation(token);
        int governor = text.syntax().head(token);
        if (text.dates().at(token) >= 0) return null;
        boolean modifies = relation == COMPOUND
                && governor >= 0
                && text.syntax().part(governor).noun();
        if (modifies || relation == AMOD) return null;
        for (String word : words.nounWords(token)) if (WordClass.UNRELATED.has(word)) return null;
        for (String word : words.nounWords(token)) {
            for (Entry entry : lexicon.noun(word)) {
                Trigger trigger = stands(token, entry);
                if (trigger != null) return trigger;
            }
        }
        return null;
    }

    private Trigger stands(int token, Entry entry) {
        if (entry.type() == EventType.ASSAULT && fit.chance(token)) return null;
        int place = clauses.firstJoined(token);
        int governor = text.syntax().head(place);
        boolean verbal = governor >= 0 && clauses.verb(governor);
        String lemma = verbal ? lemma(governor) : "";
        Relation relation = text.syntax().relation(place);
        boolean object = relation == OBJ || relation == NSUBJ_PASS || relation == OBL && lemma.equals("engage");
        object |= relation == NSUBJ
                && place > governor
                && clauses.objects(governor).contains(place);
        object |= relation == OBL && (lemma.equals("participate") || lemma.equals("take"));
        boolean agreed = verbal && relation == OBL && lemma.equals("agree") && "ceasefire".equals(entry.mode());
        boolean lends = WordClass.LIGHT.has(lemma)
                || WordClass.SUFFERED.has(lemma)
                || WordClass.DRAWS.has(lemma) && entry.type().verbal();
        int light = verbal && object && lends ? governor : -1;
        if (agreed) light = governor;
        boolean violent = entry.type() == EventType.ASSAULT
                || entry.type() == EventType.COERCE && entry.frame().has(Need.DONE);
        if (violent && light >= 0 && WordClass.TELLING.has(lemma)) light = -1;
        if (light < 0) light = relativeLight(token, violent);
        if (entry.frame().has(Need.LIGHT) && light < 0) return null;
        if (entry.frame().has(Need.CROWD) && !crowd(token)) return null;
        if (entry.frame().has(Need.NEED_ON)
                && clauses.complements(token, entry.frame().prepositions()).isEmpty()) return null;
        boolean tells = verbal && relation == NSUBJ && entry.type() == EventType.ASSAULT && WordClass.BLAMED.has(lemma);
        if (tells && WordClass.WEAPON.has(words.noun(token))) return null;
        return new Trigger(token, entry, -1, light, tells ? governor : -1, -1);
    }

    /** Whether many do what a noun names: "the strike by nurses", "the miners' strike", "they are on strike". */
    private boolean crowd(int noun) {
        List<Integer> all = new ArrayList<>(clauses.complements(noun, Set.of("by")));
        all.addAll(clauses.dependents(noun, Set.of(NMOD_POSS, COMPOUND)));
        boolean state = clauses.has(noun, COP) || clauses.has(noun, AUX_PASS);
        if (state && clauses.preposition(noun).equals("on")) all.addAll(clauses.subjects(noun));
        for (int one : all) {
            Sort sort = people.sort(one);
            if (sort == Sort.CROWD || sort == Sort.PERSON && text.mentions().at(one) < 0) return true;
        }
        return false;
    }

    /**
     * The verb of a clause about a noun that lends it its subject: "the attack that they carried out", "the protests
     * organised by the union"; -1 where there is none.
     */
    private int relativeLight(int token, boolean violent) {
        int governor = text.syntax().head(token);
        int verb = text.syntax().dependent(token, ACL);
        boolean led = verb >= 0 && !clauses.agents(verb).isEmpty() && !clauses.to(verb);
        if (!led)
            verb = governor >= 0 && clauses.verb(governor) ? -1 : text.syntax().dependent(token, ACL_RELCL);
        if (verb < 0 || !WordClass.LIGHT.has(lemma(verb)) || violent && led && WordClass.TELLING.has(lemma(verb)))
            return -1;
        return clauses.objects(verb).contains(token) ? verb : -1;
    }

    /** The base form of a verb. */
    String lemma(int verb) {
        return words.lemma(verb);
    }

    /** Whether a verb lends a noun its subject as the one it is done to: "faced an attack". */
    boolean suffered(int verb) {
        return WordClass.SUFFERED.has(lemma(verb));
    }

    /** Whether what a verb's object names is about its subject: "drew criticism". */
    boolean draws(int verb) {
        return WordClass.DRAWS.has(lemma(verb));
    }

    /** Whether a verb of refusing leads to one of speaking: "declined to comment". */
    boolean mute(int verb) {
        return fit.mute(verb);
    }

    /** Whether a verb only says that its subject took place. */
    boolean happens(int verb) {
        return WordClass.HAPPENS.has(lemma(verb));
    }
}
