package org.rapporteur.ingest.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The headings that may stand above an article, first ones first; those of navigation and of what lies beside it are none. */
final class Headings {
    /** A breadcrumb's last member is often a heading, and often another title than the article's. */
    private static final String BESIDE =
            "nav, aside, footer, [class*=breadcrumb], [id*=breadcrumb], [aria-label*=breadcrumb]";

    /** Members of a breadcrumb and what stands between them. */
    private static final int LONGEST_TRAIL = 20;

    /** Elements around a breadcrumb's link. */
    private static final int DEEPEST_LINK = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

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
                .filter(heading -> heading.hasText() && heading.closest(BESIDE) == null && !endsTrail(heading))
                .toList();
    }

    /** Whether it ends a row of links, the first to the site's front page: a breadcrumb, whatever it is called. */
    private static boolean endsTrail(Element heading) {
        Element parent = heading.parent();
        Element member = parent != null && parent.is("li") ? parent : heading;
        Element first = null;
        int links = 0;
        for (int i = 0; i < LONGEST_TRAIL && (member = member.previousElementSibling()) != null; i++) {
            if (isSeparator(member)) continue;
            Element link = link(member);
            if (link == null) return false;
            first = link;
            links++;
        }
        return member == null && links > 1 && leadsHome(first.attr("href"));
    }

    private static boolean isSeparator(Element member) {
        return !member.hasText()
                || member.childrenSize() == 0
                        && !member.is("a")
                        && !WORD.matcher(member.ownText()).find();
    }

    /** The link that is all there is in a member; null where it is something else. */
    private static Element link(Element member) {
        Element link = member;
        for (int i = 0; i < DEEPEST_LINK && !link.is("a") && link.childrenSize() == 1; i++) {
            if (!link.ownText().isBlank()) return null;
            link = link.child(0);
        }
        return link.is("a[href]") ? link : null;
    }

    private static boolean leadsHome(String address) {
        try {
            URI link = new URI(address.strip());
            return "/".equals(link.getPath()) || "".equals(link.getPath()) && link.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
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

    /**
     * The one heading that is marked as the headline (schema.org's {@code headline}, in microdata), or else the one of the
     * first level within an {@code article}; null where there is none or more.
     */
    Element ofArticle() {
        List<Element> marked = all().stream()
                .filter(heading -> heading.is("[itemprop~=(^|\\s)headline(\\s|$)]"))
                .toList();
        if (marked.size() == 1) return marked.get(0);
        List<Element> within = first.stream()
                .filter(heading -> heading.closest("article") != null)
                .toList();
        return within.size() == 1 ? within.get(0) : null;
    }
}
