package org.rapporteur.store;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Where a list of documents continues: after the one stored then, newest first, then by id downwards. */
public record TimeKey(OffsetDateTime storedAt, UUID id) {}
