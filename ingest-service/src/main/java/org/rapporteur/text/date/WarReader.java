package org.rapporteur.text.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.DateValue;
import org.rapporteur.text.Table;

/** Reads the wars of {@code wars.tsv} where they tell a time: "after World War II", not "a World War II bomb". */
final class WarReader {
    private static final Map<String, List<War>> BY_FIRST_WORD = new HashMap<>();

    private record War(String[] words, Period period) {}

    static {
        for (List<String> row : Table.read(WarReader.class, "wars.tsv", 3)) {
            String[] words = row.get(0).split(" ");
            War war = new War(words, period(row.get(1), row.get(2)));
            BY_FIRST_WORD.computeIfAbsent(words[0], first -> new ArrayList<>()).add(war);
        }
    }

    private final Pieces pieces;

    WarReader(Pieces pieces) {
        this.pieces = pieces;
    }

    private static Period period(String from, String to) {
        Precision precision = from.length() == 4 ? Precision.YEAR : Precision.DAY;
        DateValue value = new DateValue(from + "/" + to);
        return new Period(value.firstDay().orElseThrow(), value.lastDay().orElseThrow(), precision, precision);
    }

    /** The war whose name begins at a piece behind a word of time, or null. */
    Found read(int at) {
        List<War> wars = BY_FIRST_WORD.get(pieces.word(at));
        if (wars == null || !pieces.capitalised(at) || !timeBefore(pieces.is(at - 1, Kind.THE) ? at - 2 : at - 1))
            return null;
        War longest = null;
        for (War war : wars)
            if ((longest == null || war.words.length > longest.words.length) && pieces.says(at, war.words))
                longest = war;
        return longest == null ? null : new Found(at + longest.words.length, new Reading.Fixed(longest.period));
    }

    private boolean timeBefore(int at) {
        return switch (pieces.kind(at)) {
            case IN, SINCE, UNTIL, FROM, BETWEEN, BEFORE, AFTER, OF, TO, FOLLOWING, PREPOSITION -> true;
            default -> false;
        };
    }
}
