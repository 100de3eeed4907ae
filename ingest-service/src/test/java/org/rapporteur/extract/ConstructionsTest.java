package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.extract.Parsed.read;
import static org.rapporteur.extract.Parsed.tree;
import static org.rapporteur.extract.Parsed.words;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.english.English;

/** What constructions tell where the encoder read nothing; words are written word/part/head/relation. */
class ConstructionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She/PRP/2/NSUBJ said/VBD/0/ROOT trains/NNS/4/NSUBJ ran/VBD/2/CCOMP                                       | She     | said       | trains ran
            Trains/NNS/2/NSUBJ ran/VBD/5/CCOMP ,/COMMA/5/PUNCT she/PRP/5/NSUBJ said/VBD/0/ROOT                       | she     | said       | Trains ran
            She/PRP/2/NSUBJ saw/VBD/0/ROOT trains/NNS/2/OBJ                                                          |         |            |
            Oslo/NNP/2/NSUBJ put/VBD/0/ROOT losses/NNS/2/OBJ at/IN/5/CASE nine/CD/2/OBL                              | Oslo    | put        | losses at nine
            Oslo/NNP/2/NSUBJ put/VBD/0/ROOT losses/NNS/2/OBJ at/IN/5/CASE risk/NN/2/OBL                              |         |            |
            They/PRP/3/NSUBJ_PASS were/VBD/3/AUX_PASS asked/VBN/0/ROOT to/TO/5/MARK leave/VB/3/XCOMP                 |         | were asked | to leave
            It/PRP/3/EXPL is/VBZ/3/AUX_PASS feared/VBN/0/ROOT that/IN/6/MARK pumps/NNS/6/NSUBJ fail/VBP/3/CCOMP          |         | is feared  | that pumps fail
            Claims/NNS/3/NSUBJ_PASS were/VBD/3/AUX_PASS denied/VBN/0/ROOT by/IN/5/CASE both/DT/3/OBL_AGENT           | both    | were denied | Claims
            Claims/NNS/3/NSUBJ_PASS were/VBD/3/AUX_PASS denied/VBN/0/ROOT                                            |         |            |
            He/PRP/2/NSUBJ left/VBD/0/ROOT declining/VBG/2/ADVCL to/TO/5/MARK speak/VB/3/XCOMP                       | He      | declining  | to speak
            His/POSSESSIVE_PRONOUN/2/NMOD_POSS promise/NN/5/NSUBJ to/TO/4/MARK pay/VB/2/ACL held/VBD/0/ROOT          | His     | promise    | to pay
            His/POSSESSIVE_PRONOUN/2/NMOD_POSS chance/NN/5/NSUBJ to/TO/4/MARK pay/VB/2/ACL passed/VBD/0/ROOT         |         |            |
            As/IN/3/MARK delegates/NNS/3/NSUBJ warned/VBD/6/ADVCL ,/COMMA/3/PUNCT funds/NNS/6/NSUBJ ended/VBD/0/ROOT | delegates | warned   | funds ended
            Guards/NNS/3/NSUBJ allegedly/RB/3/ADVMOD sold/VBD/0/ROOT rifles/NNS/3/OBJ                                |         | allegedly  | Guards // sold rifles
            """)
    void aConstructionThatReportsIsAStatement(String tree, String source, String cue, String content) {
        AnnotatedText text = tree(tree);
        List<Said> said = read(text);
        assertThat(said).hasSize(cue == null ? 0 : 1);
        if (cue == null) return;
        assertThat(words(text, said.get(0).source())).isEqualTo(source == null ? "" : source);
        assertThat(words(text, said.get(0).cue())).isEqualTo(cue);
        assertThat(words(text, said.get(0).content())).isEqualTo(content);
    }

    /** A line with a full stop is no headline, and not everything before a colon speaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Dam will hold, says water minister  | water minister | says | Dam will hold
            Train delayed by fire, operator says | operator      | says | Train delayed by fire
            Pay rise “insulting” – rail union   | rail union     | –    | Pay rise “ insulting ”
            Nobody hurt in fire - ministry      | ministry       | -    | Nobody hurt in fire
            Police: no trace of missing crew    | Police         | :    | no trace of missing crew
            Explained: how the crew went missing |               |      |
            Dam will hold, says water minister. |                |      |
            """)
    void aHeadlineTellsWhoSpeaks(String line, String source, String cue, String content) {
        AnnotatedText cut = English.cut(Texts.document(line));
        AnnotatedText text = cut.withSyntax(new Syntax.Builder(cut.tokens().size()).build());
        List<Said> said = read(text);
        assertThat(said).hasSize(cue == null ? 0 : 1);
        if (cue == null) return;
        assertThat(words(text, said.get(0).source())).isEqualTo(source);
        assertThat(words(text, said.get(0).cue())).isEqualTo(cue);
        assertThat(words(text, said.get(0).content())).isEqualTo(content);
    }
}
