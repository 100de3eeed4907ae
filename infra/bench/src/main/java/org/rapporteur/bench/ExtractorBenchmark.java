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
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Extraction;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * How fast one thread reads the sample corpus: {@code infra/bench/bench ExtractorBenchmark}. One operation is the whole
 * corpus; {@code tokens} counts the product's tokens, each second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractorBenchmark {
    @Param({"DEFAULT", "FAST"})
    public EncoderSize encoder;

    private Extractor extractor;
    private List<CleanDocument> documents;
    private long tokensInAll;

    /** Tokens read, reported by JMH as tokens a second. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Read {
        public long tokens;
    }

    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args.length > 0 ? args : new String[] {ExtractorBenchmark.class.getSimpleName()});
    }

    @Setup
    public void readCorpus() throws IOException {
        extractor = Extractor.load(encoder);
        documents = SampleCorpus.documents();
        for (CleanDocument document : documents)
            tokensInAll += English.cut(document).tokens().size();
    }

    @Benchmark
    public List<Extraction> corpus(Read read) {
        List<Extraction> extractions = new ArrayList<>(documents.size());
        for (CleanDocument document : documents) extractions.add(extractor.extract(document));
        read.tokens += tokensInAll;
        return extractions;
    }
}
