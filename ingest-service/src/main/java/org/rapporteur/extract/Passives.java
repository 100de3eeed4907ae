package org.rapporteur.extract;

import java.util.List;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/** Finds who speaks where the cue is in the passive: "were accused by X of theft", "X was quoted as saying". */
final class Passives {
    private static final Set<String> QUOTING = Set.of("quote", "cite");

    private final AnnotatedText text;
    private final Syntax syntax;

    Passives(AnnotatedText text) {
        this.text = text;
        this.syntax = text.syntax();
    }

    /** The same statement with its speaker, where none was read and the cue is in the passive. */
    Said of(Said said) {
        CueReading cue = CueReading.of(text, said);
        if (!cue.passive(text)) return said;
        if (said.source().size() > 0) return QUOTING.contains(cue.sense().lemma()) ? through(said, cue.head()) : said;
        return QUOTING.contains(cue.sense().lemma()) ? quoted(said) : by(said, cue.head());
    }

    /** "X was quoted as saying": the words before the cue are the speaker, the participle belongs to the cue. */
    private Said quoted(Said said) {
        if (said.content().size() < 2 || said.content().end(0) != said.at()) return said;
        int to = said.behindCue();
        if (text.tokens().lower(to).equals("as")) to++;
        if (text.tokens().lower(to - 1).equals("as") && syntax.part(to) == PartOfSpeech.VBG) to++;
        Phrase source = new Phrase(said.content().start(0), said.content().end(0));
        Ranges rest = said.content().without(source.from(), to);
        return rest.size() == 0 ? said : said.from(source.ranges()).saying(rest).cued(new Phrase(said.at(), to));
    }

    /** "X was quoted by Y as saying": said by the subject, through the outlet that quotes. */
    private Said through(Said said, int verb) {
        int agent = syntax.dependent(verb, Relation.OBL_AGENT);
        int subject = syntax.dependent(verb, Relation.NSUBJ_PASS);
        if (agent < 0 || subject < 0 || subject > said.at() || said.source().at(agent) < 0) return said;
        Phrase speaker = Subtrees.whole(text, subject);
        int from = said.source().end(said.source().size() - 1);
        boolean as = text.tokens().lower(from).equals("as") && syntax.part(from + 1) == PartOfSpeech.VBG;
        Ranges content = said.content().without(speaker.from(), as ? from + 2 : from);
        List<String> outlets = new Outlets(text).named(said.source().start(0), from, false);
        return content.size() == 0 || speaker.to() > said.at()
                ? said
                : said.from(speaker.ranges()).saying(content).through(outlets);
    }

    /** "Were accused by X of theft": the agent, and the mark behind it that leads to the rest. */
    private Said by(Said said, int verb) {
        int agent = syntax.dependent(verb, Relation.OBL_AGENT);
        if (agent < 0 || said.cue().at(agent) >= 0) return said;
        Phrase whole = Subtrees.whole(text, agent);
        int by = text.tokens().lower(whole.from()).equals("by") ? whole.from() : whole.from() - 1;
        Ranges content = marked(said.content().without(by, whole.to()), whole.to());
        return content.size() == 0
                ? said
                : said.from(new Phrase(by + 1, whole.to()).ranges()).saying(content);
    }

    /** Contents of which one that begins right behind a mark begins with it: "of" of "of taking bribes". */
    private Ranges marked(Ranges content, int mark) {
        boolean marks =
                switch (mark < syntax.size() ? syntax.relation(mark) : Relation.PUNCT) {
                    case MARK, CASE -> true;
                    default -> false;
                };
        if (!marks) return content;
        Ranges.Builder marked = new Ranges.Builder();
        for (int c = 0; c < content.size(); c++) {
            boolean led = content.start(c) == mark + 1;
            marked.add(led ? mark : content.start(c), content.end(c));
        }
        return marked.build();
    }
}
