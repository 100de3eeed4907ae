package org.rapporteur.ingest.function;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.rapporteur.api.ProblemException;

/** What an object holds: by the end of its name, else by its type, which uploads often leave out. */
enum ObjectKind {
    LINES,
    JSON,
    HTML,
    TEXT,
    PDF;

    private static final String GZIP = ".gz";

    /**
     * @param contentType as the object has it, or null
     * @throws ProblemException 415 where neither tells
     */
    static ObjectKind of(String key, String contentType) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith(GZIP)) name = name.substring(0, name.length() - GZIP.length());
        ObjectKind kind = byName(name.substring(name.lastIndexOf('.') + 1));
        if (kind == null) kind = byType(contentType == null ? "" : contentType.toLowerCase(Locale.ROOT));
        if (kind == null)
            throw ProblemException.of(
                    415, "Unsupported media type", "object", "is not known to be NDJSON, JSON, HTML, text or PDF");
        return kind;
    }

    static boolean gzip(String key, String contentEncoding) {
        return key.toLowerCase(Locale.ROOT).endsWith(GZIP) || "gzip".equalsIgnoreCase(contentEncoding);
    }

    private static ObjectKind byName(String ending) {
        return switch (ending) {
            case "ndjson", "jsonl" -> LINES;
            case "json" -> JSON;
            case "html", "htm" -> HTML;
            case "txt", "text" -> TEXT;
            case "pdf" -> PDF;
            default -> null;
        };
    }

    private static ObjectKind byType(String type) {
        if (type.startsWith("application/x-ndjson") || type.startsWith("application/jsonl")) return LINES;
        if (type.startsWith("application/json")) return JSON;
        if (type.startsWith("text/html")) return HTML;
        if (type.startsWith("text/plain")) return TEXT;
        return type.startsWith("application/pdf") ? PDF : null;
    }

    /** The media type of a file of one document; with its character set where the object's type names one. */
    MediaType mediaType(String contentType) {
        MediaType type =
                switch (this) {
                    case HTML -> MediaType.TEXT_HTML_TYPE;
                    case TEXT -> MediaType.TEXT_PLAIN_TYPE;
                    case PDF -> new MediaType("application", "pdf");
                    case LINES, JSON -> throw new IllegalStateException(this + " is no file of a document");
                };
        String charset = contentType == null ? null : charset(contentType);
        return charset == null ? type : type.withCharset(charset);
    }

    private static String charset(String contentType) {
        try {
            return MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
