package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.extract.Parsed.attribution;
import static org.rapporteur.extract.Parsed.read;
import static org.rapporteur.extract.Parsed.tree;
import static org.rapporteur.extract.Parsed.words;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.AnnotatedText;

/** What grammar puts right of a cue, a content or a source; words are written word/part/head/relation. */
class EdgesTest {
    private static final String CONCERN = "Peru/NNP/2/NSUBJ expressed/VBD/0/ROOT grave/JJ/4/AMOD concern/NN/2/OBJ"
            + " over/IN/6/CASE arrests/NNS/4/NMOD";
    private static final String LETTER = "He/PRP/2/NSUBJ wrote/VBD/0/ROOT in/IN/5/CASE a/DT/5/DET letter/NN/2/OBL"
            + " trains/NNS/7/NSUBJ ran/VBD/2/CCOMP";
    private static final String TOLD =
            "He/PRP/2/NSUBJ told/VBD/0/ROOT reporters/NNS/2/IOBJ trains/NNS/5/NSUBJ ran/VBD/2/CCOMP";
    private static final String REFUSED =
            "He/PRP/2/NSUBJ declined/VBD/0/ROOT to/TO/4/MARK name/VB/2/XCOMP firms/NNS/4/OBJ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concern | Peru | expressed        | grave concern over arrests | expressed grave concern over | arrests
            letter  | He   | wrote            | trains ran                 | wrote in a letter            | trains ran
            told    | He   | told reporters   | trains ran                 | told                         | trains ran
            refused | He   | declined to name | firms                      | declined                     | to name firms
            """)
    void cuesHaveTheWordsThatReport(String tree, String source, String read, String said, String cue, String content) {
        AnnotatedText text = tree(named(tree));
        List<Said> all = read(text, attribution(text, source, read, false, said));
        assertThat(words(text, all.get(0).cue())).isEqualTo(cue);
        assertThat(words(text, all.get(0).content())).isEqualTo(content);
    }

    private static String named(String tree) {
        return switch (tree) {
            case "concern" -> CONCERN;
            case "letter" -> LETTER;
            case "told" -> TOLD;
            case "refused" -> REFUSED;
            default -> throw new IllegalArgumentException(tree);
        };
    }

    private static final String ACCUSED = "Two/CD/3/NSUBJ_PASS were/VBD/3/AUX_PASS accused/VBN/0/ROOT by/IN/5/CASE"
            + " Peru/NNP/3/OBL_AGENT of/IN/7/MARK theft/NN/3/ADVCL";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two // theft        | Peru | Two // of theft
            Two // by Peru of theft | Peru | Two // of theft
            """)
    void theAgentOfAPassiveSpeaks(String contents, String source, String content) {
        AnnotatedText text = tree(ACCUSED);
        List<Said> all = read(text, attribution(text, null, "were accused", false, contents.split(" // ")));
        assertThat(words(text, all.get(0).source())).isEqualTo(source);
        assertThat(words(text, all.get(0).content())).isEqualTo(content);
    }

    private static final String INVITED =
            "He/PRP/2/NSUBJ congratulated/VBD/0/ROOT Peru/NNP/2/OBJ on/IN/5/CASE" + " elections/NNS/2/OBL";

    private static final String IF =
            "If/IN/2/MARK asked/VBN/4/ADVCL she/PRP/4/NSUBJ went/VBD/6/CCOMP Mensah/NNP/6/NSUBJ" + " said/VBD/0/ROOT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            congratulated | He     | congratulated | Peru     | Peru on elections
            if            | Mensah | said          | If asked | If asked she went
            """)
    void contentsAreWhole(String tree, String source, String cue, String read, String content) {
        AnnotatedText text = tree(tree.equals("if") ? IF : INVITED);
        List<Said> all = read(text, attribution(text, source, cue, false, read));
        assertThat(words(text, all.get(0).content())).isEqualTo(content);
    }
}
