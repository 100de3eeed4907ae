/**
 * Chooses sentences, in plain Java: lemmas become sparse vectors ({@link org.rapporteur.summary.selection.Lexicon}),
 * vectors are ranked by how near they are to what everything is about ({@link
 * org.rapporteur.summary.selection.Ranking}), the best are picked one by one with what repeats them left out or taken
 * as further evidence ({@link org.rapporteur.summary.selection.Choice}). Knows nothing but {@code java..}.
 */
package org.rapporteur.summary.selection;
