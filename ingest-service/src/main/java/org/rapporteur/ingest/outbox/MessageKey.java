package org.rapporteur.ingest.outbox;

/** Metadata of an outgoing message: messages of one key keep their order where the bus has partitions. */
record MessageKey(String value) {}
