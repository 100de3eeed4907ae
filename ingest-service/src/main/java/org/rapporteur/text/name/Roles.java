package org.rapporteur.text.name;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

/** Finds the role that a text tells beside a person's name: before it, behind a comma, before one, or behind "is". */
final class Roles {
    /** No role is longer; tokens. */
    private static final int REACH = 16;

    private static final Set<String> HEADING = Set.of("heads", "leads", "chairs", "runs", "headed", "chaired");

    /** What says less of somebody than the office told behind or before it does. */
    private static final Set<String> RANKS = Set.of(
            "general",
            "gen.",
            "colonel",
            "col.",
            "major",
            "maj.",
            "captain",
            "capt.",
            "lieutenant",
            "lt.",
            "admiral",
            "adm.",
            "brigadier",
            "sergeant",
            "sgt.",
            "corporal",
            "professor",
            "prof.",
            "marshal",
            "sheikh",
            "reverend",
            "rev.");

    private final Gazetteer gazetteer;

    Roles(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The role of the person that a mention in a sentence names; null where none is told. */
    Role of(AnnotatedText text, int mention, int sentenceFrom, int sentenceTo) {
        int from = addressFrom(text, text.mentions().from(mention), sentenceFrom);
        int to = text.mentions().to(mention);
        Role role = before(text, from, sentenceFrom);
        Role rank = role != null && RANKS.contains(role.words().toLowerCase(Locale.ROOT)) ? role : null;
        if (role == null || rank != null) role = behind(text, to, sentenceTo);
        if (role == null) {
            int name = rank == null ? from : from - 1;
            role = beforeComma(text, name, to, sentenceFrom);
        }
        if (role == null) role = rank;
        if (role == null) role = relative(text, to, sentenceTo);
        if (role == null) role = copula(text, to, sentenceTo);
        if (role != null && role.affiliation() != null) return role;
        Actor body = body(text, to);
        if (body == null || role == null && body.kind() == ActorKind.STATE) return role;
        return new Role(role == null ? null : role.words(), body.name(), body.country());
    }

    /** Where a name begins with the forms of address before it. */
    private int addressFrom(AnnotatedText text, int from, int sentenceFrom) {
        int start = from;
        while (start > sentenceFrom && gazetteer.address(text.tokens().lower(start - 1))) start--;
        return start;
    }

    /** "Turkish President X". */
    private Role before(AnnotatedText text, int name, int sentenceFrom) {
        for (int from = Math.max(sentenceFrom, name - REACH); from < name; from++) {
            RolePhrase phrase = phrase(text, from, name);
            if (phrase != null && phrase.end() == name && !phrase.endsInOtherOffice()) return phrase.role();
        }
        return null;
    }

    /** "X, 54, the foreign minister of Y," and "X (the foreign minister)". */
    private Role behind(AnnotatedText text, int end, int sentenceTo) {
        Tokens tokens = text.tokens();
        if (!tokens.isAny(end, ",(—–")) return null;
        int from = end + 1;
        if (Character.isDigit(first(tokens, from)) && tokens.isAny(from + 1, ",")) from += 2;
        int limit = Math.min(sentenceTo, from + REACH);
        if (from >= limit) return null;
        RolePhrase phrase = phrase(text, from, limit);
        if (phrase == null || phrase.end() == limit && limit < sentenceTo) return null;
        boolean closed = phrase.end() == sentenceTo || tokens.isAny(phrase.end(), ",.;:)—–");
        boolean goesOn = phrase.definite()
                && Set.of("who", "that", "which", "since", "from").contains(tokens.lower(phrase.end()));
        return closed || goesOn ? phrase.role() : null;
    }

    private static char first(Tokens tokens, int token) {
        String word = tokens.word(token);
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    /** "Y's foreign minister, X,". */
    private Role beforeComma(AnnotatedText text, int name, int end, int sentenceFrom) {
        Tokens tokens = text.tokens();
        if (!tokens.isAny(name - 1, ",") || !tokens.isAny(end, ",.;)—–")) return null;
        int comma = name - 1;
        for (int from = Math.max(sentenceFrom, comma - REACH); from < comma; from++) {
            RolePhrase phrase = phrase(text, from, comma);
            if (phrase != null && phrase.end() == comma && phrase.definite()) return phrase.role();
        }
        return null;
    }

    /** "X, who heads the Inland Sea Council,". */
    private static Role relative(AnnotatedText text, int end, int sentenceTo) {
        Tokens tokens = text.tokens();
        int who = tokens.isAny(end, ",") ? end + 1 : end;
        if (!tokens.lower(who).equals("who") || !HEADING.contains(tokens.lower(who + 1))) return null;
        int body = tokens.lower(who + 2).equals("the") ? who + 3 : who + 2;
        int mention = body < sentenceTo ? text.mentions().at(body) : -1;
        Actor actor = mention < 0 ? null : text.mentions().actor(mention);
        if (actor == null) return null;
        return new Role(text.words(who + 1, text.mentions().to(mention)), actor.name(), actor.country());
    }

    /** "X is the foreign minister of Y". */
    private Role copula(AnnotatedText text, int end, int sentenceTo) {
        if (!text.tokens().lower(end).equals("is") && !text.tokens().lower(end).equals("remains")) return null;
        int limit = Math.min(sentenceTo, end + 1 + REACH);
        RolePhrase phrase = end + 1 < limit ? phrase(text, end + 1, limit) : null;
        return phrase == null || !phrase.definite() ? null : phrase.role();
    }

    /** The state or body of "X of the Red Cross", or null. */
    private static Actor body(AnnotatedText text, int end) {
        Tokens tokens = text.tokens();
        if (!tokens.lower(end).equals("of")) return null;
        int body = tokens.lower(end + 1).equals("the") ? end + 2 : end + 1;
        int mention = text.mentions().at(body);
        boolean named = mention >= 0 && text.mentions().type(mention) != EntityType.PERSON;
        return named ? text.mentions().actor(mention) : null;
    }

    private RolePhrase phrase(AnnotatedText text, int from, int limit) {
        return RolePhrase.read(text, gazetteer, from, limit);
    }
}
