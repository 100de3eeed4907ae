package org.rapporteur.ingest.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.rapporteur.api.ProblemException;

/** Bytes to characters, without guessing at what is broken. */
final class Utf8 {
    private Utf8() {}

    /** @throws ProblemException 400 on this field where the bytes are no UTF-8 */
    static String decode(byte[] bytes, String field) {
        return decode(bytes, StandardCharsets.UTF_8, field);
    }

    /** Without its byte order mark. */
    static String decode(byte[] bytes, Charset charset, String field) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest(field, "is not valid " + charset.name());
        }
    }
}
