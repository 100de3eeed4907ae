package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.CueTable.Sense;
import org.rapporteur.model.Act;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/**
 * Finds statements that nothing was read of by constructions that do nothing but report: "she said he left", "put the toll at
 * five", "were asked to leave", "the charge was denied by both", "declining to comment", "as delegates made clear, …", "his
 * promise to pay", "allegedly". One method for each, and the table of the nouns that promise.
 */
final class Constructions {
    /** How sure such a statement is: as the faintest that is read. */
    static final double FAINT = 0.03;

    private static final String AT = "at";
    private static final Set<String> PUTTING = Set.of("put", "puts", "putting");
    private static final Set<String> DECLINING = Set.of("declining", "refusing");

    private final AnnotatedText text;
    private final Syntax syntax;
    private final SpeechNouns speechNouns;

    private Constructions(AnnotatedText text) {
        this.text = text;
        this.syntax = text.syntax();
        this.speechNouns = new SpeechNouns(text);
    }

    /** The statements of constructions among the tokens that others have left free. */
    static List<Said> in(AnnotatedText text, List<Said> read) {
        Constructions constructions = new Constructions(text);
        Taken taken = new Taken(text.tokens().size(), read);
        List<Said> found = new ArrayList<>();
        for (int t = 0; t < text.tokens().size(); t++) {
            Said said = taken.free(t) && !text.quoted(t) ? constructions.at(t) : null;
            if (said == null) continue;
            taken.add(said);
            found.add(said);
        }
        return found;
    }

    private Said at(int token) {
        PartOfSpeech part = syntax.part(token);
        if (syntax.relation(token) == Relation.ADVMOD) return hearsay(token);
        if (text.tokens().lower(token).equals("according")) return according(token);
        if (part.noun()) return speechNouns.at(token);
        if (!part.verb()) return null;
        if (syntax.dependent(token, Relation.AUX_PASS) >= 0) return passive(token);
        if (DECLINING.contains(text.tokens().lower(token))) return declining(token);
        if (PUTTING.contains(text.tokens().lower(token))) return figure(token);
        if (!CueTable.ENGLISH.knows(text, token)) return null;
        return syntax.relation(token) == Relation.ADVCL ? aside(token) : clause(token);
    }

    /** "The general allegedly left": the clause, whose verb nothing else tells. */
    private Said hearsay(int adverb) {
        int verb = syntax.head(adverb);
        boolean tells = CueReading.CLAIMING.contains(text.tokens().lower(adverb)) && verb >= 0;
        return tells ? new Contents(text).own(said(Ranges.NONE, adverb, adverb + 1, new Phrase(verb, verb + 1))) : null;
    }

    /** "According to reports from the ministry, three roads are closed". */
    private Said according(int according) {
        int noun = syntax.head(according);
        int verb = noun < 0 ? -1 : syntax.head(noun);
        boolean leads = noun > according
                && syntax.relation(according) == Relation.CASE
                && text.tokens().lower(according + 1).equals("to");
        boolean clause = verb >= 0
                && syntax.relation(verb) != Relation.ACL_RELCL
                && (syntax.dependent(verb, Relation.NSUBJ) >= 0 || syntax.dependent(verb, Relation.NSUBJ_PASS) >= 0);
        if (!leads || !clause) return null;
        Phrase source = Subtrees.whole(text, noun);
        Phrase cue = new Phrase(according, according + 2);
        Ranges content = new Complements(text).around(verb, new Phrase(according, source.to()));
        boolean cut = content.size() == 0 || syntax.relation(content.start(0)) == Relation.CC;
        return cut ? null : said(text, source.ranges(), cue, content);
    }

    /** "They were asked to leave" and "it is feared that …", whoever does so, and "the charge was denied by both". */
    private Said passive(int verb) {
        int it = syntax.dependent(verb, Relation.EXPL);
        int clause = syntax.dependent(verb, Relation.CCOMP);
        if (it >= 0 && it < verb && clause > verb && CueTable.ENGLISH.knows(text, verb))
            return said(Ranges.NONE, start(verb, it + 1), verb + 1, Subtrees.behind(text, verb, clause));
        int subject = syntax.dependent(verb, Relation.NSUBJ_PASS);
        if (subject < 0 || !CueTable.ENGLISH.knows(text, verb)) return null;
        int start = start(verb, subject + 1);
        int todo = syntax.dependent(verb, Relation.XCOMP);
        Sense asked = CueTable.ENGLISH.sense(text, verb, Frame.INFINITIVE);
        boolean asks =
                todo > verb && asked.act() == Act.REQUEST && asked.addressee().contains(Addressees.OBJECT);
        if (asks && syntax.dependent(todo, Relation.MARK) >= 0)
            return said(Ranges.NONE, start, verb + 1, Subtrees.behind(text, verb, todo));
        int agent = syntax.dependent(verb, Relation.OBL_AGENT);
        Sense done = CueTable.ENGLISH.sense(text, verb, Frame.NOUN);
        Phrase what = Subtrees.whole(text, subject);
        boolean does = agent > verb
                && done.act() != Act.SAY
                && !done.addressee().contains(Addressees.OBJECT)
                && what.to() <= start;
        return does ? said(Subtrees.behind(text, verb, agent).ranges(), start, verb + 1, what) : null;
    }

