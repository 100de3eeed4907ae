package org.rapporteur.model;

import java.util.Objects;

/** A number told with an event, and of what: 2800 "individuals". */
public record Quantity(double value, String of) {
    public Quantity {
        Objects.requireNonNull(of, "of");
        if (!Double.isFinite(value)) throw new IllegalArgumentException("Quantity " + value);
    }
}
