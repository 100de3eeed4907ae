package org.rapporteur.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @TempDir
    private Path folder;

    private record Ended(int status, String errors) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fly             | Unmatched argument at index 0: 'fly'
            up --port 0     | --port takes a number from 1 to 65535
            up --port 70000 | --port takes a number from 1 to 65535
            up --port many  | 'many' is not an int
            up --encoder x  | Invalid value for option '--encoder': expected one of [DEFAULT, FAST] (case-insensitive) but was 'x'
            demo --fast     | Unknown option: '--fast'
            keys            | Missing command: create, list or revoke
            keys create --name x                | Missing required option: '--role=ROLE'
            keys create --name x --role owner   | expected one of [READER, WRITER, ADMIN] (case-insensitive) but was 'owner'
            ingest          | Missing required parameter: 'PATH'
            """)
    void namesAWrongArgumentAndEndsWithTwo(String arguments, String message) {
        Ended ended = run(arguments.split(" "));
        assertThat(ended.errors())
                .contains(message)
                .contains("Usage: rapporteur")
                .doesNotContain("\tat ");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnotherBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Ended ended =
                    run("up", "--port", port, "--data", folder.resolve("data").toString());
            assertThat(ended.errors())
                    .contains("port " + port)
                    .contains("--port")
                    .hasLineCount(1);
            assertThat(ended.status()).isEqualTo(1);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysWhichAddressDoesNotExist() {
        Ended ended = run("up", "--host", "nowhere.invalid", "--data", folder.toString());
        assertThat(ended.errors()).isEqualTo("There is no address nowhere.invalid to listen on.\n");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void saysThatNobodyAnswersWhereFilesAreToBeSent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Some text.");
        Ended ended = run("ingest", "--url", "http://127.0.0.1:1", file.toString());
        assertThat(ended.errors())
                .isEqualTo("No Rapporteur answers at http://127.0.0.1:1. Start one with: ./rapporteur up\n");
        assertThat(ended.status()).isEqualTo(1);
    }

    private static Ended run(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments);
            return new Ended(status, errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
