package org.rapporteur.planted.model;

import io.smallrye.mutiny.Uni;

/** A record of the model that knows the reactive library. */
record NounWithAQuery(Uni<String> name) {}
