package org.rapporteur.planted.query;

import org.rapporteur.planted.store.PlantedRow;

/** A service that handles a row outside the store. */
final class ServiceWithARow {
    private ServiceWithARow() {}

    static String show(PlantedRow row) {
        return row.toString();
    }
}
