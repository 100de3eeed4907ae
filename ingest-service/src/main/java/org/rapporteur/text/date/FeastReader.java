package org.rapporteur.text.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Table;

/** Reads the feasts of {@code feasts.tsv}: "Christmas Day", "Good Friday 2025". */
final class FeastReader {
    private static final Map<String, List<Feast>> BY_FIRST_WORD = new HashMap<>();

    /** @param month 0 where the day counts from Easter Sunday, -1 where from that of the eastern churches */
    private record Feast(String[] words, int month, int day) {}

    static {
        for (List<String> row : Table.read(FeastReader.class, "feasts.tsv", 3)) {
            String[] words = row.get(0).split(" ");
            Feast feast = new Feast(words, Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)));
            BY_FIRST_WORD.computeIfAbsent(words[0], first -> new ArrayList<>()).add(feast);
        }
    }

    private final Pieces pieces;
    private final NumberReader numbers;

    FeastReader(Pieces pieces, NumberReader numbers) {
        this.pieces = pieces;
        this.numbers = numbers;
    }

    /**
     * The feast that begins at a piece, or null.
     *
     * @param turn -1 after "last", 1 after "next", else 0
     */
    Found read(int at, int turn) {
        Feast longest = null;
        for (Feast feast : BY_FIRST_WORD.getOrDefault(pieces.word(at), List.of()))
            if ((longest == null || feast.words.length > longest.words.length) && pieces.says(at, feast.words))
                longest = feast;
        if (longest == null) return null;
        int end = at + longest.words.length;
        Count year = numbers.year(pieces.is(end, Kind.OF) || pieces.is(end, Kind.COMMA) ? end + 1 : end);
        int told = year == null ? 0 : year.value();
        Reading reading = longest.month <= 0
                ? new Easter(longest.month < 0, longest.day, turn, told)
                : CalendarDate.of(told, longest.month, longest.day).turned(turn);
        return new Found(year == null ? end : year.end(), reading);
    }
}
