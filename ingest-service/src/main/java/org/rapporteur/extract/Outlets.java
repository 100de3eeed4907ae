package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.name.Gazetteer;

/** Tells what a sentence says it has its news from: "as reported by X", "covered by X and Y", "X reported". */
final class Outlets {
    /** Participles before "by" and an outlet. */
    static final Set<String> REPORTING =
            Set.of("reported", "covered", "quoted", "cited", "carried", "published", "relayed", "aired", "broadcast");

    private static final Set<String> DOCUMENTS = Set.of(
            "communiqué",
            "communique",
            "statement",
            "statements",
            "declaration",
            "report",
            "reports",
            "transcript",
            "release",
            "readout",
            "resolution",
            "text",
            "document",
            "documents",
            "dispatch",
            "bulletin");
    private static final Set<String> MEDIA = Set.of(
            "newspaper",
            "paper",
            "agency",
            "broadcaster",
            "daily",
            "channel",
            "magazine",
            "website",
            "station",
            "weekly");

    /** Words that make a body's name that of an outlet, as its first or last. */
    private static final Set<String> NAMED = Set.of(
            "agency",
            "news",
            "press",
            "times",
            "post",
            "gazette",
            "courier",
            "herald",
            "tribune",
            "journal",
            "radio",
            "television",
            "tv",
            "daily",
            "telegraph",
            "chronicle",
            "observer",
            "newspaper",
            "weekly",
            "wire",
            "broadcasting",
            "broadcaster",
            "magazine",
            "bulletin");

    /** How far behind "reported by" an outlet may stand; tokens. */
    private static final int REACH = 10;

    private final AnnotatedText text;

    Outlets(AnnotatedText text) {
        this.text = text;
    }

    /** Whether a mention names an outlet: a known one, or a body whose name tells that it is one. */
    boolean outlet(int mention) {
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        if (Gazetteer.english().outlet(text.words(from, to))) return true;
        boolean first = NAMED.contains(text.tokens().lower(from))
                || NAMED.contains(text.tokens().lower(from + 1));
        return text.mentions().type(mention) == EntityType.ORGANIZATION
                && (NAMED.contains(text.tokens().lower(to - 1)) || first && to - from > 1);
    }

    /** Whether a source is something written that others' words are known from. */
    boolean document(Ranges source) {
        return source.size() > 0 && DOCUMENTS.contains(text.tokens().lower(head(source)));
    }

    /** Whether a source is an outlet that is not named: "the paper". */
    boolean medium(Ranges source) {
        return source.size() > 0 && MEDIA.contains(text.tokens().lower(head(source)));
    }

    /** Names of the outlets or of the document that a source is; empty where somebody else speaks. */
    List<String> of(Ranges source) {
        if (source.size() == 0) return List.of();
        int head = head(source);
        if (document(source)) return List.of(name(source.start(0), head));
        int mention = text.mentions().at(head);
        if (mention >= 0 && outlet(mention)) return named(source.start(0), source.end(0), true);
        return medium(source) ? named(source.start(0), source.end(0), false) : List.of();
    }

    private int head(Ranges source) {
        for (int t = source.start(0); t < source.end(0); t++) {
            int head = text.syntax().head(t);
            boolean outside = head < source.start(0) || head >= source.end(0);
            if (outside && text.syntax().part(t).noun()) return t;
        }
        return source.end(0) - 1;
    }

    private String name(int from, int head) {
        boolean article = text.syntax().relation(from) == Relation.DET && from < head;
        return text.words(article ? from + 1 : from, head + 1);
    }

    /** The outlets a sentence names as those it has its news from, in order. */
    List<String> of(int sentence) {
        int from = text.sentences().start(sentence);
        int to = text.sentences().end(sentence);
        List<String> outlets = new ArrayList<>();
        for (int t = from; t < to; t++) {
            if (!REPORTING.contains(text.tokens().lower(t)) || text.quoted(t)) continue;
            boolean by = text.tokens().lower(t + 1).equals("by");
            if (by) outlets.addAll(named(t + 2, Math.min(to, t + REACH), false));
            else outlets.addAll(named(Math.max(from, t - 3), t, true));
        }
        return outlets.stream().distinct().toList();
    }

    /** The outlets named among tokens before the next mark of a clause; bodies that may be outlets too, or known ones only. */
    List<String> named(int from, int to, boolean knownOnly) {
        List<String> names = new ArrayList<>();
        int end = from;
        while (end < to && !text.tokens().isAny(end, ".;:") && !(text.tokens().isAny(end, ",") && !listed(end + 1)))
            end++;
        for (int m = text.mentions().firstFrom(from);
                m < text.mentions().size() && text.mentions().to(m) <= end;
                m++) {
            boolean body = !knownOnly && text.mentions().type(m) == EntityType.ORGANIZATION;
            if (body || outlet(m))
                names.add(
                        bare(text.words(text.mentions().from(m), text.mentions().to(m))));
        }
        return names;
    }

    /** Whether a name is short for an outlet's: "the Courier" of "The Harsk Courier", "MNA" of "Meridian News Agency". */
    static boolean isShort(String name, String outlet) {
        StringBuilder initials = new StringBuilder();
        for (String word : bare(outlet).split(" ", -1)) if (!word.isEmpty()) initials.append(word.charAt(0));
        return outlet.endsWith(" " + name) || initials.length() > 1 && name.contentEquals(initials);
    }

    /** Whether an outlet is named at a token, behind an article. */
    private boolean listed(int token) {
        boolean article = text.tokens().lower(token).equals("the");
        int mention = text.mentions().at(article ? token + 1 : token);
        return mention >= 0 && outlet(mention);
    }

    private static String bare(String name) {
        return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
    }
}
