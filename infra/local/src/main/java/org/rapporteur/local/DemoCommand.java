package org.rapporteur.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.local.client.Api;
import org.rapporteur.local.client.Ingest;
import org.rapporteur.local.client.Screen;
import org.rapporteur.local.client.Tour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, loads the sample corpus and walks through what was read in it. */
@Command(
        name = "demo",
        description = "Start everything, load the sample articles, show what was read in them, and stay up.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options;

    @Option(names = "--exit", description = "End after the tour: 0 if all of it had something to show.")
    private boolean exit;

    @Option(
            names = "--topic",
            paramLabel = "WORDS",
            defaultValue = "ceasefire",
            description = "What to ask the brief about (default: ${DEFAULT-VALUE}).")
    private String topic;

    @Override
    public Integer call() {
        Screen screen = Main.screen();
        Installation installation = new Installation(options, screen);
        screen.line("Rapporteur " + Version.text() + " is starting; its data is in "
                + options.data.toAbsolutePath().normalize());
        return installation.run(Show.class, installation.address().toString(), topic, Boolean.toString(exit));
    }

    /** The demonstration itself, once the services answer; takes the address, the topic, and whether to end. */
    static final class Show implements QuarkusApplication {
        private static final String CORPUS = "/samples/corpus.ndjson";

        @Override
        public int run(String... args) throws IOException {
            Screen screen = Main.screen();
            Api api = new Api(URI.create(args[0]), Entrance.ownKey());
            List<String> empty;
            try {
                empty = show(api, screen, args[1]);
            } catch (IOException e) {
                System.err.println("The demonstration stopped: " + e.getMessage());
                return 1;
            }
            screen.line("");
            screen.line("Rapporteur answers at " + args[0]);
            if (!empty.isEmpty()) System.err.println("Nothing to show for: " + String.join(", ", empty));
            if (!Boolean.parseBoolean(args[2])) Quarkus.waitForExit();
            return empty.isEmpty() ? 0 : 1;
        }

        private static List<String> show(Api api, Screen screen, String topic) throws IOException {
            byte[] corpus = corpus();
            Ingest.Outcome outcome =
                    new Ingest(api, screen).lines("sample", new ByteArrayInputStream(corpus), corpus.length);
            if (!IngestCommand.report(outcome, screen)) throw new IOException("sample articles were refused");
            Tour tour = new Tour(api, screen);
            tour.untilRead();
            return tour.print(topic);
        }

        private static byte[] corpus() throws IOException {
            try (InputStream stream = Show.class.getResourceAsStream(CORPUS)) {
                if (stream == null) throw new IOException("the sample articles are missing");
                return stream.readAllBytes();
            }
        }
    }
}
