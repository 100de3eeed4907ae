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
    private static final Set<String> LIGHT = Set.of(
            "carry",
            "launch",
            "stage",
            "mount",
            "conduct",
            "hold",
            "make",
            "have",
            "take",
            "give",
            "reach",
            "start",
            "begin",
            "open",
            "resume",
            "continue",
            "lead",
            "organize",
            "organise",
            "order",
            "commit",
            "perpetrate",
            "unleash",
            "pay",
            "declare",
            "observe",
            "host",
            "join",
            "attend",
            "complete",
            "do",
            "wage",
            "engage",
            "participate",
            "perform",
            "impose",
            "enforce",
            "institute",
            "clamp",
            "slap",
            "proclaim",
            "reimpose",
            "undertake",
            "convene",
            "chair",
            "sign",
            "step",
            "intensify",
            "announce",
            "initiate",
            "conclude",
            "finish",
            "arrange",
            "renew",
            "plan",
            "mediate",
            "broker",
            "extend");
    private static final Set<String> SUFFERED =
            Set.of("face", "suffer", "undergo", "receive", "sustain", "experience", "survive", "escape");
    private static final Set<String> HAPPENS = Set.of(
            "happen",
            "occur",
            "take",
            "begin",
            "start",
            "erupt",
            "break",
            "continue",
            "end",
            "resume",
            "follow",
            "convene",
            "open",
            "last",
            "come",
            "hold",
            "go");
    private static final Set<String> BLAMED = Set.of(
            "kill",
            "wound",
            "injure",
            "destroy",
            "damage",
            "claim",
            "hit",
            "leave",
            "maim",
            "hurt",
            "strike",
            "target",
            "demolish");

    private static final Set<String> WEAPONS = Set.of(
            "bomb",
            "bullet",
            "missile",
            "rocket",
            "shell",
            "mine",
            "device",
            "grenade",
            "mortar",
            "drone",
            "fire",
            "gunfire",
            "explosive",
            "landmine",
            "warplane",
            "artillery",
            "missiles",
            "violence",
            "operation",
            "war",
            "conflict",
            "riot",
            "tank",
            "aircraft",
            "helicopter",
            "jet",
            "round",
            "fighting");
    private static final Set<String> CAUSES = Set.of("in", "by", "during", "when", "of", "from");
    private static final Set<String> DIES = Set.of("die", "perish");
    private static final Set<String> ACCIDENTS = Set.of(
            "accident",
            "crash",
            "earthquake",
            "quake",
            "flood",
            "storm",
            "hurricane",
            "cyclone",
            "typhoon",
            "tornado",
            "landslide",
            "avalanche",
            "wildfire",
            "collision",
            "stampede",
            "collapse",
            "disease",
            "virus",
            "cancer",
            "wave",
            "fall",
            "eruption",
            "tsunami",
            "derailment",
            "lightning",
            "heatwave",
            "outbreak",
            "epidemic",
            "cholera",
            "famine",
            "mudslide",
            "disaster",
            "match",
            "game",
            "race");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Lexicon lexicon;

    Triggers(AnnotatedText text, Clauses clauses, People people, Lexicon lexicon) {
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.lexicon = lexicon;
    }

    /** The trigger at a token, or null. */
    Trigger at(int token) {
        PartOfSpeech part = text.syntax().part(token);
        if (part == PartOfSpeech.MD) return null;
        if (part.verb()) return verb(token);
        if (part == PartOfSpeech.JJ) return adjective(token);
        boolean name = text.mentions().at(token) >= 0
                && text.mentions().type(text.mentions().at(token)) != EntityType.PLACE;
        return part.noun() && !name ? noun(token) : null;
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
        boolean acts = people.sort(clauses.subjects(token).get(0)).acts();
        return acts && (led || clause) ? Trigger.verb(token, entry, -1, -1) : null;
    }

    private Trigger verb(int token) {
        Relation relation = text.syntax().relation(token);
        if (relation == AMOD || relation == COMPOUND || relation == CASE || relation == AUX || relation == MARK)
            return null;
        String lemma = lemma(token);
        List<String> words = verbWords(token, lemma);
        Trigger phrase = verb(token, lemma, words, true);
        return phrase != null ? phrase : verb(token, lemma, words, false);
    }

    /** The trigger by the first fitting reading, of those that ask for an object or of the others. */
    private Trigger verb(int token, String lemma, List<String> words, boolean phrases) {
        for (String word : words) {
            for (Entry entry : lexicon.verb(word)) {
                if (entry.objects().isEmpty() == phrases) continue;
                int object = object(token, word, lemma, entry);
                boolean fits =
                        entry.objects().isEmpty() ? fits(token, entry) : object >= 0 && subjectFits(token, entry);
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
        if (!clauses.passive(verb) && !DIES.contains(lemma(verb))) return -1;
        for (int cause : clauses.complements(verb, CAUSES)) {
            Trigger noun = text.syntax().part(cause).noun() ? noun(cause) : null;
            if (noun != null && noun.entry().type() == EventType.ASSAULT) return cause;
        }
        return -1;
    }

    String lemma(int verb) {
        return Lemmas.ENGLISH.verb(text.tokens().compound(verb), lexicon::knowsVerb);
    }

    /** The verb with its particle or preposition, longest first. */
    private List<String> verbWords(int token, String lemma) {
        List<String> words = new ArrayList<>(4);
        String particle = "";
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            boolean adverb = relation == ADVMOD && text.syntax().part(d) == PartOfSpeech.RB && d == token + 1;
            if (relation == COMPOUND_PRT || adverb)
                particle = " " + text.tokens().lower(d);
        }
        for (int d : clauses.dependents(token, Set.of(OBL, OBL_AGENT, ADVCL)))
            if (!clauses.preposition(d).isEmpty()) words.add(lemma + particle + " " + clauses.preposition(d));
        if (!particle.isEmpty()) {
            for (String word : List.copyOf(words)) words.add(word.replace(particle, ""));
            words.add(lemma + particle);
        }
        if (!particle.equals(" off") && !particle.equals(" on")) words.add(lemma);
        return words;
    }

    /** The noun an entry asks for as the verb's object or complement; -1 where it has none or asks for none. */
    private int object(int token, String word, String lemma, Entry entry) {
        if (entry.objects().isEmpty()) return -1;
        for (int object : clauses.objects(token)) if (named(object, entry.objects())) return object;
        String preposition = word.substring(word.lastIndexOf(' ') + 1);
        if (word.length() > lemma.length())
            for (int object : clauses.complements(token, Set.of(preposition)))
                if (named(object, entry.objects())) return object;
        return -1;
    }

    private boolean named(int noun, Set<String> nouns) {
        for (String word : nounWords(noun)) if (nouns.contains(word)) return true;
        return false;
    }

    /** The noun with each of its modifiers before it, then alone. */
    private List<String> nounWords(int token) {
        String noun = Lemmas.ENGLISH.noun(text.tokens().compound(token), lexicon::knowsNoun);
        List<String> words = new ArrayList<>(4);
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            if (relation == COMPOUND || relation == AMOD || relation == NMOD_UNMARKED) {
                String modifier = text.tokens().lower(d);
                int inner = text.syntax().dependent(d, COMPOUND);
                if (inner >= 0) words.add(text.tokens().lower(inner) + " " + modifier + " " + noun);
                words.add(modifier + " " + noun);
            } else if (relation == NMOD) {
                words.add(noun + " " + clauses.preposition(d) + " "
                        + text.tokens().lower(d));
            }
        }
        words.add(noun);
        return words;
    }

    private boolean fits(int token, Entry entry) {
        Frame frame = entry.frame();
        List<Integer> objects = clauses.objects(token);
        if (frame.has(Need.NO_OBJ) && !objects.isEmpty()) return false;
        boolean led = !clauses.complements(token, frame.prepositions()).isEmpty();
        if (frame.has(Need.OBJ) && objects.isEmpty() && !led) return false;
        if (frame.has(Need.PREP) && !led) return false;
        if (frame.has(Need.HUMAN) && !human(objects, frame)) return false;
        boolean clause = clauses.has(token, XCOMP) || clauses.has(token, CCOMP) || clauses.has(token, ADVCL);
        if (frame.has(Need.COMP) && !clause && (frame.has(Need.HUMAN) || objects.isEmpty())) return false;
        return subjectFits(token, entry);
    }

    private boolean human(List<Integer> objects, Frame frame) {
        for (int object : objects) {
            Sort sort = people.sort(object);
            if (sort.acts() || sort == Sort.NUMBER || sort == Sort.PLACE && !frame.has(Need.VICTIM)) return true;
        }
        return false;
    }

    private boolean subjectFits(int token, Entry entry) {
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
        String word = Lemmas.ENGLISH.noun(text.tokens().compound(noun), WEAPONS::contains);
        return WEAPONS.contains(word) || !lexicon.noun(word).isEmpty();
    }

    /** Whether somebody was killed or hurt by chance or nature: "killed in the crash". */
    private boolean accident(int verb) {
        for (int cause : clauses.complements(verb, CAUSES)) {
            String word = Lemmas.ENGLISH.noun(text.tokens().compound(cause), ACCIDENTS::contains);
            if (ACCIDENTS.contains(word)) return true;
        }
        return false;
    }

    private Trigger noun(int token) {
        Relation relation = text.syntax().relation(token);
        int governor = text.syntax().head(token);
        boolean modifies = relation == COMPOUND
                && governor >= 0
                && text.syntax().part(governor).noun();
        if (modifies || relation == AMOD) return null;
        for (String word : nounWords(token)) {
            for (Entry entry : lexicon.noun(word)) {
                Trigger trigger = stands(token, entry);
                if (trigger != null) return trigger;
            }
        }
        return null;
    }

    private Trigger stands(int token, Entry entry) {
        int place = clauses.firstJoined(token);
        int governor = text.syntax().head(place);
        boolean verbal = governor >= 0 && clauses.verb(governor);
        String lemma = verbal ? lemma(governor) : "";
        Relation relation = text.syntax().relation(place);
        boolean object = relation == OBJ || relation == NSUBJ_PASS || relation == OBL && lemma.equals("engage");
        object |= relation == OBL && (lemma.equals("participate") || lemma.equals("take"));
        boolean relative = !verbal && clauses.has(token, ACL_RELCL);
        int light = verbal && object && (LIGHT.contains(lemma) || SUFFERED.contains(lemma)) ? governor : -1;
        if (light < 0 && relative) light = relativeLight(token);
        if (entry.frame().has(Need.LIGHT) && light < 0) return null;
        if (entry.frame().has(Need.NEED_ON)
                && clauses.complements(token, entry.frame().prepositions()).isEmpty()
                && light < 0) return null;
        boolean tells = verbal && relation == NSUBJ && entry.type() == EventType.ASSAULT && BLAMED.contains(lemma);
        return new Trigger(token, entry, -1, light, tells ? governor : -1, -1);
    }

    private int relativeLight(int token) {
        int verb = text.syntax().dependent(token, ACL_RELCL);
        return LIGHT.contains(lemma(verb)) && clauses.objects(verb).contains(token) ? verb : -1;
    }

    /** Whether a verb lends a noun its subject as the one it is done to: "faced an attack". */
    boolean suffered(int verb) {
        return SUFFERED.contains(lemma(verb));
    }

    /** Whether a verb only says that its subject took place. */
    boolean happens(int verb) {
        return HAPPENS.contains(lemma(verb));
    }
}
