package org.rapporteur.story;

import org.rapporteur.model.EventType;

/** Types that one happening can be taken for by different words: an arrest is coercion, an abduction an assault. */
enum Family {
    TALK,
    RELIEF,
    WORD,
    PROTEST,
    FORCES,
    FORCE;

    static Family of(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, COOPERATE -> TALK;
            case CONCEDE, AID, RETREAT -> RELIEF;
            case REQUEST, ACCUSE, REJECT, THREATEN -> WORD;
            case PROTEST -> PROTEST;
            case MOBILIZE -> FORCES;
            case SANCTION, COERCE, ASSAULT -> FORCE;
        };
    }
}
