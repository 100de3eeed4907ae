package org.rapporteur.local;

import java.util.concurrent.Callable;
import org.rapporteur.local.database.CannotStartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What Quarkus' development mode runs; it starts this anew after each change of a class. */
@Command(
        name = "dev",
        description = "Start everything from the sources, and again whenever one of them changes (needs a checkout).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DevCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options;

    /** Whether this is development mode; Quarkus itself knows only once it runs. */
    static boolean running() {
        return Boolean.getBoolean("rapporteur.dev");
    }

    @Override
    public Integer call() {
        if (!running()) throw new CannotStartException("Development mode runs from a checkout: ./rapporteur dev");
        Installation installation = new Installation(options, Main.screen());
        installation.runAgain(UpCommand.Stay.class, installation.address().toString());
        return 0;
    }
}
