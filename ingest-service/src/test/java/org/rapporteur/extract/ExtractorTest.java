package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.extract.event.EventCoder;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.english.English;

/** What holds for every text: offsets quote the text, nothing nests, ids count, work grows with the text. */
class ExtractorTest {
    private static final String[] PIECES = {
        "said",
        "told",
        "The minister",
        "Norway",
        "Turkish",
        "President",
        "Ana",
        "Kovac",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "''",
        ".",
        ",",
        ":",
        "?",
        "!",
        "\n",
        "\n\n",
        " ",
        "  ",
        "\u00a0",
        "that",
        "to",
        "urged",
        "he",
        "the group",
        "in May",
        "2025",
        "April 31,",
        "last week",
        "yesterday",
        "according to",
        "attacked",
        "arrested 5 men",
        "😀",
        "👩‍👩‍👧",
        "שלום",
        "مرحبا",
        "\u202e",
        "\ud800",
        "\udc00",
        "<b>",
        "</p",
        "&amp;",
        "é",
        "e\u0301",
        "(",
        ")",
        "--",
        "—",
        "…",
        "U.S.",
        "Mr.",
        "J.",
        "http://a.b/c?d",
        "not",
        "and",
        "of",
        "Group",
        "\u0001",
        "\t",
        "0000-00-00",
        "9999-12-31",
        "1,2,3",
        "says",
        "stressing"
    };

    @Test
    void goldenTextsKeepTheInvariants() throws IOException {
        String all = golden();
        assertInvariants(Texts.extract(all));
        for (String line : all.split("\n", -1)) assertInvariants(Texts.extract(line));
    }

