package org.rapporteur.text.name;

import java.util.Locale;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/**
 * Tells what mentions name that a list knows: states, peoples, places, organisations. Adds known names that no mention
 * holds, but never cuts or overrules a longer mention. A mention loses an article or a mark at its edge.
 */
public final class KnownNames implements Annotator {
    /** Longer names are none; UTF-16 units. */
    private static final int LONGEST_NAME = 200;

    private final Gazetteer gazetteer;

    public KnownNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Mentions mentions = text.mentions();
        Mentions.Builder found = new Mentions.Builder();
        int at = 0;
        for (int m = 0; m <= mentions.size(); m++) {
            boolean last = m == mentions.size();
            addMissed(text, at, last ? text.tokens().size() : whole(text, mentions.from(m)), found);
            if (last) break;
            at = mentions.to(m);
            addParts(text, m, found);
        }
        return text.withMentions(found.build());
    }

    /** Adds a mention; one that holds a dash between blanks, as datelines have, is several, and none goes beyond a colon. */
    private void addParts(AnnotatedText text, int mention, Mentions.Builder found) {
        Tokens tokens = text.tokens();
        EntityType type = text.mentions().type(mention);
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        for (int i = from; i < to; i++) {
            if (i > from && tokens.isAny(i, ":")) to = i;
            boolean parts = tokens.isAny(i, "-–—") && tokens.start(i) > tokens.end(i - 1);
            if (!parts || tokens.start(i + 1) == tokens.end(i)) continue;
            addMention(text, from, i, type, found);
            from = i + 1;
        }
        addMention(text, from, to, type, found);
    }

    private void addMention(AnnotatedText text, int first, int end, EntityType type, Mentions.Builder found) {
        Tokens tokens = text.tokens();
        int from = whole(text, first);
        int to = end;
        while (from < to && (tokens.lower(from).equals("the") && !tokens.capitalised(from) || edge(tokens, from)))
            from++;
        while (from < to && edge(tokens, to - 1)) to--;
        if (from == to || !named(tokens, from, to) || field(tokens, from, to)) return;
        if (title(text, from, to, type)) return;
        Named known = gazetteer.named(Tokens.join(text.document(), tokens, from, to));
        boolean acronym = known != null
                && known.type() == EntityType.ORGANIZATION
                && to == from + 1
                && tokens.word(from).equals(tokens.word(from).toUpperCase(Locale.ROOT));
        boolean demonym = known == null && to == from + 1 && demonym(text, from);
        if (acronym) found.add(from, to, known);
        else if (known != null) found.add(from, to, reconciled(type, known));
        else found.add(from, to, new Named(demonym ? EntityType.GROUP : type, null, null));
    }

    /** Whether tokens are what an office is for: "Political Affairs" in "Secretary for Political Affairs". */
    private boolean field(Tokens tokens, int from, int to) {
        boolean linked =
                tokens.lower(from - 1).equals("for") || tokens.lower(from - 1).equals("of");
        return linked && Words.office(tokens.lower(to - 1)) && gazetteer.office(tokens.compound(from - 2));
    }

    /** Whether a mention is only a title: a form of address, "Defence" before "Minister", "Envoy" before a name. */
    private boolean title(AnnotatedText text, int from, int to, EntityType type) {
        Tokens tokens = text.tokens();
        if (to == from + 1 && gazetteer.address(tokens.lower(from))) return true;
        for (int i = from; i < to; i++)
            if (gazetteer.title(tokens.compound(i)) == null && !Words.office(tokens.lower(i))) return false;
        int next = text.mentions().at(to);
        boolean person = next >= 0 && text.mentions().type(next) == EntityType.PERSON;
        boolean before = person || type != EntityType.PERSON && gazetteer.office(tokens.compound(to));
        return before || tokens.lower(from - 1).equals("the");
    }

    /** Whether a name is an adjective of a people: "the Talvian patrol". */
    private static boolean demonym(AnnotatedText text, int token) {
        Relation relation = text.syntax().relation(token);
        boolean modifier = relation == Relation.AMOD || relation == Relation.COMPOUND;
        return modifier && text.tokens().lower(token).endsWith("ian");
    }

    /** Where a name begins that starts with a preposition in capitals: "Without Borders" of "Doctors Without Borders". */
    private static int whole(AnnotatedText text, int first) {
        Tokens tokens = text.tokens();
        boolean cut = tokens.capitalised(first)
                && !tokens.lower(first).equals("the")
                && Words.preposition(tokens.lower(first))
                && tokens.capitalised(first - 1)
                && tokens.start(first) == tokens.end(first - 1) + 1
                && text.syntax().part(first - 1).noun()
                && text.mentions().at(first - 1) < 0;
        return cut ? first - 1 : first;
    }

    private static boolean edge(Tokens tokens, int token) {
        return tokens.isAny(token, ",;:\"“”‘`");
    }

    /** Whether tokens are short enough and begin with a capital or a digit somewhere. */
    private static boolean named(Tokens tokens, int from, int to) {
        if (tokens.end(to - 1) - tokens.start(from) > LONGEST_NAME) return false;
        for (int i = from; i < to; i++) {
            char first = tokens.word(i).charAt(0);
            if (!Character.isLowerCase(first) && Character.isLetterOrDigit(first)) return true;
        }
        return false;
    }

    /** What is known of a name, where it goes with how the text uses it. */
    private static Named reconciled(EntityType type, Named known) {
        boolean place = known.type() == EntityType.PLACE;
        boolean state = known.actor() != null && known.actor().kind() == ActorKind.STATE;
        return switch (type) {
            case PERSON -> new Named(type, null, null);
            case ORGANIZATION -> place ? new Named(type, state ? known.actor() : null, null) : known;
            case PLACE -> known.type() == EntityType.ORGANIZATION ? new Named(type, known.actor(), null) : known;
            case GROUP -> known;
        };
    }

    /** Adds the known names among tokens that hold no mention. */
    private void addMissed(AnnotatedText text, int from, int to, Mentions.Builder found) {
        Tokens tokens = text.tokens();
        for (int i = from; i < to; i++) {
            int length = tokens.capitalised(i) ? gazetteer.longest(tokens, i, to) : 0;
            if (length == 0) continue;
            int end = i + length;
            Named known = gazetteer.named(Tokens.join(text.document(), tokens, i, end));
            if (!whole(text, i, end, known.type())) continue;
            found.add(i, end, known);
            i = end - 1;
        }
    }

    /** Whether a known name stands for itself and is no part of a longer one, a title or an ordinary word. */
    private static boolean whole(AnnotatedText text, int from, int to, EntityType type) {
        PartOfSpeech part = text.syntax().part(to - 1);
        if (text.tokens().compoundEnd(to - 1) > to) return false;
        if (type == EntityType.GROUP) return part == PartOfSpeech.JJ || part.noun();
        return (part == PartOfSpeech.NNP || part == PartOfSpeech.NNPS) && !proper(text, from - 1) && !proper(text, to);
    }

    private static boolean proper(AnnotatedText text, int token) {
        if (!text.tokens().capitalised(token)) return false;
        PartOfSpeech part = text.syntax().part(token);
        return part == PartOfSpeech.NNP || part == PartOfSpeech.NNPS || part == PartOfSpeech.JJ;
    }
}
