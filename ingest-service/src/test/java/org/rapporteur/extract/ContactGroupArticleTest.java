package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Act;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

/** An invented report on a communiqué: demands, chains of outlets and documents, a speech. */
class ContactGroupArticleTest {
    private static List<Statement> statements;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ContactGroupArticleTest.class.getResourceAsStream("/golden/articles/contact-group.txt"))) {
            statements = Texts.extract(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .statements();
        }
    }

    @Test
    void demandsAreRequestsOfTheOneTheyAreMadeOf() {
        Statement urged = saying("end its patrols");
        assertThat(urged.act()).isEqualTo(Act.REQUEST);
        assertThat(speaker(urged)).contains("Contact Group");
        assertThat(urged.addressee().actor().name()).isEqualTo("Peru");
        assertThat(urged.content().spans()).hasSizeGreaterThan(2);
    }

    @Test
    void outletsThatReportedItAreNoSpeakers() {
        assertThat(statements)
                .extracting(ContactGroupArticleTest::speaker)
                .doesNotContain("UrduPoint", "Daily Times", "AZERTAC");
        assertThat(saying("lifting of bans").reportedBy()).containsExactly("Daily Times", "UrduPoint");
        assertThat(saying("280 fishermen").reportedBy()).containsExactly("UrduPoint");
        assertThat(saying("280 fishermen").speaker().text()).isEqualTo("the group");
        assertThat(saying("dispute remains open").reportedBy()).contains("AZERTAC");
    }

    @Test
    void whatSomebodySaysInASpeechIsTheirs() {
        assertThat(statements)
                .filteredOn(said -> speaker(said).equals("Marta Olivares"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(statements)
                .filteredOn(said -> speaker(said).equals("Amos Kiprono") && said.kind() == StatementKind.DIRECT)
                .hasSize(2);
    }

    @Test
    void quotedWordsWithinAReportBelongToItsSpeaker() {
        Statement reiterated = saying("illegal and unilateral measures");
        assertThat(speaker(reiterated)).contains("Contact Group");
        assertThat(reiterated.act()).isEqualTo(Act.REJECT);
    }

    private static Statement saying(String words) {
        return statements.stream()
                .filter(said -> said.content().text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody says \"" + words + "\""));
    }

    private static String speaker(Statement said) {
        if (said.speaker() == null) return "";
        return said.speaker().actor() == null
                ? said.speaker().text()
                : said.speaker().actor().name();
    }
}
