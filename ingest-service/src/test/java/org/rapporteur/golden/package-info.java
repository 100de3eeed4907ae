/**
 * The golden sets of statements and events: their reader, what they must hold, and how an extraction is scored against
 * them. The sets and their conventions stand in {@code src/test/resources/golden/README.md}.
 */
package org.rapporteur.golden;
