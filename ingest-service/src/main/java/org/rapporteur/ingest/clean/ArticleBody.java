package org.rapporteur.ingest.clean;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** The words of the article on a page, by readability's rules and some of our own; all words where no article is found. */
final class ArticleBody {
    /** Deeper pages are no articles, and readability descends by recursion. */
    private static final int DEEPEST = 400;

    String of(Document page) {
        Element article = depth(page) > DEEPEST ? null : readable(page);
        String text = article == null ? "" : Paragraphs.of(article);
        return text.isEmpty() && page.body() != null ? Paragraphs.of(page.body()) : text;
    }

    private static int depth(Document page) {
        int[] deepest = {0};
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), page);
        return deepest[0];
    }

    private static Element readable(Document page) {
        String url = page.location().isEmpty() ? "https://localhost/" : page.location();
        return new Readability4J(url, page.clone()).parse().getArticleContent();
    }
}
