package org.rapporteur.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;

/** Puts right in a feed's tree what Rome stumbles over: texts in Base64, titles told by other vocabularies only. */
final class Repairs {
    private static final List<String> TEXTS =
            List.of("title", "tagline", "info", "copyright", "subtitle", "rights", "summary", "content");

    private Repairs() {}

    static void apply(Element element) {
        if (isAtom(element) && TEXTS.contains(element.getName()) && isBase64(element)) decode(element);
        if (element.getName().equals("item") || element.getName().equals("entry")) title(element);
        for (Element child : element.getChildren()) apply(child);
    }

    static boolean isAtom(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace.equals("http://www.w3.org/2005/Atom") || namespace.startsWith("http://purl.org/atom/ns");
    }

    /** Atom 0.3 says so; in Atom 1.0 it is what has a media type that is neither text nor XML (RFC 4287, 4.1.3.3). */
    private static boolean isBase64(Element text) {
        if ("base64".equals(text.getAttributeValue("mode"))) return true;
        String type = text.getAttributeValue("type", "").toLowerCase(Locale.ROOT);
        return text.getAttribute("mode") == null
                && text.getAttribute("src") == null
                && text.getChildren().isEmpty()
                && type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("xml");
    }

    private static void decode(Element text) {
        try {
            byte[] decoded = Base64.getMimeDecoder().decode(text.getText());
            text.setText(new String(decoded, StandardCharsets.UTF_8).replaceAll("[\\p{Cc}&&[^\\s]]", ""));
            text.setAttribute("type", "text/html");
        } catch (IllegalArgumentException e) {
            text.setText(""); // no Base64 after all
        }
        if (text.getAttribute("mode") != null) text.setAttribute("mode", "escaped");
    }

    /** Dublin Core's or Media RSS's title where there is none of the feed's own. */
    private static void title(Element entry) {
        Element own = null;
        for (Element child : entry.getChildren()) {
            if (!child.getName().equals("title")) continue;
            if (child.getNamespace().equals(entry.getNamespace())) return;
            own = child;
        }
        if (own != null) entry.addContent(new Element("title", entry.getNamespace()).setText(own.getText()));
    }
}
