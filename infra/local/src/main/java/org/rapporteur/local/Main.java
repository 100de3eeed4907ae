package org.rapporteur.local;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.rapporteur.local.client.Screen;
import org.rapporteur.local.database.CannotStartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Answers 0 if all went well, 1 if something failed or was refused, 2 for a wrong argument. */
@QuarkusMain
@Command(
        name = "rapporteur",
        description = "Reads news and keeps a queryable, cited record of who did what and who said what.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UpCommand.class, DemoCommand.class, IngestCommand.class, KeysCommand.class, DevCommand.class},
        footer = {"", "rapporteur COMMAND --help tells a command's options."})
public final class Main {
    public static void main(String... args) {
        if (DevCommand.running()) run(args.length == 0 ? new String[] {"dev"} : args); // the process lives on
        else System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(new PrintWriter(stdout(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
        if (args.length == 0) {
            commandLine.usage(stdout());
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(args);
    }

    private static int explain(Exception failure) throws Exception {
        if (!(failure instanceof CannotStartException || failure instanceof IOException)) throw failure;
        System.err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What this process prints on: UTF-8 whatever the machine's locale; {@code rapporteur.terminal} says who reads. */
    static Screen screen() {
        return new Screen(stdout(), Boolean.getBoolean("rapporteur.terminal"));
    }

    private static PrintStream stdout() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
