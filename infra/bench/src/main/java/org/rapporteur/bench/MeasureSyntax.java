package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.encoder.Encoder;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * Parts of speech and dependencies against a treebank ({@code tokens:[[start,end,form,lemma,upos,xpos,head,deprel]]}), on
 * the product's own tokens and sentences. Every wanted token counts: one that is cut otherwise is wrong. A dependency is
 * right when its head is the same range of the text; punctuation included, as in the CoNLL shared task of 2018.
 *
 * <p>Usage: {@code MeasureSyntax GOLD.jsonl[.gz] DEFAULT [GENRE,GENRE]}.
 */
public final class MeasureSyntax {
    private final Encoder encoder;
    private final Set<String> genres;
    private int wanted;
    private int parts;
    private int attached;
    private int labelled;
    private int words;
    private int wordsAttached;

    private MeasureSyntax(Encoder encoder, Set<String> genres) {
        this.encoder = encoder;
        this.genres = genres;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) throw new IllegalArgumentException("usage: MeasureSyntax GOLD DEFAULT [GENRES]");
        Set<String> genres = arguments.length > 2 ? Set.of(arguments[2].split(",")) : Set.of();
        MeasureSyntax measure = new MeasureSyntax(Encoder.load(EncoderSize.valueOf(arguments[1])), genres);
        if (GoldLines.each(Path.of(arguments[0]), measure::measure)) System.out.println(measure);
    }

    private void measure(JsonNode row) {
        if (!genres.isEmpty() && !genres.contains(row.path("genre").asText())) return;
        String chars = row.path("text").asText();
        AnnotatedText text =
                encoder.annotate(English.cut(new CleanDocument(null, null, null, null, null, null, "en", chars)));
        TokenPoints points = new TokenPoints(text);
        Map<Long, Integer> tokens = new HashMap<>();
        for (int t = 0; t < text.tokens().size(); t++) tokens.put(range(points.start(t), points.end(t)), t);
        List<List<JsonNode>> sentences = new ArrayList<>();
        int sentence = -1;
        for (JsonNode token : row.path("tokens")) {
            while (sentence + 1 < row.path("sentences").size()
                    && row.path("sentences").get(sentence + 1).get(0).asInt()
                            <= token.get(0).asInt()) {
                sentence++;
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentence).add(token);
        }
        for (List<JsonNode> gold : sentences) for (JsonNode token : gold) count(token, gold, tokens, text.syntax());
    }

    private static long range(int start, int end) {
        return (long) start << 32 | end;
    }

    private static Integer find(JsonNode token, Map<Long, Integer> tokens) {
        return tokens.get(range(token.get(0).asInt(), token.get(1).asInt()));
    }

    private void count(JsonNode token, List<JsonNode> sentence, Map<Long, Integer> tokens, Syntax syntax) {
        wanted++;
        boolean punctuation = token.get(7).asText().equals("punct");
        if (!punctuation) words++;
        Integer found = find(token, tokens);
        if (found == null) return;
        if (syntax.part(found).tag().equals(token.get(5).asText())) parts++;
        int number = token.get(6).asInt();
        Integer head = number == 0 ? Integer.valueOf(Syntax.ROOT) : find(sentence.get(number - 1), tokens);
        if (head == null || head != syntax.head(found)) return;
        attached++;
        if (!punctuation) wordsAttached++;
        if (base(syntax.relation(found)).equals(token.get(7).asText().split(":")[0])) labelled++;
    }

    private static String base(Relation relation) {
        return relation.label().split(":")[0];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d tokens: part of speech %.2f, unlabelled attachment %.2f (without punctuation %.2f), labelled %.2f",
                wanted,
                100.0 * parts / wanted,
                100.0 * attached / wanted,
                100.0 * wordsAttached / words,
                100.0 * labelled / wanted);
    }
}
