package org.rapporteur.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.Callable;
import org.rapporteur.local.client.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything and stays up until it is told to stop. */
@Command(
        name = "up",
        description = "Start everything on this machine and stay up until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options;

    @Override
    public Integer call() {
        Screen screen = Main.screen();
        Installation installation = new Installation(options, screen);
        screen.line("Rapporteur " + Version.text() + " is starting; its data is in "
                + options.data.toAbsolutePath().normalize());
        return installation.run(Stay.class, installation.address().toString());
    }

    /** Says where it answers, and waits. */
    static final class Stay implements QuarkusApplication {
        @Override
        public int run(String... args) {
            Main.screen().line("Rapporteur answers at " + args[0] + " (Ctrl-C ends it)");
            Quarkus.waitForExit();
            return 0;
        }
    }
}
