package org.rapporteur.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rapporteur.local.client.Keys;
import org.rapporteur.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes the keys that let callers in. */
@Command(
        name = "keys",
        description = "Make, list and revoke the keys that let callers into a running Rapporteur.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: create, list or revoke");
    }

    @Command(
            name = "create",
            description = "Make a key and show its secret, this once.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin ServiceOptions service,
            @Option(names = "--name", required = true, paramLabel = "WORDS", description = "What it is for.")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "What it may do: ${COMPLETION-CANDIDATES}, in either case.")
                    Role role,
            @Option(names = "--days", paramLabel = "N", description = "How long it lasts (default: for ever).")
                    Integer days,
            @Option(
                            names = "--requests-per-minute",
                            paramLabel = "N",
                            description = "How many requests it may make (default: as the settings say).")
                    Integer requestsPerMinute)
            throws IOException {
        Instant end =
                days == null ? null : Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        new Keys(service.api(), Main.screen()).create(name, role, end, requestsPerMinute);
        return 0;
    }

    @Command(name = "list", description = "List keys, without their secrets.", mixinStandardHelpOptions = true)
    int list(@Mixin ServiceOptions service) throws IOException {
        new Keys(service.api(), Main.screen()).list();
        return 0;
    }

    @Command(name = "revoke", description = "End a key at once.", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin ServiceOptions service,
            @Parameters(paramLabel = "ID", description = "The number that list shows.") long id)
            throws IOException {
        new Keys(service.api(), Main.screen()).revoke(id);
        return 0;
    }
}
