package org.rapporteur.ingest.clean;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The language a text is written in, by its letter sequences, for documents that do not say. */
public final class LanguageGuess {
    /** Not known. */
    public static final String UNDETERMINED = "und";

    /** With fewer letters letter sequences tell nothing, UTF-16 units. */
    private static final int ENOUGH = 60;

    /** As much of a text as is looked at, UTF-16 units. */
    private static final int LOOKED_AT = 3_000;

    private static final double SURE = 0.8;

    private final LanguageDetector detector;

    /** Reads the profiles of all languages: takes about a second and is done once. */
    public LanguageGuess() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .seed(1)
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A primary language subtag, or "und"; short texts in Latin letters are taken to be English. */
    public String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), LOOKED_AT));
        long letters = sample.codePoints().filter(Character::isLetter).count();
        if (letters == 0) return UNDETERMINED;
        if (letters < ENOUGH) return latin(sample) * 2 > letters ? "en" : UNDETERMINED;
        List<DetectedLanguage> guesses = detector.getProbabilities(sample);
        if (guesses.isEmpty() || guesses.get(0).getProbability() < SURE) return UNDETERMINED;
        return guesses.get(0).getLocale().getLanguage();
    }

    private static long latin(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
    }
}
