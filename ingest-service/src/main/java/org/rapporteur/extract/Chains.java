package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;

/**
 * Tells speakers from what their words came through. "According to X, the group said …" is the group's where X is an outlet
 * or a document; "…, as reported by X" names no speaker.
 */
final class Chains {
    /** Longer cues are none; UTF-16 units. */
    private static final int LONGEST_CUE = 200;

    /** No more statements are looked for within one. */
    private static final int MOST_INNER = 50;

    private final AnnotatedText text;
    private final Outlets outlets;
    private final Inner inner;
    private final Contents contents;
    private final CueWords cueWords;
    private final Complements complements;
    private final Passives passives;
    private final Unsaid unsaid;

    private Chains(AnnotatedText text) {
        this.text = text;
        this.outlets = new Outlets(text);
        this.inner = new Inner(text);
        this.contents = new Contents(text);
        this.cueWords = new CueWords(text);
        this.complements = new Complements(text);
        this.passives = new Passives(text);
        this.unsaid = new Unsaid(text);
    }

    /** The statements of a text in the order of their cues. */
    static List<Said> in(AnnotatedText text) {
        Chains chains = new Chains(text);
        return chains.unchained(chains.read());
    }

    private List<Said> read() {
        List<Said> all = new ArrayList<>();
        int sentence = -1;
        List<String> named = List.of();
        for (Attribution attribution : text.attributions()) {
            int s = text.sentences().at(attribution.cue().start(0));
            if (!plausible(attribution.cue(), s)) continue;
            if (s != sentence) named = outlets.of(s);
            sentence = s;
            Said said = mended(Said.of(s, attribution));
            boolean told = attribution.faint() ? formed(said) : !inPassing(said);
            if (told && !unsaid.has(said)) all.add(said.through(named));
        }
        Headlines.read(text, all);
        all.addAll(SpeechVerbs.by(text, all));
        List<Said> more = Constructions.in(text, all);
        more.stream().filter(said -> !unsaid.has(said)).forEach(all::add);
        all.sort(Comparator.comparingInt(Said::at));
        return all;
    }

    /** What was read, put right where grammar knows better. */
    private Said mended(Said read) {
        Said said = contents.own(withoutVia(withoutReporter(read)));
        said = complements.beside(cueWords.of(said));
        return withSubject(passives.of(complements.of(said)));
    }

    /** With the subject of its verb for a source that is missing or stands in another sentence. */
    private Said withSubject(Said said) {
        boolean here =
                said.source().size() > 0 && text.sentences().at(said.source().start(0)) == said.sentence();
        if (here) return said;
        CueReading cue = CueReading.of(text, said);
        if (cue.passive(text)) return said;
        int subject = text.syntax().dependent(cue.head(), Relation.NSUBJ);
        boolean free = subject >= 0
                && said.content().at(subject) < 0
                && said.cue().at(subject) < 0
                && text.syntax().part(subject) != PartOfSpeech.WDT
                && text.syntax().part(subject) != PartOfSpeech.EX;
        if (!free) return said;
        Phrase source = Subtrees.whole(text, subject);
        boolean apart = source.to() <= said.at() || source.from() >= said.behindCue();
        return apart && text.sentences().at(source.from()) == said.sentence() ? said.from(source.ranges()) : said;
    }

    /** Whether table and grammar both speak for a faint attribution: a verb that reports, its subject, and what it says. */
    private boolean formed(Said said) {
        int verb = CueReading.of(text, said).head();
        return CueTable.ENGLISH.knows(text, verb) && Form.whole(text, said, verb);
    }

    /** Whether it only names who reported what a noun tells of: "the meeting, as reported by X, ended at noon". */
    private boolean inPassing(Said said) {
        int verb = CueReading.of(text, said).head();
        int as = text.syntax().dependent(verb, Relation.MARK);
        boolean reported = Outlets.REPORTING.contains(text.tokens().lower(verb));
        return reported && as >= 0 && text.tokens().lower(as).equals("as") && !clause(said.content());
    }

