package org.rapporteur.ingest.clean;

/** Whether bytes are UTF-8 beyond doubt: well-formed, and not ASCII alone. */
final class Utf8Check {
    private Utf8Check() {}

    /** A text in another character set is hardly ever well-formed UTF-8 by chance (RFC 3629, 1). */
    static boolean isCertain(byte[] bytes) {
        boolean beyondAscii = false;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes[at] & 0xff);
            if (length == 0 || at + length > bytes.length) return false;
            for (int i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) != 0x80) return false;
            beyondAscii |= length > 1;
            at += length;
        }
        return beyondAscii;
    }

    /** Bytes of the character that this one begins; 0 for one that begins none. */
    private static int length(int first) {
        if (first < 0x80) return 1;
        if (first < 0xc2) return 0;
        if (first < 0xe0) return 2;
        if (first < 0xf0) return 3;
        return first < 0xf5 ? 4 : 0;
    }
}
