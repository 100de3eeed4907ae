package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Cue;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;
import org.rapporteur.text.AnnotatedText;

/**
 * Makes statements of what the encoder reads as attributions: spans become passages, phrases the actors they stand for, and
 * grammar and tables tell what is done by saying so. Offsets of the result are UTF-16, ids count from "s0" in the order of
 * the cues.
 */
final class StatementReader {
    /** A longer phrase is no participant; UTF-16 units. */
    private static final int LONGEST_PARTICIPANT = 400;

    private final AnnotatedText text;
    private final List<Said> all;
    /** For each token the statement whose content holds it, or -1. */
    private final int[] holders;

    /** Whom the source of each statement stands for, or null. */
    private final Actor[] actors;

    private final Outlets outlets;
    private final Passages passages;
    private final Speakers speakers;
    private final Addressees addressees;
    private final Demands demands;
    private final SayingDates dates;
    private final Topics topics;

    private StatementReader(AnnotatedText text) {
        this.text = text;
        this.all = Chains.in(text);
        this.holders = holders(text, all);
        this.passages = new Passages(text);
        this.speakers = new Speakers(text);
        this.addressees = new Addressees(text);
        this.demands = new Demands(text);
        this.dates = new SayingDates(text);
        this.topics = new Topics(text);
        this.outlets = new Outlets(text);
        this.actors = new Sources(text, all, holders, speakers).actors();
    }

    /**
     * The statements of a text.
     *
     * @param calibration what becomes of the encoder's confidence
     * @param least statements of which less is sure are left out; from 0 to 1
     */
    static List<Statement> statements(AnnotatedText text, Calibration calibration, double least) {
        StatementReader reader = new StatementReader(text);
        List<Statement> statements = new ArrayList<>(reader.all.size());
        for (int i = 0; i < reader.all.size(); i++) {
            double confidence = rounded(calibration.of(reader.all.get(i).confidence()));
            if (confidence >= least) statements.add(reader.statement("s" + statements.size(), i, confidence));
        }
        return statements;
    }

    /** To a thousandth: more is not known. */
    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    private static int[] holders(AnnotatedText text, List<Said> all) {
        int[] holders = new int[text.tokens().size()];
        Arrays.fill(holders, -1);
        for (int i = 0; i < all.size(); i++)
            for (int c = 0; c < all.get(i).content().size(); c++)
                Arrays.fill(
                        holders,
                        all.get(i).content().start(c),
                        all.get(i).content().end(c),
                        i);
        return holders;
    }

    private Statement statement(String id, int index, double confidence) {
        Said said = all.get(index);
        CueReading reading = CueReading.of(text, said);
        Passage cue = passages.of(said.cue());
        Phrase addressee = addressees.of(said, reading);
        return new Statement(
                id,
                null,
                kind(said),
                reading.act(),
                reading.manner(),
                modality(said, reading),
                confidence,
                speaker(index),
                new Cue(cue.spans(), cue.text(), reading.sense().lemma()),
                passages.of(demands.of(said, reading)),
                addressee == null ? null : passages.participant(addressee.ranges(), speakers.of(addressee)),
                reportedBy(said, addressee),
                dates.told(said, reading),
                topics.of(said),
                said.sentence());
    }

    /** DIRECT where all words but an opening "that" stand within quotation marks, MIXED where some do. */
    private StatementKind kind(Said said) {
        boolean quoted = false;
        boolean unquoted = false;
        for (int c = 0; c < said.content().size(); c++) {
            int from = said.content().start(c);
            for (int t = from; t < said.content().end(c); t++) {
                boolean that = t == from && text.tokens().lower(t).equals("that");
                if (text.quoted(t)) quoted = true;
                else if (text.tokens().wordLike(t) && !that) unquoted = true;
            }
        }
        return !quoted ? StatementKind.INDIRECT : unquoted ? StatementKind.MIXED : StatementKind.DIRECT;
    }

    private Modality modality(Said said, CueReading reading) {
        boolean claimed = reading.modality() == Modality.ASSERTED && holders[said.at()] >= 0;
        return claimed ? Modality.CLAIMED : reading.modality();
    }

    private Participant speaker(int index) {
        Said said = all.get(index);
        if (said.source().size() == 0) return null;
        Participant speaker = passages.participant(said.source(), actors[index]);
        return speaker.text().length() > LONGEST_PARTICIPANT ? null : speaker;
    }

    /** What a statement came through; an outlet that it was said to is one, the speaker itself is none. */
    private List<String> reportedBy(Said said, Phrase addressee) {
        Said told = addressee == null ? said : said.through(outlets.named(addressee.from(), addressee.to(), true));
        String outlet = text.document().outlet();
        if (outlet == null) return told.through();
        List<String> own = outlets.of(said.source());
        List<String> through =
                told.through().stream().filter(name -> !own.contains(name)).toList();
        if (through.isEmpty()) return List.of(outlet);
        return through.stream()
                .map(name -> Outlets.isShort(name, outlet) ? outlet : name)
                .distinct()
                .toList();
    }
}
