package org.rapporteur.text.name;

import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/**
 * Reads a noun phrase that tells a role, from its first token on: determiner, whose it is, modifiers, an office, and what
 * the office is of or for. "The Turkish foreign minister", "Special Assistant to the Prime Minister of Pakistan".
 */
final class RolePhrase {
    private static final Set<String> LINKS = Set.of("of", "for", "to", "at", "in", "on", "with");

    private final AnnotatedText text;
    private final Tokens tokens;
    private final Gazetteer gazetteer;
    private final int limit;
    private final boolean determined;
    private int at;
    private int from;
    private int office = -1;
    private boolean owned;
    /** The mentions that tell the affiliation, before the office and behind it; -1 where none does. */
    private int leading = -1;

    private int behind = -1;
    /** Where the words of the role end. */
    private int to;
    /** The link before the last complement; -1 where there is none. */
    private int complement = -1;

    private RolePhrase(AnnotatedText text, Gazetteer gazetteer, int from, int limit) {
        this.text = text;
        this.tokens = text.tokens();
        this.gazetteer = gazetteer;
        this.limit = limit;
        this.at = from;
        this.determined = Words.determiner(tokens.lower(from));
        if (determined) at++;
    }

    /** The phrase that begins at a token and ends before a limit; null where none does. */
    static RolePhrase read(AnnotatedText text, Gazetteer gazetteer, int from, int limit) {
        int mention = text.mentions().at(from);
        if (mention >= 0 && text.mentions().from(mention) != from) return null;
        RolePhrase phrase = new RolePhrase(text, gazetteer, from, limit);
        phrase.head();
        if (phrase.office < 0) return null;
        phrase.complements();
        return phrase;
    }

    /** The token after the phrase. */
    int end() {
        return at;
    }

    /** Whether a determiner, a possessor or a people's adjective opens the phrase. */
    boolean definite() {
        return determined || owned || leading >= 0;
    }

    /** Whether the phrase ends in the office of somebody else: "adviser to President". */
    boolean endsInOtherOffice() {
        if (complement < 0 || behind >= 0 && text.mentions().to(behind) == at) return false;
        boolean other = gazetteer.office(tokens.compound(at - 1));
        boolean whole = tokens.capitalised(from) && tokens.lower(complement + 1).equals("the");
        return other && !whole;
    }

    Role role() {
        int mention = leading >= 0 ? leading : behind;
        String words = words();
        if (mention < 0) return new Role(words, null, null);
        Actor actor = text.mentions().actor(mention);
        if (actor != null) return new Role(words, actor.name(), actor.country());
        String name = Tokens.join(
                text.document(),
                tokens,
                text.mentions().from(mention),
                text.mentions().to(mention));
        var place = text.mentions().place(mention);
        return new Role(words, place == null ? name : place.name(), place == null ? null : place.country());
    }

