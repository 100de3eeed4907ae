package org.rapporteur.text.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/**
 * Says whom a mention stands for: a surname the person named in full, a short name the body it is part of, "he", "they"
 * or "the group" the actor named before. Pronouns within quotations are left alone.
 */
public final class ActorResolver implements Annotator {
    private static final Set<String> MALE = Set.of("mr.", "mr", "sir", "king", "prince", "lord");
    private static final Set<String> FEMALE = Set.of("mrs.", "ms.", "mrs", "ms", "lady", "queen", "princess");
    private static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "secretary",
            "senator",
            "governor",
            "mayor",
            "ambassador",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chairman",
            "king",
            "pope",
            "general",
            "leader",
            "envoy");

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        AnnotatedText named = text.withMentions(resolveNames(text));
        return named.withReferences(resolveReferences(named));
    }

    private static Mentions resolveNames(AnnotatedText text) {
        Mentions mentions = text.mentions();
        Map<String, Actor> full = new HashMap<>();
        Map<String, String> shortNames = new HashMap<>();
        for (int m = 0; m < mentions.size(); m++) remember(mentions.actor(m), full, shortNames);
        List<Named> resolved = new ArrayList<>(mentions.size());
        for (int m = 0; m < mentions.size(); m++) {
            Actor actor = mentions.actor(m);
            Actor whole = actor == null ? null : full.get(shortNames.getOrDefault(actor.name(), actor.name()));
            EntityType type = whole != null && whole.kind() == ActorKind.PERSON ? EntityType.PERSON : mentions.type(m);
            resolved.add(new Named(type, whole, mentions.place(m)));
        }
        return mentions.renamed(resolved);
    }

    /** Keeps the best told form of an actor, and the short names that stand for it. */
    private static void remember(Actor actor, Map<String, Actor> full, Map<String, String> shortNames) {
        if (actor == null) return;
        String name = actor.name();
        Actor before = full.get(name);
        if (before == null || before.role() == null && actor.role() != null) full.put(name, actor);
        if (actor.kind() == ActorKind.PERSON) {
            int space = name.lastIndexOf(' ');
            if (space > 0) shortNames.putIfAbsent(name.substring(space + 1), name);
        } else if (actor.kind() == ActorKind.ORGANIZATION) {
            int on = name.indexOf(" on ");
            if (on > 0) shortName(name, name.substring(0, on), shortNames);
        }
    }

    private static void shortName(String name, String shorter, Map<String, String> shortNames) {
        shortNames.putIfAbsent(shorter, name);
        int space = shorter.indexOf(' ');
        boolean acronymFirst = space > 0
                && shorter.substring(0, space)
                        .equals(shorter.substring(0, space).toUpperCase(java.util.Locale.ROOT));
        if (acronymFirst) {
            shortNames.putIfAbsent(shorter.substring(space + 1), name);
            shortNames.putIfAbsent(name.substring(space + 1), name);
        }
    }

    private static Mentions resolveReferences(AnnotatedText text) {
        Recent recent = new Recent();
        Mentions.Builder references = new Mentions.Builder();
        Ranges sentences = text.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            for (int i = sentences.start(s); i < sentences.end(s); i++) {
                int mention = text.mentions().at(i);
                if (mention >= 0) {
                    recent.see(text, mention);
                    i = text.mentions().to(mention) - 1;
                } else if (!text.quoted(i)) {
                    i += refer(text, i, recent, references);
                }
            }
            recent.endSentence();
        }
        return references.build();
    }

    /** Adds the reference that begins at a token, if one does; returns how many tokens more than one it took. */
    private static int refer(AnnotatedText text, int i, Recent recent, Mentions.Builder references) {
        Tokens tokens = text.tokens();
        Actor actor =
                switch (tokens.lower(i)) {
                    case "he" -> recent.person(FEMALE);
                    case "she" -> recent.person(MALE);
                    case "they", "it" -> recent.body();
                    default -> null;
                };
        if (actor != null) {
            recent.focus(actor);
            references.add(i, i + 1, new Named(typeOf(actor), actor, null));
            return 0;
        }
        if (!tokens.lower(i).equals("the") || text.mentions().at(i + 1) >= 0) return 0;
        int length = tokens.lower(i + 1).equals("prime") ? 2 : 1;
        Actor described = recent.described(tokens.lower(i + length));
        if (described == null || tokens.lower(i + length + 1).equals("of")) return 0;
        recent.focus(described);
        references.add(i, i + length + 1, new Named(typeOf(described), described, null));
        return length;
    }

    private static EntityType typeOf(Actor actor) {
        return actor.kind() == ActorKind.PERSON
                ? EntityType.PERSON
                : actor.kind() == ActorKind.STATE ? EntityType.PLACE : EntityType.ORGANIZATION;
    }

    /** Who was named last: the first person and body of a sentence stay in focus until another sentence names some. */
    private static final class Recent {
        private final Map<String, Actor> described = new HashMap<>();
        private final Map<String, String> address = new HashMap<>();
        private Actor person;
        private Actor body;
        private Actor firstPerson;
        private Actor firstBody;

        void see(AnnotatedText text, int mention) {
            Actor actor = text.mentions().actor(mention);
            if (actor == null || bracketed(text, mention)) return;
            boolean quoted = text.quoted(text.mentions().from(mention));
            if (actor.kind() == ActorKind.PERSON) {
                address.put(actor.name(), text.tokens().lower(text.mentions().from(mention) - 1));
                if (!quoted && firstPerson == null) firstPerson = actor;
                if (!quoted || person == null) person = actor;
                if (actor.role() != null) describe(actor, actor.role());
            } else if (text.mentions().type(mention) != EntityType.GROUP) {
                if (!quoted && firstBody == null) firstBody = actor;
                if (!quoted || body == null) body = actor;
                if (actor.kind() == ActorKind.ORGANIZATION) describe(actor, actor.name());
            }
        }

        /** Whether a mention stands alone in parentheses, as acronyms and agencies do: no pronoun means it. */
        private static boolean bracketed(AnnotatedText text, int mention) {
            return text.tokens().isAny(text.mentions().from(mention) - 1, "(")
                    && text.tokens().isAny(text.mentions().to(mention), ")");
        }

        /** A pronoun or description keeps whom it stands for in focus. */
        void focus(Actor actor) {
            if (actor.kind() == ActorKind.PERSON && firstPerson == null) firstPerson = actor;
            if (actor.kind() != ActorKind.PERSON && firstBody == null) firstBody = actor;
        }

        private void describe(Actor actor, String words) {
            for (String word : words.toLowerCase(java.util.Locale.ROOT).split(" ", 12))
                if (Words.organization(word) || OFFICES.contains(word)) described.put(word, actor);
        }

        void endSentence() {
            if (firstPerson != null) person = firstPerson;
            if (firstBody != null) body = firstBody;
            firstPerson = null;
            firstBody = null;
        }

        Actor person(Set<String> notAddressed) {
            Actor last = firstPerson != null ? firstPerson : person;
            return last == null || notAddressed.contains(address.getOrDefault(last.name(), "")) ? null : last;
        }

        Actor body() {
            return firstBody != null ? firstBody : body;
        }

        Actor described(String word) {
            return described.get(word);
        }
    }
}
