package org.rapporteur.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Fact;
import org.rapporteur.model.Sentence;
import org.rapporteur.summary.selection.Candidate;
import org.rapporteur.summary.selection.Choice;
import org.rapporteur.summary.selection.Prose;
import org.rapporteur.summary.selection.Ranking;
import org.rapporteur.summary.selection.Weights;
import org.rapporteur.text.encoder.EncoderSize;

/**
 * Briefs the documents of a gold file as the summary service would: {@code SummarizeGold GOLD PREDICTIONS [SENTENCES]},
 * two sentences by default. Writes one JSON line {@code {id, summary}} a document for a ROUGE scorer.
 */
public final class SummarizeGold {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORTLIST = 200;

    private final Extractor extractor = Extractor.load(EncoderSize.DEFAULT);

    private SummarizeGold() {}

    public static void main(String[] args) throws IOException {
        new SummarizeGold().run(Path.of(args[0]), Path.of(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : 2);
    }

    private void run(Path gold, Path predictions, int sentences) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(predictions))) {
            GoldLines.each(gold, document -> {
                String summary = brief(document.path("text").asText(), sentences);
                out.println(JSON.createObjectNode()
                        .put("id", document.path("id").asText())
                        .put("summary", summary));
            });
        }
    }

    private String brief(String text, int limit) {
        Extraction read = extractor.extract(new CleanDocument(null, null, null, null, null, null, "en", text));
        Map<Integer, Long> facts = Stream.<Fact>concat(read.statements().stream(), read.events().stream())
                .collect(Collectors.groupingBy(Fact::sentence, Collectors.counting()));
        List<Sentence> sentences = read.sentences();
        List<Candidate> candidates = IntStream.range(0, sentences.size())
                .mapToObj(i -> new Candidate(
                        0,
                        i,
                        sentences.get(i).lemmas(),
                        facts.getOrDefault(i, 0L).intValue(),
                        0))
                .toList();
        Ranking ranking = Ranking.of(candidates, Weights.DEFAULT);
        int[] points = text.codePoints().toArray();
        List<Integer> shortlist = ranking.best(SHORTLIST).stream()
                .filter(i -> Prose.reads(
                        words(points, sentences.get(i)), sentences.get(i).lemmas()))
                .toList();
        return Choice.among(ranking, shortlist, ranking::likeness, limit).stream()
                .map(Choice::candidate)
                .sorted()
                .map(i -> words(points, sentences.get(i)))
                .collect(Collectors.joining(" "));
    }

    private static String words(int[] points, Sentence sentence) {
        return new String(points, sentence.start(), sentence.end() - sentence.start());
    }
}
