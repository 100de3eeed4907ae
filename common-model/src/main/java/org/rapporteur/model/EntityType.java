package org.rapporteur.model;

/** What an entity mention names. GROUP is nationalities, religions, peoples and unnamed armed groups. */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    PLACE,
    GROUP
}
