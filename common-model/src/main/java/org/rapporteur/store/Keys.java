package org.rapporteur.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Place;

/**
 * What makes two things one: the unique keys of the store, bounded so that they fit an index entry (2,700 bytes)
 * whatever a text holds.
 */
final class Keys {
    private static final int MAX_NAME = 500;
    private static final int MAX_KEY = 600;
    private static final int HASH = 64;

    private Keys() {}

    /** The folded name, whatever the kind, and for a state its country. */
    static String actor(Actor actor) {
        boolean state = actor.kind() == ActorKind.STATE && actor.country() != null;
        return bounded(Names.fold(actor.name()) + (state ? "|" + actor.country() : ""));
    }

    /** The folded name and the country where it is known. */
    static String place(Place place) {
        return bounded(Names.fold(place.name()) + (place.country() == null ? "" : "|" + place.country()));
    }

    static String outlet(String name) {
        return bounded(Names.fold(name));
    }

    /** The URL where there is one, else who published it and what it says. */
    static String document(CleanDocument document, String contentHash) {
        if (document.url() != null) return url(document.url());
        String outlet = document.outlet() == null ? "" : Names.fold(document.outlet());
        return bounded("text:" + outlet + "|" + contentHash);
    }

    /** What a document with this canonical address is known by. */
    static String url(String url) {
        return bounded("url:" + url);
    }

    /** A name short enough to be indexed. */
    static String name(String name) {
        int end = Math.min(MAX_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, end));
    }

    /** The key itself, or its beginning and its hash. */
    static String bounded(String key) {
        if (key.length() <= MAX_KEY) return key;
        int end = MAX_KEY - HASH;
        if (Character.isHighSurrogate(key.charAt(end - 1))) end--;
        return key.substring(0, end) + sha256(key);
    }

    /** SHA-256 of the UTF-8 bytes, 64 hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
