package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.extract.event.EventCoder;
import org.rapporteur.extract.event.EventExtractor;
import org.rapporteur.model.Act;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.CleanText;
import org.rapporteur.text.Lemmatizer;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * Reads a document into its facts: the whole way from text to statements and events. The same document gives the same
 * extraction; instances are immutable and safe for use by several threads.
 */
public final class Extractor implements AutoCloseable {
    /** Version of the rules; raised when they would read a text otherwise, or stories find what was read otherwise. */
    private static final String RULES = "8";

    private final English english;
    private final EventExtractor events = new EventCoder();
    private final Calibration calibration;
    private final double leastConfidence;

    private Extractor(English english, Calibration calibration, double leastConfidence) {
        this.english = english;
        this.calibration = calibration;
        this.leastConfidence = leastConfidence;
    }

    /**
     * An extractor of English with an encoder of a size.
     *
     * @throws IllegalStateException where the encoder cannot be loaded
     */
    public static Extractor load(EncoderSize size) {
        return new Extractor(English.load(size), Calibration.of(size), 0);
    }

    /**
     * The same extractor, which leaves out statements of less confidence; both share one encoder.
     *
     * @param confidence from 0 to 1
     */
    public Extractor atLeast(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("Confidence " + confidence);
        return new Extractor(english, calibration, confidence);
    }

    /** The same extractor, whose confidence is as the encoder gives it: what a calibration is fitted to. */
    public Extractor uncalibrated() {
        return new Extractor(english, Calibration.NONE, leastConfidence);
    }

    /** Version of rules and weights; stored with every document, so that it is known what must be read again. */
    public String version() {
        return RULES + "-" + english.version();
    }

    /** Facts and annotations of a document; never null, empty where nothing was found. */
    public Extraction extract(CleanDocument document) {
        CleanText clean = CleanText.of(document.text());
        AnnotatedText text = english.annotate(document.withText(clean.text()));
        List<Statement> said = StatementReader.statements(text, calibration, leastConfidence);
        List<Event> done = events.events(text, said);
        CodePoints points = new CodePoints(document.text(), clean);
        return new Extraction(
                document,
                sentences(text, points),
                mentions(text, points),
                dates(text, points),
                told(said, done).stream()
                        .map(one -> SayingDates.orPublished(one, document.publishedAt()))
                        .map(points::of)
                        .toList(),
                done.stream().map(points::of).toList());
    }

    /** The statements, of which one does something by saying so only where an event on its cue tells so. */
    private static List<Statement> told(List<Statement> said, List<Event> done) {
        Map<String, List<Span>> cues = said.stream()
                .collect(Collectors.toMap(Statement::id, one -> one.cue().spans()));
        Set<String> acts = done.stream()
                .filter(event -> event.trigger().spans().equals(cues.get(event.statement())))
                .map(Event::statement)
                .collect(Collectors.toSet());
        return said.stream()
                .map(one -> acts.contains(one.id()) ? one : one.doing(Act.SAY))
                .toList();
    }

    private static List<Sentence> sentences(AnnotatedText text, CodePoints points) {
        List<Sentence> sentences = new ArrayList<>(text.sentences().size());
        for (int s = 0; s < text.sentences().size(); s++) {
            int from = text.sentences().start(s);
            int to = text.sentences().end(s);
            List<String> lemmas = Lemmatizer.content(text.tokens(), from, to);
            sentences.add(points.of(
                    new Sentence(text.tokens().start(from), text.tokens().end(to - 1), lemmas)));
        }
        return sentences;
    }

    private static List<Mention> mentions(AnnotatedText text, CodePoints points) {
        List<Mention> mentions = new ArrayList<>(text.mentions().size());
        for (int m = 0; m < text.mentions().size(); m++) {
            int from = text.mentions().from(m);
            int to = text.mentions().to(m);
            mentions.add(points.of(new Mention(
                    text.tokens().start(from),
                    text.tokens().end(to - 1),
                    text.mentions().type(m),
                    text.words(from, to),
                    text.mentions().actor(m),
                    text.mentions().place(m))));
        }
        return mentions;
    }

    private static List<DateMention> dates(AnnotatedText text, CodePoints points) {
        List<DateMention> dates = new ArrayList<>(text.dates().size());
        for (int d = 0; d < text.dates().size(); d++) {
            int from = text.dates().ranges().start(d);
            int to = text.dates().ranges().end(d);
            dates.add(points.of(new DateMention(
                    text.tokens().start(from),
                    text.tokens().end(to - 1),
                    text.words(from, to),
                    text.dates().values().get(d))));
        }
        return dates;
    }

    @Override
    public void close() {
        english.close();
    }
}
