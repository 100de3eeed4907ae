package org.rapporteur.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.local.client.Ingest;
import org.rapporteur.local.client.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends files to a running Rapporteur. */
@Command(
        name = "ingest",
        description = "Send files to a running Rapporteur: JSON, NDJSON, text, HTML, PDF, also gzipped; folders whole.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class IngestCommand implements Callable<Integer> {
    private static final int REFUSALS_SHOWN = 50;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Mixin
    private ServiceOptions service;

    @Override
    public Integer call() throws IOException {
        Screen screen = Main.screen();
        Ingest.Outcome outcome = new Ingest(service.api(), screen).files(paths);
        return report(outcome, screen) ? 0 : 1;
    }

    /** Says what was taken and what was refused; answers whether nothing was. */
    static boolean report(Ingest.Outcome outcome, Screen screen) {
        List<Ingest.Refusal> refusals = outcome.refusals();
        screen.line(outcome.accepted() + " documents taken, " + refusals.size() + " refused");
        refusals.stream()
                .limit(REFUSALS_SHOWN)
                .forEach(refusal -> screen.line("  " + refusal.where() + ": " + refusal.why()));
        if (refusals.size() > REFUSALS_SHOWN) screen.line("  and " + (refusals.size() - REFUSALS_SHOWN) + " more");
        return refusals.isEmpty();
    }
}
