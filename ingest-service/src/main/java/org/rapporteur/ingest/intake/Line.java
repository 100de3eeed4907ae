package org.rapporteur.ingest.intake;

/**
 * One line of a request.
 *
 * @param number counts from 1, empty lines too
 * @param content without its line end; null when the line is longer than is taken
 */
record Line(int number, byte[] content) {
    boolean tooLong() {
        return content == null;
    }
}
