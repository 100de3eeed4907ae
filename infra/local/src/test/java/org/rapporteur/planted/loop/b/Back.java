package org.rapporteur.planted.loop.b;

import org.rapporteur.planted.loop.a.There;

/** The other half. */
public final class Back {
    There there;
}
