package org.rapporteur.text.encoder;

/** How much an encoder weighs: accuracy against speed. */
public enum EncoderSize {
    /** Twelve layers. */
    DEFAULT("default");

    private final String weights;

    EncoderSize(String weights) {
        this.weights = weights;
    }

    String weights() {
        return weights;
    }
}
