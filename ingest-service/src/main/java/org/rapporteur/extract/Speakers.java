package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Words;

/** Says which actor a phrase stands for: the one it names, describes or refers to, or whose office or members it is. */
final class Speakers {
    /** No chain of names in a phrase is longer. */
    private static final int MOST_STEPS = 8;

    /** What leads from a person to somebody else: "a friend of X", "a spokesman for X". */
    private static final Set<String> LINKS = Set.of("of", "for", "to", "at", "by", "from", "with", "against", "about");

    /** Who speaks for a state whose people an adjective before them names: "Norwegian officials", not "the Greek captain". */
    static final Set<String> GOVERNING = Set.of(
            "official",
            "officials",
            "authority",
            "authorities",
            "government",
            "administration",
            "cabinet",
            "regime",
            "junta",
            "state",
            "leadership",
            "parliament",
            "lawmakers",
            "legislators",
            "senate",
            "congress",
            "army",
            "military",
            "navy",
            "police",
            "forces",
            "troops",
            "commanders",
            "guard",
            "coastguard",
            "intelligence",
            "security",
            "ministry",
            "minister",
            "ministers",
            "president",
            "premier",
            "chancellor",
            "king",
            "leader",
            "leaders",
            "envoy",
            "envoys",
            "ambassador",
            "diplomat",
            "diplomats",
            "delegate",
            "delegates",
            "delegation",
            "representative",
            "representatives",
            "negotiator",
            "negotiators",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "embassy",
            "mission",
            "consulate",
            "prosecutor",
            "prosecutors",
            "court",
            "council",
            "side",
            "media",
            "presidency");

    private final AnnotatedText text;

    Speakers(AnnotatedText text) {
        this.text = text;
    }

    /** The actor, or null where nobody is named or it cannot be told. */
    Actor of(Phrase phrase) {
        int reference = text.references().firstFrom(phrase.from());
        boolean refers = reference < text.references().size()
                && text.references().from(reference) < phrase.to()
                && !possessive(reference, phrase);
        boolean leads = refers
                && text.references().from(reference) == phrase.from()
                && !text.tokens().lower(text.references().to(reference)).equals("'s");
        Actor named = named(phrase);
        boolean person = named != null && named.kind() == ActorKind.PERSON;
        boolean ofBody = leads && text.references().actor(reference).kind() != ActorKind.PERSON;
        if (leads && !(ofBody && person)) return text.references().actor(reference);
        if (named != null) return named;
        if (refers) return text.references().actor(reference);
        return relative(phrase.from()) ? antecedent(phrase.from()) : null;
    }

    /** The person a phrase names, else the body or state that its head names, else the first one. */
    private Actor named(Phrase phrase) {
        Mentions mentions = text.mentions();
        Actor first = null;
        int head = head(phrase);
        for (int m = mentions.firstFrom(phrase.from()); m < mentions.size() && mentions.from(m) < phrase.to(); m++) {
            Actor actor = mentions.actor(m);
            if (actor == null || modifies(m, phrase) || ofPeople(m, head)) continue;
            if (actor.kind() == ActorKind.PERSON) return actor;
            if (first == null || mentions.at(head) == m) first = actor;
        }
        return first;
    }

    /** The first noun of a phrase that hangs on no other token of it; its last token where there is none. */
    private int head(Phrase phrase) {
        for (int t = phrase.from(); t < phrase.to(); t++)
            if (!phrase.holds(text.syntax().head(t)) && text.syntax().part(t).noun()) return t;
        return phrase.to() - 1;
    }

    /** Whether a mention is the name of a people before a noun that does not speak for it: "four Sicilian towns". */
    private boolean ofPeople(int mention, int head) {
        int token = text.mentions().to(mention) - 1;
        int noun = text.syntax().head(token);
        boolean before = text.mentions().type(mention) == EntityType.GROUP && noun > token && token != head;
        boolean governs = noun == head
                && text.mentions().actor(mention).kind() == ActorKind.STATE
                && GOVERNING.contains(text.tokens().lower(noun));
        return before && !governs;
    }

    /** Whether a person is named only to tell somebody else: "X's lawyer", "a friend of X", "X supporters". */
    private boolean modifies(int mention, Phrase phrase) {
        Actor actor = text.mentions().actor(mention);
        if (actor.kind() != ActorKind.PERSON) return false;
        if (text.tokens().lower(text.mentions().to(mention)).equals("'s")) return true;
        int before = text.mentions().from(mention) - 1;
        boolean office =
                text.tokens().capitalised(before) && Words.office(text.tokens().lower(before));
        if (office) return false;
        int token = text.mentions().to(mention) - 1;
        for (int step = 0; step < MOST_STEPS && phrase.holds(token); step++) {
            int preposition = text.syntax().dependent(token, Relation.CASE);
            boolean linked = phrase.holds(preposition)
                    && LINKS.contains(text.tokens().lower(preposition))
                    && !apart(preposition, text.mentions().from(mention));
            if (linked) return true;
            int head = text.syntax().head(token);
            boolean compound = text.syntax().relation(token) == Relation.COMPOUND
                    && head >= text.mentions().to(mention)
                    && text.mentions().at(head) != mention
                    && text.syntax().part(head) == PartOfSpeech.NNS;
            if (compound) return true;
            token = head;
        }
        return false;
    }

    /** Whether a comma stands between a preposition and a name: "her counterpart from Peru, X". */
    private boolean apart(int preposition, int name) {
        for (int t = preposition + 1; t < name; t++) if (text.tokens().isAny(t, ",")) return true;
        return false;
    }

    /** Whether a pronoun only tells whose a phrase is: "his office" is not he, "its troops" are the state's. */
    private boolean possessive(int reference, Phrase phrase) {
        Actor actor = text.references().actor(reference);
        int from = text.references().from(reference);
        boolean person = actor != null && actor.kind() == ActorKind.PERSON;
        return person && Words.possessive(text.tokens().lower(from)) && from + 1 < phrase.to();
    }

    private boolean relative(int token) {
        String word = text.tokens().lower(token);
        return word.equals("who") || word.equals("which") || word.equals("that");
    }

    /** The actor of the noun that a relative clause is about: the one right before it where grammar does not tell. */
    private Actor antecedent(int relative) {
        int verb = text.syntax().head(relative);
        for (int step = 0; step < MOST_STEPS && verb >= 0; step++) {
            boolean clause = text.syntax().relation(verb) == Relation.ACL_RELCL;
            int head = text.syntax().head(verb);
            if (clause && head >= 0 && head < relative) return at(head, relative);
            verb = head;
        }
        return before(relative);
    }

    private Actor at(int noun, int relative) {
        int mention = text.mentions().at(noun);
        if (mention >= 0 && text.mentions().actor(mention) != null)
            return text.mentions().actor(mention);
        int reference = text.references().at(noun);
        if (reference >= 0) return text.references().actor(reference);
        Phrase phrase = Subtrees.plain(text, noun);
        int end = Math.min(phrase.to(), relative);
        return phrase.from() < end ? named(new Phrase(phrase.from(), end)) : null;
    }

    private Actor before(int who) {
        int last = text.tokens().lower(who - 1).equals(",") ? who - 2 : who - 1;
        int mention = text.mentions().at(last);
        return mention < 0 ? null : text.mentions().actor(mention);
    }
}
