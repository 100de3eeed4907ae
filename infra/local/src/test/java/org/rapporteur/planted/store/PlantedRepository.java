package org.rapporteur.planted.store;

/** A repository that keeps its row to itself. */
public final class PlantedRepository {
    public String find() {
        return new PlantedRow().toString();
    }
}
