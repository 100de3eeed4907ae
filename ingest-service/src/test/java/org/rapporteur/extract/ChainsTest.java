package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.extract.Parsed.attribution;
import static org.rapporteur.extract.Parsed.parsed;
import static org.rapporteur.extract.Parsed.read;
import static org.rapporteur.extract.Parsed.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.AnnotatedText;
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

    /** "Opened" reports nothing; what is no object or clause of "praised" is not what is praised. */
    @ParameterizedTest
    @CsvSource({"praised, NSUBJ, OBJ, 1", "opened, NSUBJ, OBJ, 0", "praised, NSUBJ, OBL, 0", "said, NSUBJ, CCOMP, 1"})
    void aFaintAttributionIsReadWhereTableAndGrammarSpeakForIt(
            String cue, String source, String content, int statements) {
        AnnotatedText text = parsed("Mensah NNP 2 " + source + "\n" + cue + " VBD 0 ROOT\nschools NNS 2 " + content);
        assertThat(read(text, attribution(text, "Mensah", cue, true, "schools")))
                .hasSize(statements);
        assertThat(read(text, attribution(text, "Mensah", cue, false, "schools")))
                .hasSize(1);
    }

    @Test
    void aSourceInAnotherSentenceGivesWayToTheSubject() {
        AnnotatedText text = parsed("""
                Mensah  NNP 2 NSUBJ
                left    VBD 0 ROOT
                .       STOP 2 PUNCT
                Papua   NNP 5 NSUBJ
                called  VBD 0 ROOT
                it      PRP 5 OBJ
                overdue JJ  5 XCOMP
                """);
        List<Said> said = read(text, attribution(text, "Mensah", "called", false, "it overdue"));
        assertThat(words(text, said.get(0).source())).isEqualTo("Papua");
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
}
