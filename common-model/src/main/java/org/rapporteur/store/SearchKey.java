package org.rapporteur.store;

import org.rapporteur.model.Hit;

/** Where a search continues: best rank first, then by kind and id. */
public record SearchKey(float rank, Hit.Kind kind, String id) {}
