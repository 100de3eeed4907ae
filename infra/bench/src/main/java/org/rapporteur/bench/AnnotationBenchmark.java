package org.rapporteur.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * How fast annotation reads the sample corpus, stage by stage and whole, for each encoder: {@code infra/bench/bench
 * AnnotationBenchmark}, with {@code -t 2} for two threads, {@code -p stage=all} for some of it. One operation
 * is the whole corpus; {@code tokens} counts the product's tokens, each second, over all threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnnotationBenchmark {
    /** Which weights. */
    @Param({"DEFAULT", "FAST"})
    public EncoderSize size;

    /** {@code cut}: tokens, sentences, quotations; {@code all}; or one annotator by its class, on what those before it made. */
    @Param({"cut", "Encoder", "DateFinder", "PlaceResolver", "References", "all"})
    public String stage;

    private English english;
    private Annotator annotator;
    private List<CleanDocument> documents;
    private List<AnnotatedText> given;
    private long tokensInAll;

    /** Tokens read, reported by JMH as tokens a second. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Read {
        public long tokens;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(AnnotationBenchmark.class.getSimpleName()));
        all.addAll(List.of(arguments));
        org.openjdk.jmh.Main.main(all.toArray(String[]::new));
    }

    @Setup
    public void prepare() throws IOException {
        english = English.load(size);
        documents = SampleCorpus.documents();
        given = new ArrayList<>();
        for (CleanDocument document : documents) {
            AnnotatedText text = English.cut(document);
            tokensInAll += text.tokens().size();
            given.add(before(text));
        }
    }

    /** The text as the stage's annotator gets it. */
    private AnnotatedText before(AnnotatedText text) {
        AnnotatedText annotated = text;
        List<Annotator> all = new ArrayList<>(List.of(english.encoder()));
        all.addAll(English.readers());
        for (Annotator next : all) {
            if (next.getClass().getSimpleName().equals(stage)) {
                annotator = next;
                break;
            }
            annotated = next.annotate(annotated);
        }
        return annotated;
    }

    @TearDown
    public void close() {
        english.close();
    }

    @Benchmark
    public List<AnnotatedText> corpus(Read read) {
        List<AnnotatedText> annotated = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            if (stage.equals("cut")) annotated.add(English.cut(documents.get(i)));
            else if (stage.equals("all")) annotated.add(english.annotate(documents.get(i)));
            else annotated.add(annotator.annotate(given.get(i)));
        }
        read.tokens += tokensInAll;
        return annotated;
    }
}
