package org.rapporteur.local;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.rapporteur.local.client.Screen;
import org.rapporteur.local.database.DataDirectory;

/** Who may call an installation: anybody from this machine, else those with a key. What settings say goes before. */
final class Entrance {
    private static final String REQUIRED = "rapporteur.access.required";
    private static final String ADMIN_KEY = "rapporteur.access.admin-key";

    private Entrance() {}

    /** Sees to it that callers need keys where others can call, or where that is asked for, and that an admin has one. */
    static void prepare(ServerOptions options, DataDirectory directory, Screen screen) {
        if (options.access) System.setProperty(REQUIRED, "true");
        String required = setting(REQUIRED).orElse(null);
        boolean guarded = required == null ? !loopback(options.host) : Boolean.parseBoolean(required);
        if (!guarded || setting(ADMIN_KEY).isPresent()) return;
        AdminKey key = new AdminKey(directory.path());
        boolean made = key.make();
        String text = key.read().orElseThrow();
        System.setProperty(ADMIN_KEY, text);
        screen.line("Callers must say who they are; the admin's key is in " + key.file());
        if (made) screen.line("It is told here this once: " + text);
    }

    /** The key this process' own requests take; null where they need none. */
    static String ownKey() {
        return setting(ADMIN_KEY).orElse(null);
    }

    private static Optional<String> setting(String name) {
        String variable = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
