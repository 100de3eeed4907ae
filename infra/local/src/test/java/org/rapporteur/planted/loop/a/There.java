package org.rapporteur.planted.loop.a;

import org.rapporteur.planted.loop.b.Back;

/** One half of a loop between two packages. */
public final class There {
    Back back;
}
