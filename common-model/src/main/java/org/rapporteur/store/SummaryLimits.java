package org.rapporteur.store;

/**
 * How much a summary is chosen from.
 *
 * @param documents documents looked at, at most
 * @param sentencesPerDocument sentences of each, from its beginning
 * @param candidates sentences or facts in all
 * @param shortest code points of a sentence, at least
 * @param longest code points of a sentence, at most
 */
public record SummaryLimits(int documents, int sentencesPerDocument, int candidates, int shortest, int longest) {
    public SummaryLimits {
        if (documents < 1 || sentencesPerDocument < 1 || candidates < 1 || shortest < 1 || longest < shortest)
            throw new IllegalArgumentException("Limits are positive and the longest is not below the shortest");
    }
}
