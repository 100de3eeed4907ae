package org.rapporteur.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.rapporteur.text.encoder.EncoderInput;

/**
 * Compares wordpieces with those of the reference tokenizer, text by text.
 *
 * <p>Usage: {@code CompareWordPieces GOLD.jsonl[.gz] tokenizer.json}. Prints how many texts and pieces are alike, and where
 * the first difference of a text is; ends with status 1 where there is any.
 */
public final class CompareWordPieces {
    private final HuggingFaceTokenizer reference;
    private int texts;
    private int alike;
    private long pieces;

    private CompareWordPieces(HuggingFaceTokenizer reference) {
        this.reference = reference;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) throw new IllegalArgumentException("usage: CompareWordPieces GOLD tokenizer.json");
        Map<String, String> options = Map.of("truncation", "false", "addSpecialTokens", "false");
        try (HuggingFaceTokenizer reference = HuggingFaceTokenizer.newInstance(Path.of(arguments[1]), options)) {
            CompareWordPieces comparison = new CompareWordPieces(reference);
            if (!GoldLines.each(Path.of(arguments[0]), comparison::compare)) return;
            System.out.println(
                    comparison.alike + " of " + comparison.texts + " texts alike, " + comparison.pieces + " pieces");
            if (comparison.alike < comparison.texts) System.exit(1);
        }
    }

    private void compare(JsonNode row) {
        String text = row.path("text").asText();
        long[] theirs = reference.encode(text, false, false).getIds();
        int at = firstDifference(EncoderInput.wordPieces(text), theirs);
        texts++;
        pieces += theirs.length;
        if (at < 0) alike++;
        else System.out.println(row.path("id").asText() + ": differs at piece " + at);
    }

    private static int firstDifference(int[] ours, long[] theirs) {
        long[] longs = LongStream.range(0, ours.length).map(i -> ours[(int) i]).toArray();
        return Arrays.mismatch(longs, theirs);
    }
}
