package org.rapporteur.golden;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/**
 * Scores statements against the golden set. A golden statement has at most one found statement and the other way round:
 * the pairs that share most, which share a word of the cue or half of the content. One that was not found is wrong in
 * everything.
 *
 * <p>Spans are compared by their {@link Words}; "that" and "to" between cue and content may belong to either, and a
 * content may begin with its addressee or not. "Exact" is the same words, "half" is a Dice coefficient of 0.5.
 */
final class GoldenStatements {
    static final String FOUND = "found";
    static final String PRECISION = "found statements expected";
    static final String SOURCE = "source exact";
    static final String CUE = "cue exact";
    static final String CONTENT = "content exact";
    static final String WHOLE = "source, cue and content exact";
    static final String WHOLE_HALF = "source, cue and content half";
    static final String ACTOR = "actor";
    static final String ADDRESSEE = "addressee";
    static final String REPORTED_BY = "reportedBy";

    private static final Set<String> LINKS = Set.of("that", "to");
    private static final Set<String> BY = Set.of("by");

    private final Score score = new Score();

    private GoldenStatements() {}

    static Score score(List<GoldenPassage> passages, Function<CleanDocument, List<Statement>> extract) {
        GoldenStatements statements = new GoldenStatements();
        for (GoldenPassage passage : passages) statements.add(passage, extract.apply(passage.document()));
        return statements.score;
    }

    /** A golden statement and a found one, with what they share. */
    private record Pair(GoldenFact golden, Statement found, double shared) {}

    private void add(GoldenPassage passage, List<Statement> found) {
        Words words = new Words(passage.text());
        List<Pair> pairs = pairs(words, passage.facts(), found);
        for (GoldenFact golden : passage.facts()) {
            Statement said = pairs.stream()
                    .filter(pair -> pair.golden().equals(golden))
                    .map(Pair::found)
                    .findFirst()
                    .orElse(null);
            addSpans(words, golden, said);
            addFields(passage.outlet(), words, golden, said);
        }
        for (Statement said : found)
            score.add(PRECISION, pairs.stream().anyMatch(pair -> pair.found().equals(said)));
    }

