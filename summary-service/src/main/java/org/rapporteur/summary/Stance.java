package org.rapporteur.summary;

import java.util.Set;
import org.rapporteur.model.Act;

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

    private static final Set<String> DENIALS =
            Set.of("deny", "refute", "dispute", "disavow", "contradict", "rebut", "repudiate");

    static Stance of(Act act, String cueLemma) {
        if (DENIALS.contains(cueLemma)) return DENIES;
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
