package org.rapporteur.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.IllegalNameException;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Makes the best of XML that is not well-formed: broken off, with prefixes that are bound to nothing, with words outside
 * of its root. Knows no entities but those of HTML, and reads no document type.
 */
final class LenientXml {
    private static final int MAX_DEPTH = 100;
    private static final Map<String, String> KNOWN = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "atom", "http://www.w3.org/2005/Atom",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private LenientXml() {}

    /** A tree, or null where there is not even a root. */
    static Document tree(String xml) {
        org.jsoup.nodes.Element root = Jsoup.parse(xml, "", Parser.xmlParser()).firstElementChild();
        return root == null ? null : new Document(element(root, KNOWN, 1));
    }

    private static Element element(org.jsoup.nodes.Element read, Map<String, String> outer, int depth) {
        if (depth > MAX_DEPTH) throw new RefusedFeedException("elements nest deeper than " + MAX_DEPTH);
        Map<String, String> bound = bound(read, outer);
        Element element = new Element(local(read.tagName()), namespace(read.tagName(), bound));
        for (Attribute attribute : read.attributes()) attribute(element, attribute, bound);
        for (Node child : read.childNodes()) {
            if (child instanceof org.jsoup.nodes.Element inner
                    && Verifier.checkElementName(local(inner.tagName())) == null)
                element.addContent(element(inner, bound, depth + 1));
            else if (child instanceof TextNode text) element.addContent(text.getWholeText());
        }
        return element;
    }

    private static Map<String, String> bound(org.jsoup.nodes.Element read, Map<String, String> outer) {
        Map<String, String> bound = new HashMap<>(outer);
        for (Attribute attribute : read.attributes()) {
            if (attribute.getKey().equals("xmlns")) bound.put("", attribute.getValue());
            else if (attribute.getKey().startsWith("xmlns:"))
                bound.put(attribute.getKey().substring(6), attribute.getValue());
        }
        return bound;
    }

    private static void attribute(Element element, Attribute attribute, Map<String, String> bound) {
        String name = attribute.getKey();
        if (name.startsWith("xmlns") || Verifier.checkAttributeName(local(name)) != null) return;
        if (name.startsWith("xml:")) element.setAttribute(local(name), attribute.getValue(), Namespace.XML_NAMESPACE);
        else if (name.indexOf(':') < 0) element.setAttribute(name, attribute.getValue());
        else element.setAttribute(local(name), attribute.getValue(), namespace(name, bound));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** That of the prefix; one of its own for a prefix that is bound to nothing. */
    private static Namespace namespace(String name, Map<String, String> bound) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = bound.getOrDefault(prefix, prefix.isEmpty() ? "" : "urn:prefix:" + prefix);
        try {
            return Namespace.getNamespace(uri.isEmpty() ? "" : prefix, uri);
        } catch (IllegalNameException e) {
            return Namespace.NO_NAMESPACE;
        }
    }
}
