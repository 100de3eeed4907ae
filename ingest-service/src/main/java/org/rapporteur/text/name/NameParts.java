package org.rapporteur.text.name;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/** Parts a run of capitalised words into people ("Turkish"), role ("President") and name ("Recep Tayyip Erdogan"). */
final class NameParts {
    /** First words of the name of a part of a place. */
    private static final Set<String> PARTS = Set.of(
            "upper",
            "lower",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "greater");

    private final Gazetteer gazetteer;

    NameParts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Adds the mentions of a run of tokens.
     *
     * @param confirmed names of the text where the run begins a sentence, else null
     */
    void add(AnnotatedText text, int from, int to, Set<String> confirmed, Mentions.Builder found) {
        if (text.tokens().end(to - 1) - text.tokens().start(from) > NameFinder.LONGEST_NAME) return;
        int known = text.mentions().at(from);
        boolean whole = known >= 0
                && text.mentions().from(known) == from
                && text.mentions().to(known) == to;
        if (whole) {
            found.add(from, to, text.mentions().named(known));
        } else {
            addParts(text, from, to, confirmed, found);
        }
    }

    /** Parts a run into people, role and name. */
    private void addParts(AnnotatedText text, int from, int to, Set<String> confirmed, Mentions.Builder found) {
        Tokens tokens = text.tokens();
        int role = from;
        Actor state = null;
        int first = text.mentions().at(from);
        if (first >= 0 && text.mentions().to(first) < to && text.mentions().actor(first) != null) {
            boolean adjective = text.mentions().type(first) == EntityType.GROUP;
            if (adjective || gazetteer.title(tokens.compound(text.mentions().to(first)))) {
                state = text.mentions().actor(first);
                found.add(from, text.mentions().to(first), text.mentions().named(first));
                role = text.mentions().to(first);
            }
        }
        boolean ministry =
                Words.organization(tokens.lower(role)) && tokens.lower(role + 1).equals("of");
        int name = ministry ? role : roleEnd(text, role, to);
        int body = fieldBody(tokens, role, to);
        if (body > 0) {
            addName(text, new Run(body, body, body, to, null), found);
            return;
        }
        if (name == to) {
            addKnownIn(text, role, to, found);
            return;
        }
        boolean single = name == from && to == tokens.compoundEnd(from);
        if (single && (compound(tokens, from) || confirmed != null && !confirmed.contains(tokens.word(from)))) return;
        boolean description = to - name == 1 && Words.organization(tokens.lower(name));
        if (!description) addName(text, new Run(from, role, name, to, state), found);
    }

    /** "Fifty-four", "French-speaking". */
    private static boolean compound(Tokens tokens, int from) {
        return tokens.compoundEnd(from) > from + 1
                && tokens.end(from) - tokens.start(from) > 2
                && !tokens.capitalised(from + 2);
    }

    private record Run(int from, int role, int name, int to, Actor state) {}

    /** The token after the last title word that leads to a name, links between title words included. */
    private int roleEnd(AnnotatedText text, int from, int to) {
        Tokens tokens = text.tokens();
        int end = from;
        for (int i = from; i < to; i++) {
            if (gazetteer.title(tokens.compound(i))) end = i + 1;
        }
        if (end > from && tokens.lower(end).equals("affairs")) end++;
        boolean field = end > from
                && end < to
                && (tokens.lower(end).equals("for") || tokens.lower(end).equals("of"));
        return field ? fieldEnd(tokens, end, to) : end;
    }

    /** Where the body's name begins in a role that ends with one, "Secretary-General of the Sea Council"; 0 where none does. */
    private int fieldBody(Tokens tokens, int from, int to) {
        if (!Words.organization(tokens.lower(to - 1)) || !gazetteer.title(tokens.compound(from))) return 0;
        for (int i = from + 1; i < to - 1; i++)
            if (tokens.lower(i).equals("of")) return tokens.lower(i + 1).equals("the") ? i + 2 : i + 1;
        return 0;
    }

    /** Where the name begins behind a role's field, "Secretary for Political Affairs": its end where no name does. */
    private static int fieldEnd(Tokens tokens, int field, int to) {
        for (int i = field + 2; i < to; i++) {
            boolean initial = tokens.word(i).length() == 2 && tokens.word(i).endsWith(".");
            if (initial) return i - 1;
        }
        return to - field > 4 ? to - 2 : to;
    }

