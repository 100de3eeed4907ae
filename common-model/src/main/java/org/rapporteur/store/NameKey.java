package org.rapporteur.store;

/** Where a list by name continues: after this name and id. */
public record NameKey(String name, long id) {}
