package org.rapporteur.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Prefer} header (RFC 7240) asks for; a preference that is not understood is ignored, as it says. */
public final class Preference {
    /** The header in which an answer tells the preference it followed. */
    public static final String APPLIED = "Preference-Applied";

    private static final Pattern WAIT = Pattern.compile("\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?");

    private Preference() {}

    /** Whole seconds the client is ready to wait; empty where it does not say so. */
    public static Optional<Duration> waiting(List<String> headers) {
        for (String header : headers)
            for (String preference : header.split(",", -1)) {
                Matcher wait = WAIT.matcher(preference.toLowerCase(Locale.ROOT));
                if (wait.matches()) return Optional.of(Duration.ofSeconds(Long.parseLong(wait.group(1))));
            }
        return Optional.empty();
    }
}