    private boolean clause(Ranges content) {
        for (int r = 0; r < content.size(); r++)
            for (int t = content.start(r); t < content.end(r); t++)
                if (text.syntax().part(t).verb()) return true;
        return false;
    }

    private boolean plausible(Ranges cue, int sentence) {
        int last = cue.end(cue.size() - 1) - 1;
        return text.tokens().end(last) - text.tokens().start(cue.start(0)) <= LONGEST_CUE
                && last < text.sentences().end(sentence);
    }

    /** A statement whose source is only told to have reported it, "as reported by X", goes to the subject of its cue. */
    private Said withoutReporter(Said said) {
        int participle = reporting(said);
        if (participle < 0) return said;
        List<String> through = outlets.named(
                said.source().start(0), said.source().end(said.source().size() - 1), false);
        int subject = Form.subject(text.syntax(), said.at());
        boolean named =
                subject >= 0 && said.content().at(subject) < 0 && text.syntax().part(subject) != PartOfSpeech.WDT;
        Ranges source = named ? before(Subtrees.plain(text, subject), said.at()) : Ranges.NONE;
        return said.from(source).through(through);
    }

    /** A statement of "the mayor via the agency Interfax": the mayor's, through Interfax. */
    private Said withoutVia(Said said) {
        if (said.source().size() != 1) return said;
        int from = said.source().start(0);
        int to = said.source().end(0);
        for (int t = from + 1; t + 1 < to; t++) {
            if (!text.tokens().lower(t).equals("via")) continue;
            Ranges speaker = new Phrase(from, t).ranges();
            List<String> through = outlets.named(t + 1, to, false);
            return through.isEmpty() ? said : said.from(speaker).through(through);
        }
        return said;
    }

    private static Ranges before(Phrase phrase, int limit) {
        return phrase.to() <= limit ? phrase.ranges() : Ranges.NONE;
    }

    /** The participle outside the cue, "reported" of "reported by X", on which the source hangs; -1 where it hangs on none. */
    private int reporting(Said said) {
        if (said.source().size() == 0) return -1;
        int before = said.source().start(0) - 1;
        if (!text.tokens().lower(before).equals("by")) return -1;
        boolean reports = Outlets.REPORTING.contains(text.tokens().lower(before - 1));
        return reports && said.cue().at(before - 1) < 0 ? before - 1 : -1;
    }

    /** Statements without those that only tell what others came through. */
    private List<Said> unchained(List<Said> all) {
        List<Said> kept = new ArrayList<>(all);
        List<String> last = List.of();
        for (int i = 0; i < kept.size(); i++) {
            Said outer = kept.get(i);
            List<String> through = outlets.of(outer.source());
            if (through.isEmpty() && outlets.medium(outer.source())) through = last;
            if (!outer.through().isEmpty()) last = outer.through();
            if (through.isEmpty()) continue;
            boolean tells = pass(through, kept, i);
            Said told = tells || inner.onlyCites(outer) ? null : inner.of(outer);
            if (told != null) kept.set(i, told.through(through));
            else if (tells && !outlets.document(outer.source()) || inner.onlyCites(outer)) kept.set(i, null);
            if (!outlets.document(outer.source())) last = through;
        }
        kept.removeIf(Objects::isNull);
        kept.sort(Comparator.comparingInt(Said::at));
        return kept;
    }

    /** Tells the statements whose cue stands within another's content what they came through; whether there are any. */
    private static boolean pass(List<String> through, List<Said> all, int outer) {
        boolean found = false;
        for (int j = Math.max(0, outer - MOST_INNER); j < Math.min(all.size(), outer + MOST_INNER); j++) {
            boolean within = j != outer
                    && all.get(j) != null
                    && all.get(outer).spans(all.get(j).at());
            if (within) all.set(j, all.get(j).through(through));
            found |= within;
        }
        return found;
    }
}
