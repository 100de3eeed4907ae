package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.english.English;

/** What becomes of attributions, whatever the encoder makes of a text: attributions and grammar are given. */
class ChainsTest {
    private static final String JOINED = """
            Mensah    NNP 2 NSUBJ
            praised   VBD 0 ROOT
            teachers  NNS 2 OBJ
            and       CC  5 CC
            welcomed  VBD 2 CONJ
            pupils    NNS 5 OBJ
            """;

    @Test
    void aVerbJoinedWithACueIsACueToo() {
        AnnotatedText text = parsed(JOINED);
        List<Said> said = read(text, attribution(text, "Mensah", "welcomed", false, "pupils"));
        assertThat(said).hasSize(2);
        assertThat(words(text, said.get(0).source())).isEqualTo("Mensah");
        assertThat(words(text, said.get(0).cue())).isEqualTo("praised");
        assertThat(words(text, said.get(0).content())).isEqualTo("teachers");
        assertThat(said.get(0).confidence()).isLessThan(said.get(1).confidence());
    }

    @Test
    void whatAJoinedVerbTellsIsNotTheCues() {
        AnnotatedText text = parsed(JOINED);
        List<Said> said = read(text, attribution(text, "Mensah", "praised", false, "teachers and welcomed pupils"));
        assertThat(said).extracting(s -> words(text, s.content())).containsExactly("teachers", "pupils");
    }

    /** Nothing is done by saying "opened". */
    @ParameterizedTest
    @CsvSource({"praised, 1", "opened, 0"})
    void aFaintAttributionIsReadWhereSomethingIsDoneBySayingSo(String cue, int statements) {
        AnnotatedText text = parsed("Mensah NNP 2 NSUBJ\n" + cue + " VBD 0 ROOT\nschools NNS 2 OBJ");
        assertThat(read(text, attribution(text, "Mensah", cue, true, "schools")))
                .hasSize(statements);
        assertThat(read(text, attribution(text, "Mensah", cue, false, "schools")))
                .hasSize(1);
    }

    @Test
    void hearsayTellsItsWholeClause() {
        AnnotatedText text = parsed("""
                Guards    NNS 3 NSUBJ
                allegedly RB  3 ADVMOD
                sold      VBD 0 ROOT
                rifles    NNS 3 OBJ
                """);
        List<Said> said = read(text, attribution(text, null, "allegedly", false, "Guards"));
        assertThat(words(text, said.get(0).content())).isEqualTo("Guards // sold rifles");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He said “no . never” today  | never ”                          | “ no . never ”
            He said trains ran . It hid | trains ran // It hid             | trains ran
            He said trains ran . “Yes”  | trains ran // “ Yes ”            | trains ran // “ Yes ”
            Strike over ¶ He said no    | Strike over // no                | no
            """)
    void contentsEndWhereQuotationsAndSentencesDo(String words, String contents, String own) {
        AnnotatedText cut = English.cut(Texts.document(words.replace(" ¶ ", "\n\n")));
        AnnotatedText text = cut.withSyntax(new Syntax.Builder(cut.tokens().size()).build());
        List<Said> said = read(text, attribution(text, "He", "said", false, contents.split(" // ")));
        assertThat(words(text, said.get(0).content())).isEqualTo(own);
    }

    private static List<Said> read(AnnotatedText text, Attribution attribution) {
        return Chains.in(text.withAttributions(List.of(attribution)));
    }

    /** A sentence of one word a line, each with its part of speech, its head counted from 1, and its relation to it. */
    private static AnnotatedText parsed(String tree) {
        List<String[]> rows =
                tree.lines().map(line -> line.trim().split("\\s+")).toList();
        AnnotatedText text = English.cut(Texts.document(
                rows.stream().map(row -> row[0]).reduce((a, b) -> a + " " + b).orElseThrow() + "."));
        Syntax.Builder syntax = new Syntax.Builder(text.tokens().size());
        for (int t = 0; t < rows.size(); t++) {
            syntax.part(t, PartOfSpeech.valueOf(rows.get(t)[1]));
            int head = Integer.parseInt(rows.get(t)[2]);
            if (head > 0) syntax.depends(t, Relation.valueOf(rows.get(t)[3]), head - 1);
        }
        return text.withSyntax(syntax.build());
    }

    private static Attribution attribution(
            AnnotatedText text, String source, String cue, boolean faint, String... contents) {
        List<String> none = List.of();
        return new Attribution(
                ranges(text, source == null ? none : List.of(source)),
                ranges(text, List.of(cue)),
                ranges(text, List.of(contents)),
                0.5,
                faint);
    }

    /** Where words stand, tokens with one blank between them. */
    private static Ranges ranges(AnnotatedText text, List<String> parts) {
        List<String> tokens = new ArrayList<>();
        for (int t = 0; t < text.tokens().size(); t++) tokens.add(text.words(t, t + 1));
        Ranges.Builder ranges = new Ranges.Builder();
        for (String part : parts) {
            List<String> words = List.of(part.split(" "));
            int from = Collections.indexOfSubList(tokens, words);
            assertThat(from).as(part).isGreaterThanOrEqualTo(0);
            ranges.add(from, from + words.size());
        }
        return ranges.build();
    }

    private static String words(AnnotatedText text, Ranges ranges) {
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < ranges.size(); r++) {
            List<String> words = new ArrayList<>();
            for (int t = ranges.start(r); t < ranges.end(r); t++) words.add(text.words(t, t + 1));
            parts.add(String.join(" ", words));
        }
        return String.join(" // ", parts);
    }
}
