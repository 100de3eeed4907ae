package org.rapporteur.ingest.clean;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one form of a web address by which two deliveries of a document are known to be the same: scheme and host in lower
 * case, no default port, user, fragment or tracking parameters.
 */
public final class CanonicalUrl {
    /** Longest address taken, UTF-16 units. */
    public static final int MAX_LENGTH = 2_000;

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "rb_clickid",
            "s_cid",
            "cmpid",
            "at_medium",
            "at_campaign",
            "ocid",
            "ns_mchannel",
            "ns_source");

    private CanonicalUrl() {}

    /** @throws IllegalArgumentException for anything but an absolute http or https address of bounded length */
    public static String of(String url) {
        if (url.length() > MAX_LENGTH) throw new IllegalArgumentException("is longer than " + MAX_LENGTH);
        URI uri = parse(url.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new IllegalArgumentException("is not an http or https address");
        String host = host(uri);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String canonical = scheme + "://" + host + port(uri, scheme) + path + query(uri.getRawQuery());
        if (canonical.length() > MAX_LENGTH) throw new IllegalArgumentException("is longer than " + MAX_LENGTH);
        return canonical;
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url.replace(" ", "%20"));
            return uri.getHost() == null ? asciiHost(uri) : URI.create(uri.toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is not a web address", e);
        }
    }

    /** An address whose host is written in a script other than Latin. */
    private static URI asciiHost(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        if (authority == null) return uri;
        URI ascii = new URI(uri.toString().replace(authority, IDN.toASCII(authority)));
        return URI.create(ascii.toASCIIString());
    }

    private static String host(URI uri) {
        if (uri.getHost() == null) throw new IllegalArgumentException("names no host");
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String port(URI uri, String scheme) {
        int standard = scheme.equals("https") ? 443 : 80;
        if (uri.getPort() > 65_535) throw new IllegalArgumentException("names no port that exists");
        return uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
    }

    private static String query(String query) {
        if (query == null) return "";
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
