package org.rapporteur.text;

import java.util.HashSet;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.Mentions.Named;

/**
 * Finds names: runs of capitalised words, each parted into people ("Turkish"), role ("President") and name ("Recep
 * Tayyip Erdogan"), and what {@link PlaceFinder} knew. A word that is capitalised only because a sentence begins with it
 * is a name where it is one elsewhere in the text.
 */
final class NameFinder implements Annotator {
    /** Longer names are none; UTF-16 units. */
    static final int LONGEST_NAME = 200;
    /** No name has more tokens. */
    private static final int MOST_TOKENS = 14;
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

    NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Set<String> names = namesInsideSentences(text);
        Mentions.Builder found = new Mentions.Builder();
        for (int s = 0; s < text.sentences().size(); s++) {
            int start = text.sentences().start(s);
            int end = text.sentences().end(s);
            boolean headline = headline(text, start, end);
            for (int i = start; i < end; i++) {
                int to = headline ? knownEnd(text, i) : runEnd(text, i, end);
                if (to == i) continue;
                addRun(text, i, to, opens(text, start, i) ? names : null, found);
                i = to - 1;
            }
        }
        return text.withMentions(found.build());
    }

    /** Capitalised words that do not begin a sentence, lower-cased function words apart. */
    private static Set<String> namesInsideSentences(AnnotatedText text) {
        Set<String> names = new HashSet<>();
        for (int s = 0; s < text.sentences().size(); s++) {
            int start = text.sentences().start(s);
            int end = text.sentences().end(s);
            if (headline(text, start, end)) continue;
            for (int i = start + 1; i < end; i++)
                if (text.tokens().capitalised(i) && !opens(text, start, i))
                    names.add(text.tokens().word(i));
        }
        return names;
    }

    /** Whether a token is the first word of its sentence or of a quotation. */
    private static boolean opens(AnnotatedText text, int start, int i) {
        return i == start
                || i < start + 12 && text.tokens().isAny(i - 1, "-—–")
                || i > 0
                        && text.tokens().isAny(i - 1, "\"“‘'`«:;•")
                        && !text.tokens().lower(i - 1).equals("'s");
    }

    /** Whether most words of a line without a final mark are capitalised, as headlines have them. */
    private static boolean headline(AnnotatedText text, int start, int end) {
        if (end - start < 4 || text.tokens().isAny(end - 1, ".!?\"”,")) return false;
        int words = 0;
        int capitalised = 0;
        for (int i = start; i < end; i++) {
            if (!text.tokens().wordLike(i) || Words.function(text.tokens().lower(i))) continue;
            words++;
            if (text.tokens().capitalised(i)) capitalised++;
        }
        return words > 2 && capitalised * 4 > words * 3;
    }

    private static int knownEnd(AnnotatedText text, int i) {
        int known = text.mentions().at(i);
        return known >= 0 ? text.mentions().to(known) : i;
    }

    /** The token after a run of capitalised words that begins at a token; the token itself where none does. */
    private int runEnd(AnnotatedText text, int from, int end) {
        Tokens tokens = text.tokens();
        if (!startsName(text, from)) return from;
        int to = from;
        int limit = Math.min(end, from + MOST_TOKENS);
        while (to < limit) {
            int known = text.mentions().at(to);
            if (known >= 0) {
                to = text.mentions().to(known);
            } else if (tokens.capitalised(to)
                    && text.dates().at(to) < 0
                    && (to == from || !Words.function(tokens.lower(to)))) {
                to++;
            } else {
                int past = pastLink(text, from, to, limit);
                if (past == to) break;
                to = past;
            }
        }
        return Math.min(to, end);
    }

    private boolean startsName(AnnotatedText text, int from) {
        Tokens tokens = text.tokens();
        if (text.mentions().at(from) >= 0) return true;
        return tokens.capitalised(from) && text.dates().at(from) < 0 && !Words.function(tokens.lower(from));
    }

    /** Where a run goes on behind "of", "de", "bin", "to the", "for", "&"; its end where it does not. */
    private int pastLink(AnnotatedText text, int from, int to, int limit) {
        Tokens tokens = text.tokens();
        String link = tokens.lower(to);
        boolean role = gazetteer.role(tokens.word(to - 1));
        boolean body = Words.organization(tokens.lower(to - 1));
        boolean links =
                switch (link) {
                    case "de", "da", "del", "der", "von", "van", "bin", "ibn", "al", "el", "la", "&", "abu", "ben" ->
                        true;
                    case "of" ->
                        text.mentions().at(to - 1) < 0
                                && (role || body || tokens.lower(to - 1).equals("university"));
                    case "on", "for" -> body || role;
                    case "to" -> role;
                    case "and" -> Words.organization(tokens.lower(from)) && to - from > 2;
                    default -> false;
                };
        if (!links) return to;
        int next = to + 1;
        if (tokens.lower(next).equals("the") && (role || body)) next++;
        return next < limit
                        && tokens.capitalised(next)
                        && text.dates().at(next) < 0
                        && !Words.function(tokens.lower(next))
                ? next
                : to;
    }

    private void addRun(AnnotatedText text, int from, int to, Set<String> confirmed, Mentions.Builder found) {
        if (text.tokens().end(to - 1) - text.tokens().start(from) > LONGEST_NAME) return;
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
            if (adjective || gazetteer.title(tokens.word(text.mentions().to(first)))) {
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
        boolean single = name == from && to - from == 1;
        if (single && (compound(tokens.word(from)) || confirmed != null && !confirmed.contains(tokens.word(from))))
            return;
        boolean description = to - name == 1 && Words.organization(tokens.lower(name));
        if (!description) addName(text, new Run(from, role, name, to, state), found);
    }

    /** "Fifty-four", "French-speaking". */
    private static boolean compound(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 2 && hyphen + 1 < word.length() && Character.isLowerCase(word.charAt(hyphen + 1));
    }

    private record Run(int from, int role, int name, int to, Actor state) {}

    /** The token after the last title word that leads to a name, links between title words included. */
    private int roleEnd(AnnotatedText text, int from, int to) {
        Tokens tokens = text.tokens();
        int end = from;
        for (int i = from; i < to; i++) {
            if (gazetteer.title(tokens.word(i))) end = i + 1;
        }
        if (end > from && tokens.lower(end).equals("affairs")) end++;
        boolean field = end > from
                && end < to
                && (tokens.lower(end).equals("for") || tokens.lower(end).equals("of"));
        return field ? fieldEnd(tokens, end, to) : end;
    }

    /** Where the body's name begins in a role that ends with one, "Secretary-General of the Sea Council"; 0 where none does. */
    private int fieldBody(Tokens tokens, int from, int to) {
        if (!Words.organization(tokens.lower(to - 1)) || !gazetteer.title(tokens.word(from))) return 0;
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
            case PLACE -> new Named(type, null, new org.rapporteur.model.Place(null, name, null, null, null));
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
                && !gazetteer.role(text.tokens().word(from))
                && gazetteer.title(text.tokens().word(from))) from++;
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
        if (single && only.length() > 1 && only.length() < 7 && only.equals(only.toUpperCase(java.util.Locale.ROOT)))
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
