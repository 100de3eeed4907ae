package org.rapporteur.ingest.clean;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The words of the article on a page, by readability's rules and some of our own; all words where no article is found. */
final class ArticleBody {
    String of(Document page) {
        Element article = readable(page);
        String text = article == null ? "" : Paragraphs.of(article);
        return text.isEmpty() && page.body() != null ? Paragraphs.of(page.body()) : text;
    }

    private static Element readable(Document page) {
        String url = page.location().isEmpty() ? "https://localhost/" : page.location();
        return new Readability4J(url, page.clone()).parse().getArticleContent();
    }
}
