package org.rapporteur.text.date;

/** What a word is to the grammar of dates. {@code words.tsv} lists the words of each kind with their value. */
enum Kind {
    /** Any other word or mark. */
    OTHER,
    /** Digits alone; the value is the number. */
    NUMBER,
    /** "one" to "hundred"; the value is the number. */
    CARDINAL,
    /** "first", "3rd"; the value is the number. */
    ORDINAL,
    /** "a", "an". */
    ARTICLE,
    /** "few", "several": a number nobody knows. */
    VAGUE,
    /** The value is 1 to 12. */
    MONTH,
    /** An abbreviation written as a word of its own is: "mar", "dec". */
    SHORT_MONTH,
    /** The value is 1 (Monday) to 7. */
    WEEKDAY,
    SHORT_WEEKDAY,
    /** The value is the ordinal of its {@link Unit}. */
    UNIT,
    /** A unit in the plural. */
    UNITS,
    /** "Q3"; the value is the number. */
    QUARTER,
    /** "H1"; the value is the number. */
    HALF,
    /** "1990s", "nineties"; the value is the first year, below 100 without its century. */
    DECADE,
    /** The value is 0 (spring) to 3. */
    SEASON,
    /** The first word of a feast of {@code feasts.tsv}. */
    FEAST,
    /** The first word of a war of {@code wars.tsv}. */
    WAR,
    /** "morning", "night". */
    DAYPART,
    NIGHT,
    /** "mornings": the weekday before it is repeated. */
    DAYPARTS,
    /** "today", "yesterday"; the value is days from publication. */
    TODAY,
    /** "last", "past". */
    LAST,
    /** "next", "coming". */
    NEXT,
    THIS,
    THAT,
    SAME,
    FOLLOWING,
    PREVIOUS,
    /** "early", "mid", "late"; the value is the ordinal of its {@link Part.Edge}. */
    EDGE,
    /** "beginning", "end": a part too narrow to be told. */
    END,
    /** "still", "known": the "today" after it is nowadays. */
    STILL,
    AGO,
    LATER,
    EARLIER,
    BEFORE,
    AFTER,
    /** "now". */
    NOW,
    THE,
    OF,
    IN,
    ON,
    FROM,
    TO,
    UNTIL,
    SINCE,
    BETWEEN,
    AND,
    /** Prepositions and adverbs a bare month or year may follow: "by", "during", "about". */
    PREPOSITION,
    /** "every", "most", "Black": the weekday after it is repeated or a name. */
    EACH,
    /** "than", "over", "least": the count after it is none. */
    BOUND,
    /** "resolution", "page": the number after it is a label. */
    LABEL,
    /** "people", "kilometres": the number before it is a count. */
    COUNTED,
    ATTACK,
    /** "BC"; years before our era have no value. */
    BEFORE_ERA,
    ERA,
    /** "a.m.", "pm". */
    MERIDIEM,
    /** "is", "agreed": looks forward where "to" follows. */
    TOWARDS,
    /** "will", "scheduled": looks forward. */
    FUTURE,
    /** "was", "said", words in "-ed": looks back. */
    PAST,
    /** "postponed": looks ahead to a date behind "to" or "until". */
    DEFERRED,
    /** "be", "have": the participle after it has no tense of its own. */
    AUXILIARY,
    /** "I", "we": who speaks. */
    SELF,
    DASH,
    SLASH,
    COMMA,
    COLON,
    STOP,
    OPENING,
    CLOSING,
    CURRENCY,
    APOSTROPHE,
    /** "'s". */
    POSSESSIVE
}
