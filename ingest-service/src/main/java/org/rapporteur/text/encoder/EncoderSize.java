package org.rapporteur.text.encoder;

/** How much an encoder weighs: accuracy against speed. */
public enum EncoderSize {
    /** Twelve layers: the most accurate. */
    DEFAULT("default"),
    /** Three layers, taught by the twelve: four times as fast. */
    FAST("fast");

    private final String weights;

    EncoderSize(String weights) {
        this.weights = weights;
    }

    String weights() {
        return weights;
    }
}
