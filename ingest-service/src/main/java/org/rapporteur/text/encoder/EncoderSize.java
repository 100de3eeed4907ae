package org.rapporteur.text.encoder;

/** How much an encoder weighs: accuracy against speed. */
public enum EncoderSize {
    /** Ten layers, taught by twelve: the most accurate. */
    DEFAULT("default"),
    /** Three layers, taught by twelve: three times as fast. */
    FAST("fast");

    private final String weights;

    EncoderSize(String weights) {
        this.weights = weights;
    }

    String weights() {
        return weights;
    }
}
