package org.rapporteur.text.place;

/** What sort of place the gazetteer has; the order of the first six is that of its file. */
enum PlaceKind {
    CITY,
    /** The seat of a state's government. */
    CAPITAL,
    /** The seat of a first-level region. */
    SEAT,
    /** A part of a city. */
    SECTION,
    /** A first-level region: a state of the United States, a province, a governorate. */
    REGION,
    /** A second-level region: a county, a district. */
    DISTRICT,
    /** A part of the world, a disputed territory, a water, a height, a landmark: what areas.tsv has. */
    AREA,
    COUNTRY
}
