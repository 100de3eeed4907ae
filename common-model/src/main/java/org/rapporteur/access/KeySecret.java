package org.rapporteur.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a key: 256 random bits behind a prefix by which people and scanners know it. Only its SHA-256 is stored:
 * for secrets of 112 bits and more one pass of an approved hash is enough (NIST SP 800-63B, 5.1.2.2); salts and slow hashes
 * are for what people can remember.
 */
public record KeySecret(String text) {
    static final String PREFIX = "rpk_";

    private static final int BYTES = 32;

    public static KeySecret random() {
        byte[] bytes = new byte[BYTES];
        // no constant: a native image would keep the seed of its build
        new SecureRandom().nextBytes(bytes);
        return new KeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether both are the same; takes as long for a near miss as for any other. */
    boolean matches(String other) {
        return MessageDigest.isEqual(hash(), new KeySecret(other).hash());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
