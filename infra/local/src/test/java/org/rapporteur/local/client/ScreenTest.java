package org.rapporteur.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void breaksTextAtSpacesWithinTheWidth() {
        assertThat(Screen.wrap("one two  three\nfour", 8)).containsExactly("one two", "three", "four");
        assertThat(Screen.wrap("unbreakable", 4)).containsExactly("unbreakable");
    }

    @Test
    void keepsALogFreeOfControlCharactersAndShort() {
        Screen log = screen(false);
        for (int i = 0; i <= 1000; i++) log.progress("Sending", i, 1000, i + " documents");
        log.progressEnds();
        assertThat(printed().lines()).hasSize(5).last().asString().contains("100%", "1000 documents");
        assertThat(printed()).matches("[\\x20-\\x7e\\n]*");
    }

    @Test
    void redrawsOneLineOnATerminal() {
        Screen terminal = screen(true);
        terminal.progress("Sending", 100, 100, "long note");
        terminal.progress("Sending", 100, 100, "short");
        terminal.line("Done");
        assertThat(printed()).doesNotContain("\nSending").contains("\r").endsWith("\rDone\n");
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
