package org.rapporteur.planted.text;

import io.smallrye.mutiny.Uni;

/** A part of the core that knows the reactive library. */
public final class CoreWithAFramework {
    public Uni<String> sentences(String text) {
        return Uni.createFrom().item(text);
    }
}
