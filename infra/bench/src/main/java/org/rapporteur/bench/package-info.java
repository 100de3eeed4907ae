/**
 * Measurements: accuracy on gold files, speed of the extraction core, latency under load. Each class with a {@code main}
 * answers one question and says how to run it; {@code README.md} keeps the answers.
 */
package org.rapporteur.bench;
