package org.rapporteur.store;

import java.time.LocalDate;

/** Where a list of facts continues: after the fact of this day and id, newest day first, then by id. */
public record Keyset(LocalDate firstDay, long id) {}
