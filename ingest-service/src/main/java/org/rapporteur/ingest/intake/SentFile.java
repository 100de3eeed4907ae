package org.rapporteur.ingest.intake;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.rapporteur.api.ProblemException;

/**
 * A document sent as a file.
 *
 * @param charset as the Content-Type names it; null where it does not
 * @param told what the request's parameters say of it
 */
record SentFile(Type type, String charset, byte[] body, NewDocument told) {
    enum Type {
        TEXT,
        HTML,
        PDF
    }

    static SentFile of(MediaType mediaType, byte[] body, NewDocument told) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null) known(charset);
        return new SentFile(type(mediaType), charset, body, told);
    }

    Charset charsetOrUtf8() {
        return charset == null ? StandardCharsets.UTF_8 : known(charset);
    }

    private static Type type(MediaType mediaType) {
        return switch (mediaType.getSubtype()) {
            case "pdf" -> Type.PDF;
            case "html" -> Type.HTML;
            default -> Type.TEXT;
        };
    }

    private static Charset known(String charset) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.of(
                    415, "Unsupported media type", "Content-Type", "names a charset that is not known");
        }
    }
}
