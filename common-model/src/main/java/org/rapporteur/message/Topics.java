package org.rapporteur.message;

/** The topics of the bus, which are also the channels named in outbox and dead letters. */
public final class Topics {
    /** Documents whose facts are to be read: {@link DocumentStored}. */
    public static final String DOCUMENTS = "documents";

    /** Documents whose facts have changed: {@link FactsStored}. */
    public static final String FACTS = "facts";

    private Topics() {}
}
