package org.rapporteur.text.date;

/**
 * Hears of expressions of time that have no value as dates: what comes back every year, "in July" where a guide says
 * it, and years before our era. Measuring asks for them.
 */
@FunctionalInterface
public interface Undated {
    /**
     * @param from first token
     * @param to the token after the last
     * @param value months and days without a year, as ISO 8601:2000 wrote them: {@code --07}, {@code --12-25},
     *     {@code --06/--08}; a year BC with a sign and four digits: {@code -0508}
     */
    void found(int from, int to, String value);
}
