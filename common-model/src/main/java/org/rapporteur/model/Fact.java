package org.rapporteur.model;

/** A statement or an event. */
public sealed interface Fact permits Statement, Event {
    /** Unique among facts of its sort: "s3" or "e0" within an unstored extraction, the stored row's id otherwise. */
    String id();

    /** The document it was read from; null inside an {@link Extraction}, which names its document once. */
    DocumentRef document();

    /** Index into the document's sentences of the one that holds the cue or trigger. */
    int sentence();

    /** How sure the extractor is, 0 to 1. */
    double confidence();
}