    /** "…, declining to comment": the subject of the verb it goes along with. */
    private Said declining(int verb) {
        int what = syntax.dependent(verb, Relation.XCOMP);
        Phrase source = what > verb ? source(verb) : null;
        return source == null ? null : said(source.ranges(), verb, verb + 1, Subtrees.behind(text, verb, what));
    }

    /** "Put the toll at five". */
    private Said figure(int verb) {
        int what = syntax.dependent(verb, Relation.OBJ);
        int figure = syntax.dependent(verb, Relation.OBL);
        int at = figure < 0 ? -1 : syntax.dependent(figure, Relation.CASE);
        boolean counted = what > verb
                && at > what
                && text.tokens().lower(at).equals(AT)
                && (syntax.part(figure) == PartOfSpeech.CD || syntax.dependent(figure, Relation.NUMMOD) >= 0);
        Phrase source = counted ? source(verb) : null;
        if (source == null) return null;
        Phrase content = new Phrase(verb + 1, Subtrees.whole(text, figure).to());
        return said(source.ranges(), start(verb, source.to()), verb + 1, content);
    }

    /** "As delegates made clear, the fund is empty". */
    private Said aside(int verb) {
        int as = syntax.dependent(verb, Relation.MARK);
        int main = syntax.head(verb);
        int subject = syntax.dependent(verb, Relation.NSUBJ);
        boolean aside = as >= 0
                && as == text.sentences().start(text.sentences().at(as))
                && text.tokens().lower(as).equals("as")
                && syntax.dependent(verb, Relation.CCOMP) < 0
                && syntax.dependent(verb, Relation.OBJ) < 0
                && subject > as
                && subject < verb;
        if (!aside) return null;
        Phrase source = Subtrees.whole(text, subject);
        int end = Subtrees.whole(text, verb).to();
        while (end > verb + 1 && syntax.relation(end - 1) == Relation.PUNCT) end--;
        int from = end;
        while (from < main && syntax.relation(from) == Relation.PUNCT) from++;
        if (from > main || source.to() > verb) return null;
        return said(
                source.ranges(),
                source.to(),
                end,
                new Phrase(from, Subtrees.whole(text, main).to()));
    }

    /** "She said he left" and "he left, she said", where the verb is one of saying. */
    private Said clause(int verb) {
        int clause = syntax.dependent(verb, Relation.CCOMP);
        boolean said = main(syntax.relation(verb))
                && clause >= 0
                && syntax.dependent(clause, Relation.NSUBJ) >= 0
                && CueTable.ENGLISH.sense(text, verb, Frame.CLAUSE).act() == Act.SAY;
        Phrase source = said ? source(verb) : null;
        if (source == null) return null;
        int start = start(verb, source.to());
        if (clause > verb) return said(source.ranges(), start, verb + 1, Subtrees.behind(text, verb, clause));
        Phrase before = Subtrees.whole(text, clause);
        int end = before.to();
        while (end > clause + 1 && syntax.relation(end - 1) == Relation.PUNCT) end--;
        return end > source.from() ? null : said(source.ranges(), start, verb + 1, new Phrase(before.from(), end));
    }

    private static boolean main(Relation relation) {
        return switch (relation) {
            case ROOT, CONJ, PARATAXIS, CCOMP -> true;
            default -> false;
        };
    }

    /** The noun or pronoun before a verb that is its subject; null where it has none, or only "it" or "there". */
    private Phrase source(int verb) {
        if (syntax.dependent(verb, Relation.EXPL) >= 0) return null;
        int subject = Form.subject(syntax, verb);
        boolean says = subject >= 0
                && subject < verb
                && (syntax.part(subject).noun() || syntax.part(subject) == PartOfSpeech.PRP)
                && !text.tokens().lower(subject).equals("it");
        Phrase source = says ? Subtrees.whole(text, subject) : null;
        return source == null || source.to() > verb ? null : source;
    }

    /** Where a verb's group begins, with its auxiliaries, negation and adverbs. */
    private int start(int verb, int least) {
        int start = verb;
        while (start > least && syntax.head(start - 1) == verb && Form.auxiliary(syntax, start - 1)) start--;
        return start;
    }

    private Said said(Ranges source, int from, int to, Phrase content) {
        return said(text, source, new Phrase(from, to), content.ranges());
    }

    static Said said(AnnotatedText text, Ranges source, Phrase cue, Ranges content) {
        return new Said(text.sentences().at(cue.from()), source, cue.ranges(), content, FAINT, List.of());
    }
}
