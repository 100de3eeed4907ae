package org.rapporteur.text.name;

import java.util.HashSet;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/**
 * Finds names: runs of capitalised words, which {@link NameParts} parts, and what was known before. A word that is
 * capitalised only because a sentence begins with it is a name where it is one elsewhere in the text.
 */
public final class NameFinder implements Annotator {
    /** Longer names are none; UTF-16 units. */
    static final int LONGEST_NAME = 200;
    /** No name has more tokens. */
    private static final int MOST_TOKENS = 14;

    private final Gazetteer gazetteer;
    private final NameParts parts;

    public NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.parts = new NameParts(gazetteer);
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
                parts.add(text, i, to, opens(text, start, i) ? names : null, found);
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
                to = Math.min(limit, tokens.compoundEnd(to));
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
        return tokens.capitalised(from)
                && tokens.compoundStart(from) == from
                && text.dates().at(from) < 0
                && !Words.function(tokens.lower(from));
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
}
