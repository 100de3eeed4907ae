package org.rapporteur.text.date;

/**
 * A date expression found.
 *
 * @param end the piece after its last
 */
record Found(int end, Reading reading) {}
