/**
 * Cited summaries over HTTP: {@link org.rapporteur.summary.SummaryResource} reads the question, {@link
 * org.rapporteur.summary.SummaryService} asks the store for material and has the {@code selection} choose, each form in
 * its own way ({@link org.rapporteur.summary.Brief}, {@link org.rapporteur.summary.Timeline}, {@link
 * org.rapporteur.summary.Positions}). May use {@code store}, {@code model}, {@code message} and {@code api}.
 */
package org.rapporteur.summary;
