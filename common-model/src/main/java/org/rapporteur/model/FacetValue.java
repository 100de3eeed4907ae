package org.rapporteur.model;

/**
 * A value that facts are told apart by, and how many have it.
 *
 * @param id id of the actor, outlet or place; null where the value is a word of the glossary or a country
 */
public record FacetValue(String id, String value, long count) {}
