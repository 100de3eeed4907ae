package org.rapporteur.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Makes the links of a feed absolute, by {@code xml:base} and the address it came from (RFC 3986, 5.1). */
final class Bases {
    private Bases() {}

    /** @param base of the element's parent; null where none is known */
    static void resolve(Element element, String base) {
        String own = absolute(base, element.getAttributeValue("base", Namespace.XML_NAMESPACE));
        String here = own == null ? base : own;
        if (element.getName().equals("link")) link(element, here);
        for (Element child : element.getChildren()) resolve(child, here);
    }

    private static void link(Element link, String base) {
        Attribute href = link.getAttribute("href");
        String target = absolute(base, href != null ? href.getValue() : link.getText());
        if (target == null) return;
        if (href != null) href.setValue(target);
        else if (Repairs.isAtom(link)) link.setAttribute("href", target);
        else if (link.getChildren().isEmpty()) link.setText(target);
    }

    /** Where a reference leads; the reference itself where it is none that could be resolved; null for a blank one. */
    static String absolute(String base, String reference) {
        if (reference == null || reference.isBlank()) return null;
        String target = reference.strip();
        try {
            URI uri = new URI(target.replace(" ", "%20"));
            if (uri.isAbsolute() || base == null) return target;
            return new URI(base).resolve(uri).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return target;
        }
    }
}
