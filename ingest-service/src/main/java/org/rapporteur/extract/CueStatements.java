package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.CueFinder.Group;
import org.rapporteur.extract.NounPhrases.Phrase;
import org.rapporteur.extract.Reported.Pattern;
import org.rapporteur.model.Act;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Words;

/** Statements by cues: a lexicon of reporting verbs, "according to", and a colon before a quotation. */
final class CueStatements implements StatementExtractor {
    private static final Set<String> NO_SPEAKERS =
            Set.of("it", "that", "which", "there", "this", "what", "i", "we", "you");

    private static final Set<String> REMARKS =
            Set.of("remarks", "remark", "comments", "comment", "words", "statement", "statements", "speech");

    @Override
    public List<Statement> statements(AnnotatedText text) {
        List<Reported> found = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++) found.addAll(new Reading(Scope.of(text, s)).read());
        StatementAssembly assembly = new StatementAssembly(text);
        List<Statement> statements = new ArrayList<>(found.size());
        for (Reported reported : found) statements.add(assembly.statement("s" + statements.size(), reported));
        return statements;
    }

    /** Reads one sentence; what a statement has taken, no later one takes again. */
    private static final class Reading {
        private final Scope scope;
        private final List<Group> groups;
        private final Contents contents;
        private final List<Reported> found = new ArrayList<>();
        private int taken;
        private Phrase subject;

        Reading(Scope scope) {
            this.scope = scope;
            this.groups = CueFinder.find(scope);
            this.contents = new Contents(scope, groups);
            this.taken = scope.from();
        }

        List<Reported> read() {
            readAccordingTo();
            for (Group group : groups) {
                boolean free = group.from() >= taken;
                if (free) readCue(group);
            }
            if (found.isEmpty()) readColon();
            found.sort(Comparator.comparingInt(
                    (Reported reported) -> reported.cue().from()));
            return found;
        }

        private void readAccordingTo() {
            for (int i = scope.from(); i + 2 < scope.to(); i++) {
                if (!scope.is(i, "according")
                        || !scope.is(i + 1, "to")
                        || scope.text().quoted(i)) continue;
                int to = i + 2;
                while (to < contents.end() && !scope.mark(to, ",;—") && scope.quotation(to) < 0) to++;
                Phrase source = new Phrase(i + 2, to);
                boolean outlet = Outlets.in(scope.text(), source.from(), source.to()) && !groups.isEmpty();
                if (to == i + 2 || outlet) return;
                addAccordingTo(i, source);
                return;
            }
        }

        private void addAccordingTo(int at, Phrase source) {
            List<Phrase> parts = new ArrayList<>();
            int before = at;
            while (before > scope.from()
                    && (scope.mark(before - 1, ",")
                            || Words.conjunction(scope.lower(before - 1))
                            || Words.adverb(scope.lower(before - 1)))) before--;
            if (before - scope.from() > 2) {
                int start = scope.quotation(scope.from()) >= 0 ? scope.quotationFrom(scope.from()) : scope.from();
                parts.add(new Phrase(start, before));
            }
            boolean behind = scope.mark(source.to(), ",") && source.to() + 1 < contents.end();
            if (behind) parts.add(new Phrase(source.to() + 1, contents.endFrom(source.to() + 1)));
            if (parts.isEmpty()) return;
            add(Pattern.ACCORDING, Act.SAY, "according to", source, new Phrase(at, at + 2), null, parts);
        }

        private void readCue(Group group) {
            Phrase speaker = speaker(group);
            if (speaker != null
                    && NO_SPEAKERS.contains(scope.lower(speaker.from()))
                    && speaker.to() - speaker.from() == 1
                    && !scope.is(speaker.from(), "it")) return;
            if (speaker != null && remarks(group, speaker)) return;
            if (speaker == null && inverted(group)) {
                readBackward(group, null, null);
                return;
            }
            if (speaker != null && interrupts(group, speaker)) {
                readBackward(group, speaker, null);
                return;
            }
            int from = group.to();
            Phrase addressee = addressee(group, from);
            boolean infinitive = addressee != null
                    && scope.is(addressee.to(), "to")
                    && group.verb().takes('I');
            if (addressee != null && !infinitive) from = addressee.to();
            if (scope.is(from, "early") || scope.is(from, "late")) from++;
            int start = infinitive ? addressee.to() : contents.startAfter(group, from);
            boolean onlyInfinitive = group.verb().frames().equals("I") && !infinitive;
            if (onlyInfinitive) return;
            boolean clause = group.verb().takes('C')
                    || group.verb().takes('Q')
                    || group.verb().takes('A');
            if (start < 0 && clause) readBackward(group, speaker, addressee);
            else if (start >= 0 && !reduced(group)) readForward(group, speaker, addressee, start);
        }

        /** Whether somebody's words are said to resemble others': "Holm's remarks echoed a broader mood". */
        private boolean remarks(Group group, Phrase speaker) {
            if (!group.verb().lemma().equals("echo") || !REMARKS.contains(scope.lower(speaker.to() - 1))) return false;
            for (int i = speaker.from(); i < speaker.to(); i++)
                if (scope.is(i, "'s") || scope.is(i, "'") || Words.possessive(scope.lower(i))) return true;
            return false;
        }

        private Phrase addressee(Group group, int from) {
            boolean takes = group.verb().takes('A') || group.verb().takes('I');
            if (!takes || scope.opensQuotation(from)) return null;
            Phrase phrase = NounPhrases.addressee(scope.text(), scope, from);
            if (phrase == null) return null;
            if (group.verb().takes('A'))
                return group.verb().lemma().equals("tell") || clauseFollows(phrase.to()) ? phrase : null;
            int to = phrase.to();
            while (to < from + 12 && to < contents.end() && !scope.is(to, "to") && !scope.mark(to, ",;")) to++;
            return scope.is(to, "to") ? new Phrase(phrase.from(), to) : null;
        }

        private boolean clauseFollows(int at) {
            return scope.is(at, "that") || scope.is(at, "to") || scope.opensQuotation(at) || scope.mark(at, ",:");
        }

        private Phrase speaker(Group group) {
            Phrase before = NounPhrases.before(scope, group.from());
            if (before != null && scope.is(before.from(), "who") && before.to() - before.from() == 1) {
                subject = before;
                return before;
            }
            if (before != null && !(group.participle() && scope.mark(group.from() - 1, ","))) {
                if (!group.participle()) subject = before;
                return before;
            }
            boolean inverted = !group.participle()
                    && (scope.closesQuotation(group.from() - 1) || scope.mark(group.from() - 1, ","));
            if (inverted) return null;
            return shared(group);
        }

        /** The subject of the clause before, for participles and coordinated verbs. */
        private Phrase shared(Group group) {
            if (subject != null) return subject;
            int best = -1;
            for (int m = scope.text().mentions().firstFrom(scope.from());
                    m < scope.text().mentions().size();
                    m++) {
                int at = scope.text().mentions().from(m);
                if (at >= group.from()) break;
                boolean fits = scope.text().mentions().actor(m) != null
                        && scope.text().mentions().type(m) != EntityType.GROUP
                        && scope.quotation(at) < 0
                        && !Words.preposition(scope.lower(at - 1))
                        && !scope.is(scope.text().mentions().to(m), "'s");
                if (fits && best < 0) best = m;
            }
            if (best >= 0)
                return new Phrase(
                        scope.text().mentions().from(best),
                        scope.text().mentions().to(best));
            int reference = scope.text().references().firstFrom(scope.from());
            boolean near = reference < scope.text().references().size()
                    && scope.text().references().from(reference) < group.from();
            return near
                    ? new Phrase(
                            scope.text().references().from(reference),
                            scope.text().references().to(reference))
                    : null;
        }

        private void readForward(Group group, Phrase speaker, Phrase addressee, int start) {
            int to = contents.endFrom(start);
            if (to - start < 1 || to - start == 1 && !group.verb().takes('N')) return;
            List<Phrase> parts = List.of(new Phrase(start, to));
            boolean object = !group.verb().takes('C')
                    && !group.verb().takes('Q')
                    && !group.verb().takes('A');
            Pattern pattern = group.participle() ? Pattern.PARTICIPLE : object ? Pattern.OBJECT : Pattern.FORWARD;
            add(pattern, group.verb().act(), group.verb().lemma(), speaker, cue(group), addressee, parts);
            taken = Math.max(taken, to);
        }

        private void readBackward(Group group, Phrase speaker, Phrase addressee) {
            int anchor = speaker != null && speaker.to() <= group.from() && speaker.from() >= taken
                    ? speaker.from()
                    : group.from();
            Phrase content = contents.before(anchor, taken);
            if (content == null && actEndsAt(anchor - 1)) content = contents.before(anchor, scope.from());
            if (content == null) return;
            Pattern pattern = Pattern.BACKWARD;
            Phrase source = speaker;
            int behind = addressee != null ? addressee.to() : group.to();
            if (source == null) {
                source = NounPhrases.after(scope, group.to());
                pattern = Pattern.INVERTED;
                if (source == null) return;
                behind = source.to();
                subject = source;
            }
            List<Phrase> parts = new ArrayList<>(List.of(content));
            while (behind < scope.to() && !scope.mark(behind, ",.:;?!") && scope.quotation(behind) < 0) behind++;
            Phrase rest = contents.resumed(behind, groups, scope.closesQuotation(content.to() - 1));
            if (rest != null) parts.add(rest);
            else if (behind >= contents.end()) parts.addAll(contents.continuedQuotation());
            add(pattern, group.verb().act(), group.verb().lemma(), source, cue(group), addressee, parts);
            taken = Math.max(taken, rest == null ? behind : rest.to());
        }

        /** Whether an act other than saying ends at a token, so that the act itself is told: "A agreed to b, C said". */
        private boolean actEndsAt(int token) {
            return taken == token
                    && !found.isEmpty()
                    && found.get(found.size() - 1).act() != Act.SAY;
        }

        /** Whether a past form without a subject is a participle: ", announced in May after …,". */
        private boolean reduced(Group group) {
            boolean apart = scope.mark(group.from() - 1, ",—") || scope.is(group.from() - 1, "as");
            boolean past = apart && group.verb().form() == Cues.Form.PAST;
            return past && NounPhrases.before(scope, group.from()) == null;
        }

        /** Whether a cue stands behind its content and before its speaker: "…," said the minister. */
        private boolean inverted(Group group) {
            int before = group.from() - 1;
            if (group.participle() || !group.verb().takes('C') && !group.verb().takes('Q')) return false;
            if (scope.closesQuotation(before)) return true;
            return scope.mark(before, ",") && (scope.closesQuotation(before - 1) || endsClause(group.to()));
        }

        /** Whether speaker and cue stand within a quotation that is broken for them: "…," he said, "…". */
        private boolean interrupts(Group group, Phrase speaker) {
            boolean resumes = scope.mark(group.to(), ",") && scope.opensQuotation(group.to() + 1);
            return resumes && speaker.from() >= taken && scope.closesQuotation(speaker.from() - 1);
        }

        /** Whether the phrase that begins at a token is followed by the end of its clause. */
        private boolean endsClause(int from) {
            Phrase phrase = NounPhrases.after(scope, from);
            return phrase != null && (phrase.to() >= contents.end() || scope.mark(phrase.to(), ",."));
        }

        private static Phrase cue(Group group) {
            return new Phrase(group.from(), group.end());
        }

        private void readColon() {
            for (int i = scope.from() + 1; i < Math.min(scope.to() - 1, scope.from() + 10); i++) {
                if (!scope.is(i, ":") || !scope.opensQuotation(i + 1)) continue;
                Phrase speaker = NounPhrases.before(scope, i);
                boolean whole = speaker != null && speaker.from() == scope.from();
                if (whole)
                    add(
                            Pattern.COLON,
                            Act.SAY,
                            "say",
                            speaker,
                            new Phrase(i, i + 1),
                            null,
                            List.of(new Phrase(i + 1, scope.quotationTo(i + 1))));
                return;
            }
        }

        private void add(
                Pattern pattern,
                Act act,
                String lemma,
                Phrase speaker,
                Phrase cue,
                Phrase addressee,
                List<Phrase> parts) {
            found.add(new Reported(scope.sentence(), pattern, act, lemma, speaker, cue, addressee, parts));
        }
    }
}
