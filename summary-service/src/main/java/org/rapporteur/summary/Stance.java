package org.rapporteur.summary;

import org.rapporteur.model.Act;
import org.rapporteur.model.Manner;

/** What a speaker does by a statement, in the order in which a summary tells it. */
public enum Stance {
    ASSERTS,
    DENIES,
    ACCUSES,
    DEMANDS,
    REJECTS,
    THREATENS,
    SUPPORTS,
    AGREES,
    CONCEDES,
    CONFERS;

    static Stance of(Act act, Manner manner) {
        if (manner == Manner.DENIES) return DENIES;
        return switch (act) {
            case SAY -> ASSERTS;
            case ACCUSE -> ACCUSES;
            case REQUEST -> DEMANDS;
            case REJECT -> REJECTS;
            case THREATEN -> THREATENS;
            case SUPPORT -> SUPPORTS;
            case AGREE -> AGREES;
            case CONCEDE -> CONCEDES;
            case CONSULT -> CONFERS;
        };
    }
}
