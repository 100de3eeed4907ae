package org.rapporteur.text.name;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.name.Antecedent.Sort;

/** The pronouns of the third person by what they agree with. */
enum Pronoun {
    HE(Sort.PERSON, Gender.MALE),
    SHE(Sort.PERSON, Gender.FEMALE),
    IT(Sort.THING, null),
    THEY(Sort.PLURAL, null);

    private static final Set<String> BE = Set.of(
            "is", "was", "'s", "will", "would", "seems", "seemed", "appears", "remains", "became", "takes", "took");
    /** How far behind "it is" its real subject can begin; tokens. */
    private static final int REACH = 6;

    private static final int MOST_STEPS = 4;

    private final Sort sort;
    private final Gender gender;

    Pronoun(Sort sort, Gender gender) {
        this.sort = sort;
        this.gender = gender;
    }

    /** The pronoun that a word in lower case is a form of, or null. */
    static Pronoun of(String word) {
        return switch (word) {
            case "he", "him", "his" -> HE;
            case "she", "her", "hers" -> SHE;
            case "it", "its" -> IT;
            case "they", "them", "their" -> THEY;
            default -> null;
        };
    }

    Sort sort() {
        return sort;
    }

    Gender gender() {
        return gender;
    }

    Antecedent antecedent(Antecedents here, int notAt) {
        return switch (this) {
            case HE, SHE -> here.person(gender, notAt);
            case IT -> here.single(notAt);
            case THEY -> here.several(notAt);
        };
    }

    /** Whether the "it" at a token means nothing: "it is clear that". */
    boolean idle(AnnotatedText text, int token) {
        if (this != IT || !text.tokens().lower(token).equals("it")) return false;
        if (text.syntax().relation(token) == Relation.EXPL) return true;
        Tokens tokens = text.tokens();
        if (!BE.contains(tokens.lower(token + 1))) return false;
        for (int i = token + 2; i < token + REACH; i++)
            if (tokens.lower(i).equals("that") || tokens.lower(i).equals("to")) return true;
        return false;
    }

    /** The subject of the verb whose object a pronoun is, which it cannot mean; -1 where it is no object. */
    int clauseSubject(AnnotatedText text, int token) {
        Syntax syntax = text.syntax();
        Relation relation = syntax.relation(token);
        boolean object = relation == Relation.OBJ || relation == Relation.IOBJ || relation == Relation.OBL;
        int verb = object ? syntax.head(token) : -1;
        for (int step = 0; step < MOST_STEPS && verb >= 0; step++) {
            int subject = syntax.dependent(verb, Relation.NSUBJ);
            if (subject >= 0) return subject;
            Relation up = syntax.relation(verb);
            verb = up == Relation.CONJ || up == Relation.XCOMP ? syntax.head(verb) : -1;
        }
        return -1;
    }
}
