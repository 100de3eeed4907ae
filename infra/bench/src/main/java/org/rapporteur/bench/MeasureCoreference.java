package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Span;
import org.rapporteur.story.Forest;
import org.rapporteur.story.Telling;
import org.rapporteur.story.Tellings;
import org.rapporteur.text.encoder.EncoderSize;

/**
 * Clusters the event mentions of a gold file, within and across its documents, by the decision that makes stories, and
 * scores that as event coreference is scored: MUC, B³, CEAF-e, and their mean, CoNLL F1. Each mention is taken by its
 * words, its sentence and the names the extractor finds there and in its document; topics are not used. Beside it the same
 * for clusters of one head word within one topic of the gold, and within one subtopic.
 *
 * <p>Usage: {@code MeasureCoreference GOLD.jsonl[.gz]}, rows {@code {id, topic, subtopic, text, mentions: [{kind, spans,
 * text, chain}]}}.
 */
public final class MeasureCoreference {
    private final Extractor extractor = Extractor.load(EncoderSize.DEFAULT);
    private final List<Telling> tellings = new ArrayList<>();
    private final List<String> gold = new ArrayList<>();
    private final List<String> byTopic = new ArrayList<>();
    private final List<String> bySubtopic = new ArrayList<>();

    private MeasureCoreference() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) throw new IllegalArgumentException("usage: MeasureCoreference GOLD");
        MeasureCoreference measure = new MeasureCoreference();
        if (GoldLines.each(Path.of(arguments[0]), measure::read)) measure.print();
    }

    private void read(JsonNode row) {
        CleanDocument document = new CleanDocument(
                null, null, null, null, null, null, "en", row.path("text").asText());
        Extraction extraction = extractor.extract(document);
        Tellings of = new Tellings(extraction, row.path("id").asText());
        for (JsonNode mention : row.path("mentions")) {
            if (!mention.path("kind").asText().equals("event")) continue;
            Passage words = passage(mention);
            tellings.add(of.of(words, sentence(extraction, words)));
            gold.add(mention.path("chain").asText());
            String head = BaselineHead.of(words.text());
            byTopic.add(row.path("topic").asText() + "|" + head);
            bySubtopic.add(row.path("subtopic").asText() + "|" + head);
        }
    }

    private static Passage passage(JsonNode mention) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : mention.path("spans"))
            spans.add(new Span(span.get(0).asInt(), span.get(1).asInt()));
        return new Passage(spans, mention.path("text").asText());
    }

    private static int sentence(Extraction extraction, Passage words) {
        int start = words.spans().get(0).start();
        int sentence = 0;
        while (sentence + 1 < extraction.sentences().size()
                && extraction.sentences().get(sentence + 1).start() <= start) sentence++;
        return sentence;
    }

    private void print() {
        int[] stories = Forest.stories(tellings);
        int[] chains = numbers(gold);
        System.out.printf(Locale.ROOT, "%d mentions in %d chains%n", chains.length, distinct(chains));
        print("same head word within a topic", chains, numbers(byTopic));
        print("same head word within a subtopic", chains, numbers(bySubtopic));
        print("stories", chains, stories);
    }

    private static void print(String what, int[] gold, int[] found) {
        CoreferenceScore score = new CoreferenceScore(gold, found);
        System.out.printf(
                Locale.ROOT,
                "%-34s CoNLL F1 %.2f  MUC %.2f  B3 %.2f  CEAF-e %.2f  (%d clusters)%n",
                what,
                100 * score.conll(),
                100 * score.muc(),
                100 * score.b3(),
                100 * score.ceafe(),
                distinct(found));
    }

    private static int[] numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        return names.stream()
                .mapToInt(name -> {
                    Integer known = numbers.putIfAbsent(name, numbers.size());
                    return known == null ? numbers.size() - 1 : known;
                })
                .toArray();
    }

    private static int distinct(int[] numbers) {
        return (int) java.util.Arrays.stream(numbers).distinct().count();
    }
}
