package org.rapporteur.text.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;

/** Texts to cut, and what they are cut into. */
final class Texts {
    private static final String[] PIECES = {
        "a",
        "Bo",
        "the",
        "said",
        "U.S",
        "Mr",
        "1",
        "2,800",
        "n't",
        "'s",
        "’",
        "'",
        "\"",
        "“",
        "”",
        "«",
        "»",
        "„",
        "``",
        "''",
        ".",
        "...",
        "?",
        "!",
        ",",
        "-",
        "–",
        "/",
        "@",
        "#",
        "$",
        "%",
        "[",
        "]",
        "(",
        ")",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u202e",
        "e\u0301",
        "\u0301",
        "שלום",
        "مرحبا",
        "北京",
        "👍",
        "🏽",
        "🇳🇴",
        "\ud83d",
        "\ude00",
        "ﬁ",
        "http://a.example/",
        "www.",
        "a@b.example",
        "5km",
        "_"
    };

    private Texts() {}

    static AnnotatedText annotate(String text) {
        AnnotatedText annotated = AnnotatedText.of(new CleanDocument(null, null, null, null, null, null, "en", text));
        annotated = new SentenceSplitter().annotate(new Tokenizer().annotate(annotated));
        return new QuotationMarks().annotate(annotated);
    }

    static List<String> tokens(AnnotatedText text) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) tokens.add(text.words(i, i + 1));
        return tokens;
    }

    static List<String> sentences(AnnotatedText text) {
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++)
            sentences.add(text.words(text.sentences().start(s), text.sentences().end(s)));
        return sentences;
    }

    static List<String> quotations(AnnotatedText text) {
        Ranges ranges = text.quotations();
        List<String> quotations = new ArrayList<>();
        for (int q = 0; q < ranges.size(); q++)
            quotations.add(text.document().text().substring(ranges.start(q), ranges.end(q)));
        return quotations;
    }

    /** A text of pieces that are hard to cut, the same for the same seed. */
    static String random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(120);
        for (int i = 0; i < pieces; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }
}
