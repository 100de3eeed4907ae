package org.rapporteur.local;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.rapporteur.local.client.Api;
import picocli.CommandLine.Option;

/** Which running Rapporteur is meant, and who calls it. */
final class ServiceOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where it answers (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:RAPPORTEUR_KEY}",
            description =
                    "A key, where callers must say who they are (default: RAPPORTEUR_KEY from the environment, else"
                            + " the admin's key of the installation in --data if it runs on this machine).")
    private String key;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:rapporteur.home:-.}/.rapporteur",
            description = "Folder in which a local installation keeps its data (default: ${DEFAULT-VALUE}).")
    private Path data;

    Api api() {
        if (key != null && !key.isEmpty()) return new Api(url, key);
        return new Api(url, onThisMachine() ? new AdminKey(data).read().orElse(null) : null);
    }

    private boolean onThisMachine() {
        try {
            return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
