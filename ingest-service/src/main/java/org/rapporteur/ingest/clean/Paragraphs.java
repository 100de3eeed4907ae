package org.rapporteur.ingest.clean;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an element, one paragraph for each block, an empty line between them. */
final class Paragraphs implements NodeVisitor {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "button", "select", "textarea", "iframe", "nav");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int silent;

    private Paragraphs() {}

    static String of(Element element) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, element);
        paragraphs.end();
        return paragraphs.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (silent == 0) paragraph.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) silent++;
            if (breaks(element)) end();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (SILENT.contains(element.normalName())) silent--;
        if (breaks(element)) end();
        else if (element.normalName().equals("td") || element.normalName().equals("th")) paragraph.append(' ');
    }

    /** A single line break is a blank, two are a new paragraph; either way the words beside it stay apart. */
    private boolean breaks(Element element) {
        if (!element.normalName().equals("br")) return element.isBlock();
        paragraph.append(' ');
        Node next = element.nextSibling();
        while (next instanceof TextNode words && words.isBlank()) next = next.nextSibling();
        return next instanceof Element following && following.normalName().equals("br");
    }

    private void end() {
        String words = BLANKS.matcher(INVISIBLE.matcher(paragraph).replaceAll(""))
                .replaceAll(" ")
                .strip();
        paragraph.setLength(0);
        if (words.isEmpty()) return;
        if (text.length() > 0) text.append("\n\n");
        text.append(words);
    }
}
