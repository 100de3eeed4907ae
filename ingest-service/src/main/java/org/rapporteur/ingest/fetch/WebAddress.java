package org.rapporteur.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An absolute http or https address in ASCII, without user or fragment, at most 2,000 characters long. */
public record WebAddress(URI uri) {
    private static final int MAX_LENGTH = 2_000;

    /** @throws IllegalArgumentException where it is not that; the message goes on from "the address" */
    public WebAddress {
        String scheme = uri.getScheme();
        if (scheme == null || !scheme.equals("http") && !scheme.equals("https"))
            throw new IllegalArgumentException("is not an http or https address");
        if (uri.getRawUserInfo() != null) throw new IllegalArgumentException("holds a user name");
        if (uri.getHost() == null) throw new IllegalArgumentException("names no host");
        if (uri.getPort() == 0 || uri.getPort() > 65_535)
            throw new IllegalArgumentException("names no port that exists");
        if (uri.toString().length() > MAX_LENGTH) throw new IllegalArgumentException("is longer than " + MAX_LENGTH);
        if (uri.getRawFragment() != null) throw new IllegalArgumentException("has a fragment");
    }

    /**
     * Reads an address as people and pages write it: surrounding blanks, blanks within, letters of any script and a
     * fragment do no harm.
     *
     * @throws IllegalArgumentException for what is no address to fetch from
     */
    public static WebAddress of(String text) {
        if (text.length() > 2 * MAX_LENGTH) throw new IllegalArgumentException("is longer than " + MAX_LENGTH);
        return of(parse(text));
    }

    /** Where a reference found at this address leads. */
    public WebAddress resolve(String reference) {
        if (reference.length() > 2 * MAX_LENGTH) throw new IllegalArgumentException("is longer than " + MAX_LENGTH);
        return of(uri.resolve(parse(reference)));
    }

    private static WebAddress of(URI parsed) {
        if (parsed.getScheme() == null || parsed.getRawAuthority() == null)
            throw new IllegalArgumentException("is not an http or https address");
        try {
            URI named = parsed.getHost() == null ? asciiHost(parsed) : parsed;
            String path = named.getRawPath().isEmpty() ? "/" : named.getRawPath();
            String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
            String scheme = named.getScheme().toLowerCase(Locale.ROOT);
            String authority = named.getRawAuthority().toLowerCase(Locale.ROOT);
            return new WebAddress(new URI(scheme + "://" + authority + path + query));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a web address", e);
        }
    }

    private static URI parse(String text) {
        try {
            return new URI(new URI(text.strip().replace(" ", "%20").replace("|", "%7C")).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a web address", e);
        }
    }

    /** An address whose host is written in a script other than Latin: its bytes were escaped. */
    private static URI asciiHost(URI uri) throws URISyntaxException {
        String host = URI.create("x:" + uri.getRawAuthority()).getSchemeSpecificPart();
        int colon = host.lastIndexOf(':');
        String port = colon < 0 ? "" : host.substring(colon);
        String name = colon < 0 ? host : host.substring(0, colon);
        return new URI(uri.toString().replace(uri.getRawAuthority(), IDN.toASCII(name) + port));
    }

    boolean secure() {
        return uri.getScheme().equals("https");
    }

    /** A name or an address; IPv6 without its brackets. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        if (uri.getPort() > 0) return uri.getPort();
        return secure() ? 443 : 80;
    }

    /** What stands in the request line: path and query. */
    String target() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Scheme, host and port: what a robots.txt is about. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
