package org.rapporteur.ingest.feed;

import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.fetch.FetchException;

/** Texts from strangers and about failures, short enough to be kept and shown. */
final class Words {
    /** UTF-16 units. */
    private static final int MAX_LENGTH = 500;

    private Words() {}

    static String of(Throwable failure) {
        if (failure instanceof ProblemException problem)
            return "Its article "
                    + problem.problem().errors().stream()
                            .findFirst()
                            .map(error -> error.message())
                            .orElse("cannot be kept");
        boolean told = failure instanceof FetchException || failure instanceof RefusedFeedException;
        return cut(told ? failure.getMessage() : failure.toString());
    }

    /** At most {@value #MAX_LENGTH} characters, nothing that cannot be stored. */
    static String cut(String text) {
        if (text == null) return null;
        String plain = text.replace("\0", "");
        if (plain.length() <= MAX_LENGTH) return plain;
        int end = Character.isHighSurrogate(plain.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return plain.substring(0, end);
    }
}
