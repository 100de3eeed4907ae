package org.rapporteur.planted.extract;

import java.time.LocalDate;

/** A part of the core whose answer depends on the day it is asked. */
final class CoreWithAClock {
    LocalDate today() {
        return LocalDate.now();
    }
}
