package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Table;

/** Sorts noun phrases by those they stand for, with or without capitals. */
final class People {
    private static final Map<String, Sort> NOUNS = new HashMap<>();
    private static final Set<String> PERSONAL = Set.of(
            "he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "me", "who", "whom", "his", "their");
    private static final Set<String> NUMBERS = Set.of(
            "dozen",
            "dozens",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "scores",
            "score",
            "tens",
            "million",
            "millions",
            "others",
            "some",
            "many",
            "several",
            "most",
            "half",
            "two",
            "both",
            "all",
            "few",
            "more",
            "anyone",
            "nobody",
            "everyone",
            "none",
            "one");
    private static final Set<String> MEASURES = Set.of(
            "group",
            "number",
            "handful",
            "member",
            "third",
            "half",
            "part",
            "majority",
            "leader",
            "supporter",
            "crowd",
            "gang",
            "batch",
            "patch",
            "series",
            "score",
            "hundred",
            "thousand",
            "dozen",
            "ten",
            "lot",
            "team",
            "people",
            "%",
            "percent",
            "representative",
            "rest",
            "wave",
            "mob",
            "couple",
            "pair",
            "band",
            "column");

    static {
        for (List<String> row : Table.read(People.class, "people.tsv", 2))
            for (String noun : Table.list(row.get(1))) NOUNS.putIfAbsent(noun, Sort.valueOf(row.get(0)));
    }

    private final AnnotatedText text;

    People(AnnotatedText text) {
        this.text = text;
    }

    /** What the phrase that hangs on a token stands for. */
    Sort sort(int head) {
        Sort measured = measured(head);
        if (measured != null) return measured;
        int reference = text.references().at(head);
        if (reference >= 0) return sort(text.references().actor(reference));
        int mention = text.mentions().at(head);
        if (mention >= 0) return named(mention);
        String word = text.tokens().lower(head);
        if (PERSONAL.contains(word)) return Sort.PERSON;
        if (text.dates().at(head) >= 0) return Sort.THING;
        if (NUMBERS.contains(word) || text.syntax().part(head) == PartOfSpeech.CD) return Sort.NUMBER;
        Sort common = common(head);
        return common == Sort.THING ? apposed(head) : common;
    }

    /** Whether somebody who can be held or hurt is among phrases: no company, no state, no thing. */
    boolean bodily(Iterable<Integer> heads) {
        for (int head : heads) {
            int mention = text.mentions().at(head);
            boolean body = mention < 0
                    || text.mentions().type(mention) == EntityType.PERSON
                    || text.mentions().type(mention) == EntityType.GROUP;
            if (body && (sort(head).acts() || sort(head) == Sort.NUMBER)) return true;
        }
        return false;
    }

    /** "A group of diplomats", "dozens of workers": what is measured out; null where nothing is. */
    private Sort measured(int head) {
        if (!MEASURES.contains(noun(head))) return null;
        int of = text.syntax().dependent(head, Relation.NMOD);
        int mark = of < 0 ? -1 : text.syntax().dependent(of, Relation.CASE);
        if (mark < 0 || !text.tokens().lower(mark).equals("of")) return null;
        Sort sort = text.syntax().head(of) == head && !MEASURES.contains(noun(of)) ? sort(of) : null;
        return sort == null || !sort.acts() ? null : sort;
    }

    /** What somebody named beside a noun says of it: "its rector, Sofia Brandel"; a thing where nobody is. */
    private Sort apposed(int head) {
        for (int d = text.syntax().firstDependent(head);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            int mention = text.mentions().at(d);
            if (text.syntax().relation(d) != Relation.APPOS) continue;
            if (mention >= 0 && text.mentions().type(mention) == EntityType.PERSON) return Sort.PERSON;
            if (mention < 0 && common(d).acts()) return common(d);
        }
        return Sort.THING;
    }

    private Sort named(int mention) {
        Actor actor = text.mentions().actor(mention);
        return switch (text.mentions().type(mention)) {
            case PERSON -> Sort.PERSON;
            case ORGANIZATION -> Sort.ORGAN;
            case GROUP -> Sort.CROWD;
            case PLACE -> actor == null ? Sort.PLACE : Sort.ORGAN;
        };
    }

    private static Sort sort(Actor actor) {
        if (actor.kind() == null) return Sort.PERSON;
        return switch (actor.kind()) {
            case PERSON -> Sort.PERSON;
            case STATE, ORGANIZATION -> Sort.ORGAN;
            case GROUP -> Sort.CROWD;
        };
    }

    private Sort common(int head) {
        String noun = noun(head);
        int modifier = head - 1;
        Sort compound = modifier < 0 ? null : NOUNS.get(text.tokens().lower(modifier) + " " + noun);
        if (compound != null) return compound;
        Sort whole = noun.equals("opposition")
                ? null
                : NOUNS.get(Lemmas.ENGLISH.noun(text.tokens().compound(head), NOUNS::containsKey));
        if (whole != null) return whole;
        boolean resistance = noun.equals("opposition") && text.syntax().dependent(head, Relation.NMOD_POSS) >= 0;
        Sort sort = resistance ? null : NOUNS.get(noun);
        return sort == null ? Sort.THING : sort;
    }

    private String noun(int head) {
        return Lemmas.ENGLISH.noun(text.tokens().lower(head), NOUNS::containsKey);
    }

    /**
     * The actor that the phrase that hangs on a token stands for: the one named or meant by its head, the person whose
     * title it is, the state or body whose organ it is; null where it cannot be told.
     */
    Actor actor(int head) {
        int reference = text.references().at(head);
        if (reference >= 0) return text.references().actor(reference);
        int mention = text.mentions().at(head);
        if (mention >= 0 && text.mentions().type(mention) != EntityType.GROUP)
            return text.mentions().actor(mention);
        Actor person = titled(head);
        if (person != null) return person;
        if (mention >= 0) return text.mentions().actor(mention);
        return sort(head) == Sort.ORGAN ? owner(head) : null;
    }

    /** The actors a phrase stands for: those of both adjectives in "Thai and Cambodian soldiers"; none where unknown. */
    List<Actor> actors(int head) {
        List<Actor> all = new ArrayList<>(2);
        Actor one = actor(head);
        if (one != null) all.add(one);
        for (int d = text.syntax().firstDependent(head);
                one != null && d >= 0;
                d = text.syntax().nextDependent(d)) {
            boolean adjective = text.syntax().relation(d) == Relation.AMOD
                    && text.mentions().at(d) >= 0;
            for (int next = adjective ? text.syntax().firstDependent(d) : -1;
                    next >= 0;
                    next = text.syntax().nextDependent(next)) {
                int mention = text.syntax().relation(next) == Relation.CONJ
                        ? text.mentions().at(next)
                        : -1;
                Actor other = mention < 0 ? null : text.mentions().actor(mention);
                if (other != null && !all.contains(other)) all.add(other);
            }
        }
        return all;
    }

    /** The person a title stands beside. */
    private Actor titled(int head) {
        for (int d = text.syntax().firstDependent(head);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            int mention = text.mentions().at(d);
            if (mention < 0 || text.mentions().type(mention) != EntityType.PERSON) continue;
            switch (text.syntax().relation(d)) {
                case APPOS, FLAT, COMPOUND, NMOD_DESC, NMOD_UNMARKED -> {
                    return text.mentions().actor(mention);
                }
                default -> {}
            }
        }
        return null;
    }

    /** The state or body named with an organ: "Turkish police", "India's army", "the government of Chad". */
    private Actor owner(int head) {
        for (int d = text.syntax().firstDependent(head);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            boolean owns =
                    switch (text.syntax().relation(d)) {
                        case AMOD, COMPOUND, NMOD_POSS, NMOD -> true;
                        default -> false;
                    };
            if (!owns || text.syntax().relation(d) == Relation.NMOD && !of(d)) continue;
            int reference = text.references().at(d);
            if (reference >= 0) return text.references().actor(reference);
            int mention = text.mentions().at(d);
            if (mention < 0 || text.mentions().type(mention) == EntityType.PERSON) continue;
            if (text.mentions().actor(mention) != null) return text.mentions().actor(mention);
        }
        return null;
    }

    private boolean of(int token) {
        int mark = text.syntax().dependent(token, Relation.CASE);
        return mark >= 0 && text.tokens().lower(mark).equals("of");
    }
}