    /** The words of the role without those that tell whose it is. */
    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (leading >= 0 && text.mentions().at(i) == leading
                    || tokens.lower(i).equals("'s") && i < office) continue;
            if (!words.isEmpty() && tokens.start(i) > tokens.end(i - 1)) words.append(' ');
            words.append(text.document().text(), tokens.start(i), tokens.end(i));
        }
        return words.toString().strip();
    }

    private void head() {
        from = at;
        while (at < limit) {
            int mention = text.mentions().at(at);
            if (mention >= 0) {
                if (!lead(mention)) return;
            } else if (gazetteer.office(tokens.compound(at))) {
                office = at;
                at = tokens.compoundEnd(at);
                to = at;
            } else if (modifier()) {
                at = tokens.compoundEnd(at);
            } else {
                break;
            }
        }
        if (office < 0) return;
        at = to;
        while (from < office && passing(from)) from = tokens.compoundEnd(from);
    }

    /** Whether an adjective belongs to no title: "outspoken". */
    private boolean passing(int token) {
        return text.syntax().part(token) == PartOfSpeech.JJ
                && gazetteer.title(tokens.compound(token)) == null
                && text.mentions().at(token) < 0
                && !(tokens.capitalised(token) && tokens.capitalised(office));
    }

    /** Takes a mention before the office as whose the role is; tells whether the phrase can go on behind it. */
    private boolean lead(int mention) {
        boolean whose = office < 0
                && text.mentions().type(mention) != EntityType.PERSON
                && text.mentions().from(mention) == at;
        if (!whose) {
            at = office < 0 ? at : to;
            return false;
        }
        boolean nearer = leading < 0 || state(mention);
        if (nearer) leading = mention;
        if (nearer && at == from) from = text.mentions().to(mention);
        at = text.mentions().to(mention);
        if (tokens.lower(at).equals("'s") || tokens.word(at).equals("'")) {
            owned = true;
            if (from == at) from++;
            at++;
        }
        return at < limit;
    }

    private boolean state(int mention) {
        Actor actor = text.mentions().actor(mention);
        return actor != null && actor.kind() == ActorKind.STATE;
    }

    private boolean modifier() {
        String word = tokens.lower(at);
        Gazetteer.Title title = gazetteer.title(tokens.compound(at));
        if (title == Gazetteer.Title.ADDRESS) return false;
        boolean known = title == Gazetteer.Title.MODIFIER;
        PartOfSpeech part = text.syntax().part(at);
        boolean joins = word.equals("and") && at > from && office < 0
                || word.equals("and") && office >= 0 && gazetteer.title(tokens.compound(at + 1)) != null;
        if (joins) return true;
        boolean nominal = part == PartOfSpeech.JJ || part.noun() || tokens.compoundStart(at) < at;
        if (!known && (!nominal || Words.function(word))) return false;
        return true;
    }

    /** Takes "of the United Nations", "for Political Affairs", "to the Prime Minister of Pakistan". */
    private void complements() {
        while (at < limit && LINKS.contains(tokens.lower(at))) {
            int end = complement(at + 1);
            if (end < 0) return;
            int mention = text.mentions().at(end - 1);
            boolean named = mention >= 0 && affiliation(mention);
            boolean alone = named && text.mentions().from(mention) <= nounFrom(at + 1);
            complement = at;
            at = end;
            if (named && behind < 0) behind = mention;
            if (!(alone && behind == mention)) to = end;
        }
    }

    private int nounFrom(int token) {
        return Words.determiner(tokens.lower(token)) ? token + 1 : token;
    }

    private boolean affiliation(int mention) {
        boolean own = tokens.lower(text.mentions().from(mention)).equals("republic")
                && text.mentions().to(mention) == text.mentions().from(mention) + 1;
        return text.mentions().type(mention) != EntityType.PERSON && !own;
    }

    /** The token after the noun phrase behind a link; -1 where none stands there. */
    private int complement(int start) {
        Mentions mentions = text.mentions();
        int i = nounFrom(start);
        int first = i;
        while (i < limit) {
            int mention = mentions.at(i);
            if (mention >= 0) {
                if (mentions.from(mention) != i || i > first && affiliation(mention) && named(i - 1)) break;
                i = mentions.to(mention);
            } else if (noun(i) || i > first && tokens.lower(i).equals("'s") || joins(i, first)) {
                i++;
            } else {
                break;
            }
        }
        return i > first ? i : -1;
    }

    private boolean named(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && affiliation(mention);
    }

    private boolean joins(int token, int first) {
        boolean link = tokens.lower(token).equals("and") || tokens.lower(token).equals("&");
        return link
                && token > first
                && token + 1 < limit
                && tokens.capitalised(token - 1)
                && noun(token + 1)
                && tokens.capitalised(token + 1);
    }

    private boolean noun(int token) {
        PartOfSpeech part = text.syntax().part(token);
        boolean nominal = part == PartOfSpeech.JJ || part.noun() || tokens.compoundStart(token) < token;
        return nominal && !Words.function(tokens.lower(token)) && !gazetteer.address(tokens.lower(token));
    }
}
