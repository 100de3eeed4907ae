package org.rapporteur.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Signature;

class SignaturesTest {
    private static final String WIRE = IntStream.range(0, 120)
            .mapToObj(i -> "word" + i * 37 % 101 + " of" + i % 7)
            .collect(Collectors.joining(" "));

    private static double alike(Signature one, Signature other) {
        int[] some = one.minima();
        int[] others = other.minima();
        return IntStream.range(0, some.length).filter(i -> some[i] == others[i]).count() / (double) some.length;
    }

    private static boolean meet(Signature one, Signature other) {
        Set<Integer> bands = Arrays.stream(one.bands()).boxed().collect(Collectors.toCollection(TreeSet::new));
        return Arrays.stream(other.bands()).anyMatch(bands::contains);
    }

    @Test
    void letterCasePunctuationAndWhiteSpaceDoNotMatter() {
        assertThat(Signatures.of("The army, it said, withdrew."))
                .isEqualTo(Signatures.of("the ARMY it\n said withdrew"));
    }

    @Test
    void aTextWithAnotherLeadMeetsItsWire() {
        Signature wire = Signatures.of(WIRE);
        Signature copy = Signatures.of("From our own desk in Harsk, with reports of the agency. " + WIRE);
        assertThat(alike(wire, copy)).isGreaterThan(0.8);
        assertThat(meet(wire, copy)).isTrue();
    }

    @Test
    void anotherTextDoesNot() {
        Signature other = Signatures.of(WIRE.replace("word", "other"));
        assertThat(alike(Signatures.of(WIRE), other)).isLessThan(0.1);
        assertThat(meet(Signatures.of(WIRE), other)).isFalse();
    }

    /** Signatures are stored and compared with those of other processes and versions. */
    @Test
    void aSignatureIsTheSameForEver() {
        assertThat(Arrays.hashCode(
                        Signatures.of("Police arrested 140 people in Sten.").minima()))
                .isEqualTo(Arrays.hashCode(
                        Signatures.of("Police arrested 140 people in Sten.").minima()));
        assertThat(Signatures.of("Police arrested 140 people in Sten.").shingles())
                .isEqualTo(4);
        assertThat(Signatures.of("").shingles()).isEqualTo(1);
    }
}
