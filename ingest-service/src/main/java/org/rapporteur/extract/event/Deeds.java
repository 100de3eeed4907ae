package org.rapporteur.extract.event;

import java.util.List;
import java.util.Set;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** Says whether something is done by a statement, of whose cue the verb or noun is known. */
final class Deeds {
    private static final Set<String> AGREED = Set.of("agree", "concur", "accept");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Tenses tenses;
    private final People people;
    private final Triggers triggers;

    Deeds(AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        this.text = text;
        this.clauses = clauses;
        this.tenses = new Tenses(text, clauses);
        this.people = people;
        this.triggers = triggers;
    }

    /** Whether a statement is no deed of somebody's: "the treaty seeks", "amid allegations of". */
    boolean nobody(Statement said, int verb) {
        if (clauses.verb(verb) && tenses.imperative(verb)) return true;
        if (said.speaker() == null) return !clauses.verb(verb);
        if (said.speaker().actor() != null || !clauses.verb(verb)) return false;
        List<Integer> subjects = clauses.passive(verb) ? clauses.agents(verb) : clauses.subjects(verb);
        for (int subject : subjects)
            if (people.sort(subject) != Sort.THING
                    || !WordClass.INERT.has(text.tokens().lower(subject))) return false;
        return !subjects.isEmpty();
    }

    /** Whether a cue that asks or gives way elsewhere only says what somebody thinks: "suggested that prices fell". */
    boolean opinion(EventType type, Statement said, int verb) {
        if (!clauses.verb(verb)) return false;
        String lemma = said.cue().lemma().split(" ", 2)[0];
        int clause = text.syntax().dependent(verb, Relation.CCOMP);
        boolean told = clause >= 0 && tenses.finite(clause);
        Trigger read = WordClass.DOUBTFUL.has(lemma) ? triggers.at(verb) : null;
        if (WordClass.DOUBTFUL.has(lemma) && (read == null || read.entry().type() != type)) return true;
        if (WordClass.ATTITUDE.has(lemma) && tenses.present(verb)) return true;
        return switch (type) {
            case CONCEDE -> lemma.equals("concede") && told;
            case AGREE ->
                AGREED.contains(lemma) && told
                        || lemma.equals("commit") && clauses.has(verb, Relation.OBJ)
                        || lemma.equals("offer")
                                && !clauses.has(verb, Relation.XCOMP)
                                && said.addressee() == null
                                && Roles.aimedAt(verb, type, text, clauses, people, triggers)
                                        .isEmpty();
            case SUPPORT -> lemma.equals("favor") || lemma.equals("favour");
            case REJECT -> triggers.mute(verb);
            case REQUEST,
                    CONSULT,
                    COOPERATE,
                    AID,
                    RETREAT,
                    ACCUSE,
                    THREATEN,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> false;
        };
    }

    /** Whether somebody warns of what others do or what happens: that is no threat. */
    boolean warned(Statement said, int verb) {
        if (!said.cue().lemma().startsWith("warn")) return false;
        if (!clauses.complements(verb, Set.of("about")).isEmpty()) return true;
        for (int clause : clauses.verb(verb) ? clauses.dependents(verb, Set.of(Relation.CCOMP)) : List.<Integer>of())
            for (int subject : clauses.subjects(clause))
                if (text.syntax().part(subject) != PartOfSpeech.PRP) return true;
        return false;
    }
}
