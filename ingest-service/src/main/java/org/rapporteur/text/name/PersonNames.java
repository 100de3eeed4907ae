package org.rapporteur.text.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Tokens;

/**
 * Gives mentions of persons their actor: the full name that the text gives them, with the role and affiliation told beside
 * one of their mentions.
 */
public final class PersonNames implements Annotator {
    private final Gazetteer gazetteer;
    private final Roles roles;

    public PersonNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.roles = new Roles(gazetteer);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Mentions mentions = text.mentions();
        String[] names = names(text);
        FullNames full = new FullNames(
                java.util.Arrays.stream(names).filter(name -> name != null).toList());
        Map<String, Role> told = new HashMap<>();
        String[] whole = new String[names.length];
        int sentence = 0;
        for (int m = 0; m < names.length; m++) {
            while (text.sentences().end(sentence) <= mentions.from(m)) sentence++;
            whole[m] = whole(text, m, names[m], full);
            if (whole[m] == null) continue;
            int start = text.sentences().start(sentence);
            Role role = roles.of(text, m, start, text.sentences().end(sentence));
            if (role != null) told.merge(whole[m], role, PersonNames::better);
        }
        return text.withMentions(mentions.renamed(named(mentions, whole, told)));
    }

    /** The names of persons as the text writes them, without forms of address; null for other mentions. */
    private String[] names(AnnotatedText text) {
        Mentions mentions = text.mentions();
        String[] names = new String[mentions.size()];
        for (int m = 0; m < names.length; m++) if (mentions.type(m) == EntityType.PERSON) names[m] = name(text, m);
        return names;
    }

    private String name(AnnotatedText text, int mention) {
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        while (from < to - 1 && gazetteer.address(text.tokens().lower(from))) from++;
        return Tokens.join(text.document(), text.tokens(), from, to);
    }

    /** The full name of the person whom a mention names; null where it names none. */
    private String whole(AnnotatedText text, int mention, String name, FullNames full) {
        if (name != null) {
            FullNames.Person person = full.of(name, mention);
            return person == null ? name : person.name();
        }
        return null;
    }

    /** Of two tellings of a role the first that has words. */
    private static Role better(Role first, Role second) {
        if (first.words() == null) return second.words() == null ? first : second;
        boolean completes = first.affiliation() == null && first.words().equals(second.words());
        return completes ? second : first;
    }

    private static List<Named> named(Mentions mentions, String[] whole, Map<String, Role> told) {
        Map<String, Actor> persons = new HashMap<>();
        List<Named> named = new ArrayList<>(whole.length);
        for (int m = 0; m < whole.length; m++)
            named.add(
                    whole[m] == null
                            ? mentions.named(m)
                            : new Named(
                                    EntityType.PERSON,
                                    persons.computeIfAbsent(whole[m], name -> person(name, told.get(name))),
                                    null));
        return named;
    }

    private static Actor person(String name, Role role) {
        return role == null
                ? Actor.named(name, ActorKind.PERSON)
                : new Actor(null, name, ActorKind.PERSON, role.country(), null, role.words(), role.affiliation());
    }
}
