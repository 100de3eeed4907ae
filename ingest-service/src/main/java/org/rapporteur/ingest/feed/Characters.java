package org.rapporteur.ingest.feed;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The characters of an XML file: its bytes decoded by byte order mark, declaration and content type (RFC 7303), and three
 * faults put right that many feeds have: entities of HTML that XML does not know, ampersands that begin nothing, and
 * control characters.
 */
final class Characters {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int MAX_ENTITY = 33;
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,7}|[xX][0-9a-fA-F]{1,6})");

    private Characters() {}

    static String of(byte[] body, String contentType) {
        try {
            return repaired(decoded(body, contentType).strip());
        } catch (IOException e) {
            if (contentType != null) return of(body, null); // a type that cannot be read itself
            throw new RefusedFeedException("Its characters cannot be read: " + e.getMessage());
        }
    }

    private static String decoded(byte[] body, String contentType) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body), contentType, true, "UTF-8")) {
            StringWriter text = new StringWriter(body.length);
            reader.transferTo(text);
            return text.toString();
        }
    }

    static String repaired(String xml) {
        StringBuilder repaired = new StringBuilder(xml.length() + 64);
        for (int at = 0; at < xml.length(); ) {
            if (xml.startsWith(CDATA, at)) {
                int end = xml.indexOf(CDATA_END, at);
                int stop = end < 0 ? xml.length() : end;
                for (; at < stop; at++) if (allowed(xml.charAt(at))) repaired.append(xml.charAt(at));
            } else if (xml.charAt(at) == '&') {
                at = reference(xml, at, repaired);
            } else {
                if (allowed(xml.charAt(at))) repaired.append(xml.charAt(at));
                at++;
            }
        }
        return repaired.toString();
    }

    /** Writes what an ampersand begins; where to go on. */
    private static int reference(String xml, int ampersand, StringBuilder repaired) {
        int end = ampersand + 1;
        int last = Math.min(xml.length(), ampersand + MAX_ENTITY);
        while (end < last && (Character.isLetterOrDigit(xml.charAt(end)) || xml.charAt(end) == '#')) end++;
        boolean closed = end < xml.length() && xml.charAt(end) == ';';
        String name = xml.substring(ampersand + 1, end);
        if (closed && xmlOwn(name)) {
            repaired.append(xml, ampersand, end + 1);
            return end + 1;
        }
        if (closed && NUMBER.matcher(name).matches()) {
            number(name, repaired);
            return end + 1;
        }
        if (closed && Entities.isNamedEntity(name)) {
            Entities.getByName(name)
                    .codePoints()
                    .forEach(point -> repaired.append("&#").append(point).append(';'));
            return end + 1;
        }
        repaired.append("&amp;");
        return ampersand + 1;
    }

    /** A character by its number; nothing for one that XML does not allow. */
    private static void number(String name, StringBuilder repaired) {
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean character = Character.isSupplementaryCodePoint(point)
                || Character.isBmpCodePoint(point) && allowed((char) point) && !Character.isSurrogate((char) point);
        if (character) repaired.append("&#").append(point).append(';');
    }

    private static boolean xmlOwn(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    /** Surrogates are left to the parser. */
    private static boolean allowed(char c) {
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
    }
}
