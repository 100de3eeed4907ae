package org.rapporteur.planted.store;

/** A row; not an entity, so that no persistence unit takes it up. */
public final class PlantedRow {}
