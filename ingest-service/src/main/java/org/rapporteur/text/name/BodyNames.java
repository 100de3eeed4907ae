package org.rapporteur.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/**
 * Gives organisations and groups that no list knows their actor: by the full name that the text gives them, led by their
 * parent's where they are a body of it ("OIC Contact Group"); acronyms and short names stand for the full one.
 */
public final class BodyNames implements Annotator {
    private static final Set<String> INSTITUTIONS = Set.of(
            "ministry", "court", "parliament", "army", "navy", "police", "senate", "cabinet", "embassy", "department");

    private final Gazetteer gazetteer;

    public BodyNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        AnnotatedText joined = text.withMentions(joined(text));
        Mentions mentions = joined.mentions();
        Aliases aliases = new Aliases();
        List<Named> named = new ArrayList<>(mentions.size());
        for (int m = 0; m < mentions.size(); m++) {
            Named what = named(joined, m);
            named.add(what);
            if (what.type() == EntityType.ORGANIZATION && what.actor() != null) learn(joined, m, what.actor(), aliases);
        }
        for (int m = 0; m < mentions.size(); m++) {
            Named what = named.get(m);
            if (what.type() == EntityType.ORGANIZATION)
                named.set(m, what.withActor(resolved(joined, m, what, aliases)));
        }
        return joined.withMentions(mentions.renamed(named));
    }

    /** Mentions where "Contact Group" and "Jammu and Kashmir" with "on" or "on the" between them are one. */
    private static Mentions joined(AnnotatedText text) {
        Mentions mentions = text.mentions();
        Mentions.Builder joined = new Mentions.Builder();
        for (int m = 0; m < mentions.size(); m++) {
            int to = mentions.to(m);
            boolean body = mentions.type(m) == EntityType.ORGANIZATION
                    && mentions.named(m).actor() == null
                    && Words.organization(text.tokens().lower(to - 1))
                    && text.tokens().lower(to).equals("on");
            int on = text.tokens().lower(to + 1).equals("the") ? to + 2 : to + 1;
            boolean joins = body && mentions.at(on) == m + 1 && mentions.from(m + 1) == on;
            joined.add(mentions.from(m), joins ? mentions.to(m + 1) : to, mentions.named(m));
            if (joins) m++;
        }
        return joined.build();
    }

    private Named named(AnnotatedText text, int mention) {
        Named before = text.mentions().named(mention);
        if (before.actor() != null) return before;
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        String name = Tokens.join(text.document(), text.tokens(), from, to);
        return switch (before.type()) {
            case PERSON, PLACE -> before;
            case GROUP -> before.withActor(Actor.named(name, ActorKind.GROUP));
            case ORGANIZATION -> {
                boolean bare =
                        to == from + 1 && Words.organization(text.tokens().lower(from));
                Actor owner = owner(text, from, to);
                boolean proper = gazetteer.stateOf(text.tokens().word(from)) != null
                        && Acronyms.definedBehind(text, to, name) != null;
                String full = owner != null && !proper && institution(text.tokens(), from, to)
                        ? ofState(name, owner)
                        : Parents.lead(text, mention) + name;
                yield bare
                        ? before
                        : before.withActor(new Actor(
                                null,
                                full,
                                ActorKind.ORGANIZATION,
                                owner == null ? null : owner.country(),
                                null,
                                null,
                                null));
            }
        };
    }

    /** Whether a name is one that many states' bodies have: "Foreign Ministry". */
    private static boolean institution(Tokens tokens, int from, int to) {
        return INSTITUTIONS.contains(tokens.lower(from)) || INSTITUTIONS.contains(tokens.lower(to - 1));
    }

    /** One name for all ways to say whose an institution is: "Foreign Ministry of Pakistan". */
    private String ofState(String name, Actor state) {
        if (name.contains(state.name())) return name;
        int space = name.indexOf(' ');
        boolean led = space > 0 && gazetteer.stateOf(name.substring(0, space)) != null;
        return (led ? name.substring(space + 1) : name) + " of " + state.name();
    }

    /** The state whose name or adjective tells whose a body is: "Pakistani Foreign Ministry", or null. */
    private Actor owner(AnnotatedText text, int from, int to) {
        Mentions mentions = text.mentions();
        int before = text.tokens().lower(from - 1).equals("'s") ? from - 2 : from - 1;
        Actor leading = mentions.at(before) < 0 ? null : mentions.actor(mentions.at(before));
        if (leading != null && leading.kind() == ActorKind.STATE) return leading;
        Actor people = gazetteer.stateOf(text.tokens().word(from));
        if (people != null) return people;
        boolean of = text.tokens().lower(to - 2).equals("of") && to - 2 > from;
        Named last = of ? gazetteer.named(text.tokens().word(to - 1)) : null;
        boolean state = last != null && last.type() == EntityType.PLACE && last.actor() != null;
        return state ? last.actor() : stateBehind(text, to);
    }

    /** The state of "Ministry of Finance of Norway", or null. */
    private static Actor stateBehind(AnnotatedText text, int to) {
        int mention = text.tokens().lower(to).equals("of") ? text.mentions().at(to + 1) : -1;
        Actor behind = mention < 0 ? null : text.mentions().actor(mention);
        return behind != null && behind.kind() == ActorKind.STATE ? behind : null;
    }

    private static void learn(AnnotatedText text, int mention, Actor actor, Aliases aliases) {
        int to = text.mentions().to(mention);
        String written =
                Tokens.join(text.document(), text.tokens(), text.mentions().from(mention), to);
        aliases.full(actor, written);
        String defined = Acronyms.definedBehind(text, to, actor.name());
        if (defined != null) aliases.define(defined, actor);
    }

    private Actor resolved(AnnotatedText text, int mention, Named what, Aliases aliases) {
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        String written = Tokens.join(text.document(), text.tokens(), from, to);
        Actor actor = aliases.defined(written);
        if (actor == null && gazetteer.named(written) != null) actor = what.actor();
        if (actor == null) actor = aliases.shortened(written);
        if (actor == null) actor = what.actor() == null ? aliases.containing(written) : what.actor();
        if (actor != null) aliases.see(actor);
        return actor;
    }
}
