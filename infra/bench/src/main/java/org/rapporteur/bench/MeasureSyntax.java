package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.Syntax;

/**
 * Tokens, sentences, parts of speech and dependencies against a treebank
 * ({@code tokens:[[start,end,form,lemma,upos,xpos,head,deprel]]}), on the reader's own tokens and sentences. Every wanted
 * token counts: one that is cut otherwise is wrong. A dependency is right when its head is the same range of the text;
 * punctuation included, as in the CoNLL shared task of 2018.
 *
 * <p>A peer whose dependencies are not the treebank's has other heads by design, as for "is" and "of"; what subjects and
 * objects of verbs hang on is nearly the same in all schemes, and is told apart.
 *
 * <p>Usage: {@code MeasureSyntax GOLD.jsonl[.gz] DEFAULT [GENRE,GENRE]}; instead of the encoder's size a peer, see
 * {@link Parser#named}.
 */
public final class MeasureSyntax {
    private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj");

    private final Parser parser;
    private final Set<String> genres;
    private final SpanScore tokenScore = new SpanScore();
    private final SpanScore sentenceScore = new SpanScore();
    private int wanted;
    private int parts;
    private int attached;
    private int labelled;
    private int words;
    private int wordsAttached;
    private int arguments;
    private int argumentsAttached;

    private MeasureSyntax(Parser parser, Set<String> genres) {
        this.parser = parser;
        this.genres = genres;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) throw new IllegalArgumentException("usage: MeasureSyntax GOLD DEFAULT [GENRES]");
        Set<String> genres = arguments.length > 2 ? Set.of(arguments[2].split(",")) : Set.of();
        try (Parser parser = Parser.named(arguments[1])) {
            MeasureSyntax measure = new MeasureSyntax(parser, genres);
            if (GoldLines.each(Path.of(arguments[0]), measure::measure)) System.out.println(measure);
        }
    }

    private void measure(JsonNode row) throws IOException {
        if (!genres.isEmpty() && !genres.contains(row.path("genre").asText())) return;
        Parse parse = parser.parse(row.path("text").asText());
        Map<Long, Integer> tokens = parse.tokens();
        List<List<JsonNode>> sentences = sentences(row);
        Set<Long> wantedTokens = new HashSet<>();
        Set<Long> wantedSentences = new HashSet<>();
        for (List<JsonNode> sentence : sentences) {
            for (JsonNode token : sentence) wantedTokens.add(range(token, token));
            wantedSentences.add(range(sentence.get(0), sentence.get(sentence.size() - 1)));
        }
        tokenScore.add(wantedTokens, tokens.keySet());
        sentenceScore.add(wantedSentences, parse.sentenceRanges());
        for (List<JsonNode> gold : sentences) for (JsonNode token : gold) count(token, gold, tokens, parse);
    }

    private static List<List<JsonNode>> sentences(JsonNode row) {
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
        return sentences;
    }

    private static Long range(JsonNode first, JsonNode last) {
        return Parse.range(first.get(0).asInt(), last.get(1).asInt());
    }

    private void count(JsonNode token, List<JsonNode> sentence, Map<Long, Integer> tokens, Parse parse) {
        String relation = base(token.get(7).asText());
        int number = token.get(6).asInt();
        boolean word = !relation.equals("punct");
        boolean argument = ARGUMENTS.contains(relation) && verb(sentence.get(number - 1));
        wanted++;
        if (word) words++;
        if (argument) arguments++;
        Integer found = tokens.get(range(token, token));
        if (found == null) return;
        if (parse.tags()[found].equals(token.get(5).asText())) parts++;
        Integer head = Syntax.ROOT;
        if (number > 0) head = tokens.get(range(sentence.get(number - 1), sentence.get(number - 1)));
        if (head == null || head != parse.heads()[found]) return;
        attached++;
        if (word) wordsAttached++;
        if (argument) argumentsAttached++;
        if (base(parse.relations()[found]).equals(relation)) labelled++;
    }

    private static boolean verb(JsonNode token) {
        return token.get(5).asText().startsWith("V");
    }

    private static String base(String relation) {
        return relation.split(":")[0].toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d tokens: tokens F1 %.2f, sentences F1 %.2f, part of speech %.2f, unlabelled attachment %.2f"
                        + " (without punctuation %.2f; of subjects and objects of verbs %.2f), labelled %.2f",
                parser.name(),
                wanted,
                tokenScore.f1(),
                sentenceScore.f1(),
                100.0 * parts / wanted,
                100.0 * attached / wanted,
                100.0 * wordsAttached / words,
                100.0 * argumentsAttached / arguments,
                100.0 * labelled / wanted);
    }
}
