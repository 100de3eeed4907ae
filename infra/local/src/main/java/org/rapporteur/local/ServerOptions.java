package org.rapporteur.local;

import java.nio.file.Path;
import java.util.Optional;
import org.rapporteur.text.encoder.EncoderSize;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a local installation listens and keeps its data. */
final class ServerOptions {
    private static final int MAX_PORT = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on; 0.0.0.0 lets other machines in, with keys (default: ${DEFAULT-VALUE}).")
    String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:rapporteur.home:-.}/.rapporteur",
            description = "Folder to keep the data in (default: ${DEFAULT-VALUE}).")
    Path data;

    @Option(names = "--access", description = "Callers from this machine too must say who they are.")
    boolean access;

    @Option(
            names = "--encoder",
            paramLabel = "SIZE",
            description = "What reads documents: default is the most accurate, fast four times as fast (default:"
                    + " default).")
    private EncoderSize encoder;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    void setPort(int port) {
        if (port < 1 || port > MAX_PORT)
            throw new ParameterException(spec.commandLine(), "--port takes a number from 1 to 65535, not " + port);
        this.port = port;
    }

    /** The encoder asked for; without one the settings decide. */
    Optional<EncoderSize> encoder() {
        return Optional.ofNullable(encoder);
    }

    int port() {
        return port;
    }
}
