package org.rapporteur.extract.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.Table;

/** Classes of English words that decide how an event is read; {@code classes.tsv} says what each holds. */
enum WordClass {
    LIGHT,
    SUFFERED,
    TELLING,
    HAPPENS,
    BLAMED,
    DIES,
    ENDS,
    CAUSES,
    DRAWS,
    ANIMAL,
    VEHICLE,
    WEAPON,
    ACCIDENT,
    UNRELATED,
    FIGURE,
    CRASH,
    CATASTROPHE,
    MUTE,
    NOT,
    FAILED,
    DENIED,
    INERT,
    PAPER,
    DOUBTFUL,
    ATTITUDE,
    PRESENT,
    WILL,
    EXPECTED,
    MAY,
    WISHED,
    FEARED,
    IF;

    private static final Map<WordClass, Set<String>> WORDS = new EnumMap<>(WordClass.class);

    static {
        for (List<String> row : Table.read(WordClass.class, "classes.tsv", 2))
            WORDS.put(valueOf(row.get(0)), Set.copyOf(Table.list(row.get(1))));
    }

    /** Whether a lower-case word is of this class. */
    boolean has(String word) {
        return WORDS.get(this).contains(word);
    }
}
