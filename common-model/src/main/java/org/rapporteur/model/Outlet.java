package org.rapporteur.model;

/** Who published, and how many of its documents are stored. */
public record Outlet(String id, String name, long documents) {}