    @Test
    void randomTextsKeepTheInvariants() {
        Random random = new Random(20250925);
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(120);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                if (random.nextInt(4) > 0) text.append(' ');
            }
            assertInvariants(Texts.extract(text.toString()));
        }
    }

    @Test
    void factsQuoteTheTextAsItWasPosted() {
        String text =
                "\ufeffDefence Minister Ana Ko\u00advac\u00a0said the bor\u200bder of Sa\u0303o Rio is \ufb01ne 👍.";
        Extraction extraction = Texts.extract(text);
        Statement said = extraction.statements().get(0);
        assertThat(extraction.document().text()).isSameAs(text);
        assertThat(said.speaker().text()).isEqualTo("Defence Minister Ana Ko\u00advac");
        assertThat(said.speaker().actor().name()).isEqualTo("Ana Kovac");
        assertThat(said.content().text()).startsWith("the bor\u200bder of Sa\u0303o Rio is \ufb01ne");
        assertInvariants(extraction);
    }

    @Test
    void anEmptyTextHasNothing() {
        Extraction extraction = Texts.extract("");
        assertThat(extraction.sentences()).isEmpty();
        assertThat(extraction.statements()).isEmpty();
        assertThat(extraction.events()).isEmpty();
        assertThat(extraction.entities()).isEmpty();
    }

    @Test
    void theSameTextGivesTheSameFacts() throws IOException {
        assertThat(Texts.extract(golden())).isEqualTo(Texts.extract(golden()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\"",
                "\" said ",
                "“a” ",
                "' a",
                "said ",
                "and ",
                ", said he",
                "Group of ",
                "A ",
                "Mr. ",
                ". ",
                "the group ",
                "April ",
                "according to ",
                "X, who ",
                "😀 ",
                "(",
                "- ",
                "in May Norway attacked ",
                "Norway, "
            })
    void workOfRulesGrowsWithTheText(String piece) {
        String text = piece.repeat(30_000 / piece.length());
        long once = Math.max(nanos(text), nanos(text));
        long eightfold = Math.min(nanos(text.repeat(8)), nanos(text.repeat(8)));
        // a quadratic step would make it 64 times as long; 200 ms stand for noise of the machine
        assertThat(eightfold).isLessThan(20 * once + 200_000_000L);
    }

    @Test
    void textsThatProvokeLongScansEndSoon() {
        long start = System.nanoTime();
        for (String hostile : List.of(
                "a".repeat(1_000_000),
                "a.b/".repeat(2_500),
                "\"".repeat(5_000),
                "“'".repeat(2_500),
                " ".repeat(1_000_000))) assertInvariants(Texts.extract(hostile));
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    /**
     * Processor time of this thread, so that other work of the machine does not count. The encoder sees one window after
     * the other and would drown what is measured: each capitalised word is a mention here, as it might say.
     */
    private static long nanos(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        AnnotatedText read = asEncoded(text);
        for (Annotator annotator : English.readers()) read = annotator.annotate(read);
        new EventCoder().events(read, StatementReader.statements(read, Calibration.NONE, 0));
        return clock.getCurrentThreadCpuTime() - start;
    }

    private static AnnotatedText asEncoded(String text) {
        AnnotatedText cut = English.cut(new CleanDocument("t", null, null, null, null, null, "en", text));
        Mentions.Builder mentions = new Mentions.Builder();
        EntityType[] types = EntityType.values();
        for (int t = 0; t < cut.tokens().size(); t++)
            if (cut.tokens().capitalised(t)) mentions.add(t, t + 1, new Named(types[t % types.length], null, null));
        return cut.withSyntax(chained(cut.tokens().size()))
                .withMentions(mentions.build())
                .withAttributions(attributed(cut));
    }

    /** A tree in which each token hangs on the one before, in every way there is. */
    private static Syntax chained(int tokens) {
        Syntax.Builder syntax = new Syntax.Builder(tokens);
        Relation[] relations = Relation.values();
        PartOfSpeech[] parts = PartOfSpeech.values();
        for (int t = 1; t < tokens; t++) {
            syntax.part(t, parts[t % parts.length]);
            syntax.depends(t, relations[t % relations.length], t - 1);
        }
        return syntax.build();
    }

    /** A statement at every sixth token: a source, a cue and two contents. */
    private static List<Attribution> attributed(AnnotatedText cut) {
        List<Attribution> attributions = new ArrayList<>();
        for (int t = 0; t + 6 <= cut.tokens().size(); t += 6) {
            Ranges.Builder contents = new Ranges.Builder();
            contents.add(t + 2, t + 4);
            contents.add(t + 5, t + 6);
            attributions.add(new Attribution(range(t, t + 1), range(t + 1, t + 2), contents.build(), 0.5, false));
        }
        return attributions;
    }

    private static Ranges range(int from, int to) {
        Ranges.Builder range = new Ranges.Builder();
        range.add(from, to);
        return range.build();
    }

    private static String golden() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExtractorTest.class.getResourceAsStream("/golden/statements.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static void assertInvariants(Extraction extraction) {
        Quoted text = new Quoted(extraction.document().text());
        int end = 0;
        for (Sentence sentence : extraction.sentences()) {
            check(sentence.start() >= end && sentence.end() <= text.length(), "sentence", sentence);
            end = sentence.end();
        }
        int last = 0;
        for (Mention mention : extraction.entities()) {
            check(mention.start() >= last, "nested", mention);
            check(text.of(mention.start(), mention.end()).equals(mention.text()), "quote", mention);
            check(mention.text().length() <= 200, "length", mention.text().length());
            last = mention.end();
        }
        for (DateMention date : extraction.dates())
            check(text.of(date.start(), date.end()).equals(date.text()), "quote", date);
        for (int i = 0; i < extraction.statements().size(); i++) {
            Statement said = extraction.statements().get(i);
            check(said.id().equals("s" + i), "id", said.id());
            check(said.sentence() < extraction.sentences().size(), "sentence", said.sentence());
            text.check(said.cue().spans(), said.cue().text());
            text.check(said.content().spans(), said.content().text());
            text.check(said.speaker());
            text.check(said.addressee());
            said.about().forEach(text::check);
            Span cue = said.cue().spans().get(0);
            check(cue.length() <= 200, "cue", cue);
            check(said.content().spans().stream().noneMatch(span -> span.overlaps(cue)), "overlap", said.cue());
            check(extraction.sentences().get(said.sentence()).span().contains(cue), "sentence of", cue);
        }
        for (int i = 0; i < extraction.events().size(); i++) {
            Event event = extraction.events().get(i);
            check(event.id().equals("e" + i), "id", event.id());
            text.check(event.trigger().spans(), event.trigger().text());
            event.actors().forEach(text::check);
            event.recipients().forEach(text::check);
        }
    }

    private static void check(boolean holds, String what, Object subject) {
        if (!holds) throw new AssertionError(what + ": " + subject);
    }

    /** A text by code points. */
    private static final class Quoted {
        private final String text;
        private final int[] units;

        Quoted(String text) {
            this.text = text;
            units = new int[text.codePointCount(0, text.length()) + 1];
            for (int i = 1; i < units.length; i++)
                units[i] = units[i - 1] + Character.charCount(text.codePointAt(units[i - 1]));
        }

        int length() {
            return units.length - 1;
        }

        String of(int start, int end) {
            return text.substring(units[start], units[end]);
        }

        void check(Participant participant) {
            if (participant != null) check(participant.spans(), participant.text());
        }

        void check(List<Span> spans, String words) {
            String quoted =
                    spans.stream().map(span -> of(span.start(), span.end())).collect(Collectors.joining(" "));
            ExtractorTest.check(quoted.equals(words), "quote", words);
            for (int i = 1; i < spans.size(); i++)
                ExtractorTest.check(spans.get(i - 1).end() <= spans.get(i).start(), "order", spans);
        }
    }
}
