package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.extract.NounPhrases.Phrase;
import org.rapporteur.model.Act;

/**
 * A statement as rules find it, in tokens.
 *
 * @param speaker the phrase beside the cue, or null
 * @param addressee or null
 * @param contents token ranges in order
 */
record Reported(
        int sentence,
        Pattern pattern,
        Act act,
        String lemma,
        Phrase speaker,
        Phrase cue,
        Phrase addressee,
        List<Phrase> contents) {

    /**
     * How a statement was found, and how often such a finding holds: precision of attributions at half overlap with the
     * speaker right, measured on PolNeAR's training part with {@code org.rapporteur.bench.ExtractGold}, rounded to 0.05.
     */
    enum Pattern {
        /** Speaker, cue, content: "The minister said that …". */
        FORWARD(0.75),
        /** Speaker, cue, noun phrase: "The minister condemned …". */
        OBJECT(0.55),
        /** Content, speaker and cue: "…," the minister said. */
        BACKWARD(0.9),
        /** Content, cue and speaker: "…," said the minister. */
        INVERTED(0.8),
        /** A participle that takes the subject of its clause: ", stressing that …". */
        PARTICIPLE(0.5),
        /** "According to the minister, …". */
        ACCORDING(0.7),
        /** Speaker, colon, quotation. */
        COLON(0.8);

        private final double precision;

        Pattern(double precision) {
            this.precision = precision;
        }

        double precision() {
            return precision;
        }
    }
}
