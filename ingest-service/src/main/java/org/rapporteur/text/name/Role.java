package org.rapporteur.text.name;

/**
 * What a person does for whom, as a text tells it beside the name.
 *
 * @param words the role in the text's words, or null where only the affiliation is told
 * @param affiliation canonical name of the state, organisation or place, or null
 * @param country of the affiliation (ISO 3166-1 alpha-2), or null
 */
record Role(String words, String affiliation, String country) {}
