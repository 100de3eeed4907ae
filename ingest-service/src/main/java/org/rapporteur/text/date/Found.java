package org.rapporteur.text.date;

/**
 * What was found: a date expression, or two that tell a range by words between them.
 *
 * @param end the piece after its last
 * @param pair where the range is told by two expressions, else null
 */
record Found(int end, Reading reading, Pair pair) {
    /**
     * The two expressions of a range, whose reading is a {@link Reading.Range}.
     *
     * @param firstEnd the piece after the last of the first
     * @param secondStart the first piece of the second
     */
    record Pair(int firstEnd, int secondStart) {}

    Found(int end, Reading reading) {
        this(end, reading, null);
    }
}
