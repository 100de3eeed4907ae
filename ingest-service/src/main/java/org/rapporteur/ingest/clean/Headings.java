package org.rapporteur.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The headings that may stand above an article, first ones first; those of navigation and of what lies beside it are none. */
final class Headings {
    /** A breadcrumb's last member is often a heading, and often another title than the article's. */
    private static final String BESIDE =
            "nav, aside, footer, [class*=breadcrumb], [id*=breadcrumb], [aria-label*=breadcrumb]";

    private final List<Element> first;
    private final List<Element> second;

    private Headings(List<Element> first, List<Element> second) {
        this.first = first;
        this.second = second;
    }

    static Headings of(Document page) {
        return new Headings(outside(page.select("h1")), outside(page.select("h2")));
    }

    private static List<Element> outside(Elements headings) {
        return headings.stream()
                .filter(heading -> heading.closest(BESIDE) == null && heading.hasText())
                .toList();
    }

    /** Those of the first and then those of the second level. */
    List<Element> all() {
        List<Element> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The first one of the first level, or null. */
    Element main() {
        return first.isEmpty() ? null : first.get(0);
    }

    /** The one heading of the first level within an {@code article}; null where there is none or more. */
    Element ofArticle() {
        List<Element> within = first.stream()
                .filter(heading -> heading.closest("article") != null)
                .toList();
        return within.size() == 1 ? within.get(0) : null;
    }
}
