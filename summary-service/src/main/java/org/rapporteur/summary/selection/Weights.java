package org.rapporteur.summary.selection;

/**
 * What makes a sentence worth telling. Each factor is added to a
 * centrality between 0 and 1.
 *
 * @param lead for the first sentence of a document, falling with the position
 * @param facts for carrying facts, saturating
 * @param match for answering the query best
 * @param brevity taken off for length: sentences of few lemmas tell less, those of many crowd others out
 * @param corroboration for each doubling of the documents that say the same
 * @param redundancy how much likeness to what is chosen counts against a sentence
 * @param same likeness from which two sentences say the same, 0 to 1
 */
public record Weights(
        double lead, double facts, double match, double brevity, double corroboration, double redundancy, double same) {
    public static final Weights DEFAULT = new Weights(0.6, 0.15, 0.5, 0.2, 0.25, 0.7, 0.7);
}
