package org.rapporteur.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An opaque place in a list: the sort key of the last item shown, bound to the question it belongs to, so that a cursor
 * of another list or of other filters is refused instead of answering with a wrong page.
 */
public record Cursor(List<String> key) {
    private static final char SEPARATOR = '\u001f';
    private static final int MAX_LENGTH = 2_000;

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        List<String> parts = new ArrayList<>();
        for (Object part : key) parts.add(part.toString());
        return new Cursor(parts);
    }

    /** @param question what the list was asked: its name and filters, in a fixed order */
    public String encode(Object question) {
        String plain = fingerprint(question) + SEPARATOR + String.join(String.valueOf(SEPARATOR), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of the same question with a key of this many parts.
     *
     * @throws ProblemException 400 on field {@code cursor} for anything else
     */
    public static Cursor decode(String text, Object question, int parts) {
        if (text.length() > MAX_LENGTH) throw invalid();
        String[] fields = plain(text).split(String.valueOf(SEPARATOR), -1);
        if (fields.length != parts + 1 || !fields[0].equals(fingerprint(question))) throw invalid();
        return new Cursor(List.of(fields).subList(1, fields.length));
    }

    /**
     * Reads a cursor whose key is one number.
     *
     * @param text null for the first page
     * @param first where that begins
     * @throws ProblemException 400 on field {@code cursor} for anything else
     */
    public static long number(String text, Object question, long first) {
        if (text == null) return first;
        try {
            return Long.parseLong(decode(text, question, 1).key().get(0));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static String plain(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid();
        }
    }

    private static String fingerprint(Object question) {
        return Integer.toHexString(question.toString().hashCode());
    }

    /** The problem of a cursor that is none of ours. */
    public static ProblemException invalid() {
        return ProblemException.badRequest("cursor", "is not a cursor of this list with these filters");
    }
}
