package org.rapporteur.model;

import java.util.Optional;

/** What is done by saying: plainly saying it, or one of the verbal event types. */
public enum Act {
    SAY(null),
    AGREE(EventType.AGREE),
    CONSULT(EventType.CONSULT),
    SUPPORT(EventType.SUPPORT),
    CONCEDE(EventType.CONCEDE),
    REQUEST(EventType.REQUEST),
    ACCUSE(EventType.ACCUSE),
    REJECT(EventType.REJECT),
    THREATEN(EventType.THREATEN);

    private final EventType eventType;

    Act(EventType eventType) {
        this.eventType = eventType;
    }

    /** The event that a statement of this act is as well; empty for SAY. */
    public Optional<EventType> eventType() {
        return Optional.ofNullable(eventType);
    }
}
