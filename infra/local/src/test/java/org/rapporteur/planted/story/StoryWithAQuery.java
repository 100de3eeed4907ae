package org.rapporteur.planted.story;

import io.smallrye.mutiny.Uni;

/** A decision about stories that knows the reactive library. */
record StoryWithAQuery(Uni<String> name) {}