    private static void addKnownIn(AnnotatedText text, int from, int to, Mentions.Builder found) {
        for (int i = from; i < to; i++) {
            int known = text.mentions().at(i);
            if (known >= 0
                    && text.mentions().from(known) == i
                    && text.mentions().to(known) <= to) {
                found.add(i, text.mentions().to(known), text.mentions().named(known));
                i = text.mentions().to(known) - 1;
            }
        }
    }

    private void addName(AnnotatedText text, Run run, Mentions.Builder found) {
        int known = text.mentions().at(run.name());
        boolean isKnown = known >= 0
                && text.mentions().from(known) == run.name()
                && text.mentions().to(known) == run.to();
        if (isKnown) {
            found.add(run.name(), run.to(), text.mentions().named(known));
            return;
        }
        String name = Tokens.join(text.document(), text.tokens(), run.name(), run.to());
        found.add(run.name(), run.to(), named(text, run, name));
    }

    private Named named(AnnotatedText text, Run run, String name) {
        boolean titled = run.name() > run.role();
        EntityType type = titled ? EntityType.PERSON : type(text, run);
        String role = titled ? role(text, run) : null;
        String affiliation = run.state() == null || type != EntityType.PERSON
                ? null
                : run.state().name();
        String country = run.state() == null ? null : run.state().country();
        return switch (type) {
            case PERSON ->
                new Named(type, new Actor(null, name, ActorKind.PERSON, country, null, role, affiliation), null);
            case PLACE -> new Named(type, null, new Place(null, name, null, null, null));
            case ORGANIZATION, GROUP -> {
                String full = body(text, run, name);
                yield new Named(type, new Actor(null, full, ActorKind.ORGANIZATION, country, null, null, null), null);
            }
        };
    }

    /** The role before a name, forms of address left out; null where only those stand there. */
    private String role(AnnotatedText text, Run run) {
        int from = run.role();
        while (from < run.name()
                && !gazetteer.role(text.tokens().compound(from))
                && gazetteer.title(text.tokens().compound(from))) from++;
        return from == run.name() ? null : Tokens.join(text.document(), text.tokens(), from, run.name());
    }

    /** A body's name, led by the acronym of its parent where that stands before it in parentheses. */
    private static String body(AnnotatedText text, Run run, String name) {
        Tokens tokens = text.tokens();
        boolean acronym = tokens.word(run.from() - 1).equals(")")
                && tokens.word(run.from() - 3).equals("(")
                && text.mentions().at(run.from() - 2) >= 0;
        return acronym && Words.organization(tokens.lower(run.to() - 1)) | name.contains(" on ")
                ? tokens.word(run.from() - 2) + " " + name
                : name;
    }

    private EntityType type(AnnotatedText text, Run run) {
        Tokens tokens = text.tokens();
        if (run.to() - run.name() > 1 && landscape(text, run)) return EntityType.PLACE;
        for (int i = run.name(); i < run.to(); i++)
            if (Words.organization(tokens.lower(i))) return EntityType.ORGANIZATION;
        String only = tokens.word(run.name());
        boolean single = run.to() - run.name() == 1;
        if (single && only.length() > 1 && only.length() < 7 && only.equals(only.toUpperCase(Locale.ROOT)))
            return EntityType.ORGANIZATION;
        String before = tokens.lower(run.from() - 1);
        if (before.equals("the")) return EntityType.ORGANIZATION;
        boolean located = before.equals("in") || before.equals("near") || before.equals("at");
        if (located) return EntityType.PLACE;
        return EntityType.PERSON;
    }

    /** "Dury Bridge", "Upper Orla". */
    private static boolean landscape(AnnotatedText text, Run run) {
        if (NameEvidence.LANDSCAPE.contains(text.tokens().lower(run.to() - 1))) return true;
        int last = text.mentions().at(run.to() - 1);
        boolean part = last >= 0 && text.mentions().place(last) != null;
        return part && PARTS.contains(text.tokens().lower(run.name()));
    }
}
