package org.rapporteur.text.date;

/**
 * A number found.
 *
 * @param end the piece after its last
 */
record Count(int end, int value) {}