    private static List<Pair> pairs(Words words, List<GoldenFact> golden, List<Statement> found) {
        List<Pair> all = new ArrayList<>();
        for (GoldenFact fact : golden) for (Statement said : found) all.add(pair(words, fact, said));
        all.removeIf(pair -> pair.shared() < 0);
        all.sort(Comparator.comparingDouble(Pair::shared).reversed());
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : all) {
            boolean free = chosen.stream()
                    .noneMatch(other -> other.golden().equals(pair.golden())
                            || other.found().equals(pair.found()));
            if (free) chosen.add(pair);
        }
        return chosen;
    }

    private static Pair pair(Words words, GoldenFact golden, Statement said) {
        boolean cue = said.cue().spans().stream().anyMatch(golden.mark()::overlaps);
        double content = Words.dice(content(words, golden, null), content(words, golden, said));
        double source = Words.dice(source(words, golden), source(words, said));
        boolean same = cue || content >= 0.5;
        return new Pair(golden, said, same ? (cue ? 1 : 0) + content + source : -1);
    }

    private void addSpans(Words words, GoldenFact golden, Statement said) {
        double source = said == null ? 0 : Words.dice(source(words, golden), source(words, said));
        double content = said == null ? 0 : Words.dice(content(words, golden, null), content(words, golden, said));
        double cue = said == null ? 0 : cue(words, golden, said);
        score.add(FOUND, said != null);
        score.add(SOURCE, source == 1);
        score.add(CUE, cue == 1);
        score.add(CONTENT, content == 1);
        score.add(WHOLE, source == 1 && cue == 1 && content == 1);
        score.add("source half", source >= 0.5);
        score.add("cue half", cue >= 0.5);
        score.add("content half", content >= 0.5);
        score.add(WHOLE_HALF, source >= 0.5 && cue >= 0.5 && content >= 0.5);
        score.add("whole exact, " + golden.one("kind").orElseThrow(), source == 1 && cue == 1 && content == 1);
    }

    private void addFields(String outlet, Words words, GoldenFact golden, Statement said) {
        score.add(
                "kind",
                said != null && golden.readings("kind").contains(said.kind().name()));
        score.add(
                "act",
                said != null && golden.readings("act").contains(said.act().name()));
        score.add(
                "manner",
                said != null
                        && golden.one("manner")
                                .orElse("NEUTRAL")
                                .equals(said.manner().name()));
        score.add(
                "saying",
                said != null
                        && golden.one("saying")
                                .orElse("ASSERTED")
                                .equals(said.modality().name()));
        addTold(ACTOR, golden.one("actor").isPresent(), said != null && actor(golden, said));
        addTold(ADDRESSEE, golden.one("addressee").isPresent(), said != null && addressee(words, golden, said));
        addTold(REPORTED_BY, golden.one("reportedBy").isPresent(), said != null && reportedBy(outlet, golden, said));
        String day =
                said == null || said.saidOn() == null ? null : said.saidOn().value();
        addTold(
                "saidOn",
                golden.one("saidOn").isPresent(),
                said != null && Names.reads(golden.readings("saidOn"), day));
    }

    /** Counts a field over all statements, and once more over those where the text tells it. */
    private void addTold(String field, boolean told, boolean right) {
        score.add(field, right);
        if (told) score.add(field + ", where told", right);
    }

    private static boolean actor(GoldenFact golden, Statement said) {
        boolean none = said.speaker() == null || said.speaker().actor() == null;
        return Names.reads(
                golden.readings("actor"), none ? null : said.speaker().actor().name());
    }

    private static boolean addressee(Words words, GoldenFact golden, Statement said) {
        BitSet expected = words.in(golden.spans("addressee"));
        BitSet given = words.in(spans(said.addressee()));
        return expected.isEmpty() || given.isEmpty()
                ? expected.isEmpty() && given.isEmpty()
                : Words.dice(expected, given) >= 0.5;
    }

    private static boolean reportedBy(String outlet, GoldenFact golden, Statement said) {
        List<String> expected = golden.all("reportedBy").isEmpty() ? List.of(outlet) : golden.all("reportedBy");
        return expected.size() == said.reportedBy().size()
                && expected.stream().map(GoldenFact::split).allMatch(readings -> said.reportedBy().stream()
                        .anyMatch(name -> Names.reads(readings, name)));
    }

    /** 1 for the same words; a cue that is a mark alone, a colon or a dash, has none and only needs to be met. */
    private static double cue(Words words, GoldenFact golden, Statement said) {
        BitSet expected = words.trimmed(words.in(List.of(golden.mark())), Set.of(), LINKS);
        BitSet given = words.trimmed(words.in(said.cue().spans()), Set.of(), LINKS);
        boolean met = said.cue().spans().stream().anyMatch(golden.mark()::overlaps);
        return expected.isEmpty() && !met ? 0 : Words.dice(expected, given);
    }

    private static BitSet source(Words words, GoldenFact golden) {
        return words.trimmed(words.in(golden.spans("source")), BY, Set.of());
    }

    private static BitSet source(Words words, Statement said) {
        return words.trimmed(words.in(spans(said.speaker())), BY, Set.of());
    }

    /** The words of the found content, of the golden one where nothing was found. */
    private static BitSet content(Words words, GoldenFact golden, Statement said) {
        List<Span> spans =
                said == null ? golden.spans("content") : said.content().spans();
        BitSet addressee = words.in(golden.spans("addressee"));
        BitSet content = words.trimmed(words.in(spans), LINKS, Set.of());
        return words.trimmed(Words.without(content, addressee), LINKS, Set.of());
    }

    private static List<Span> spans(Participant participant) {
        return participant == null ? List.of() : participant.spans();
    }
}
