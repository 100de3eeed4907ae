package org.rapporteur.text.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Table;

/** The words the grammar of dates knows, by their lower-case form. */
final class Lexicon {
    static final Lexicon ENGLISH = new Lexicon();

    private final Map<String, Entry> entries = new HashMap<>();

    /** What a word is and its value, see {@link Kind}. */
    record Entry(Kind kind, int value) {
        static final Entry OTHER = new Entry(Kind.OTHER, 0);
        static final Entry PAST = new Entry(Kind.PAST, -1);
    }

    private Lexicon() {
        entries.put(",", new Entry(Kind.COMMA, 0));
        for (List<String> row : Table.read(Lexicon.class, "words.tsv", 3)) {
            Kind kind = Kind.valueOf(row.get(0));
            Entry entry = new Entry(kind, value(kind, row.get(1)));
            for (String word : Table.list(row.get(2))) {
                Entry other = entries.put(word, entry);
                if (other != null) throw new IllegalStateException("words.tsv: \"" + word + "\" stands twice");
            }
        }
        names("feasts.tsv", Kind.FEAST);
        names("wars.tsv", Kind.WAR);
    }

    /** Takes up the first word of each name of a table. */
    private void names(String table, Kind kind) {
        for (List<String> row : Table.read(Lexicon.class, table, 3))
            entries.putIfAbsent(row.get(0).split(" ", 2)[0], new Entry(kind, 0));
    }

    private static int value(Kind kind, String field) {
        return switch (kind) {
            case UNIT, UNITS -> Unit.valueOf(field).ordinal();
            case EDGE -> Part.Edge.valueOf(field).ordinal();
            default -> Integer.parseInt(field);
        };
    }

    /** The entry of a word; one of kind OTHER for a word it does not know, of kind PAST for one in "-ed". */
    Entry find(String word) {
        Entry entry = entries.get(word);
        if (entry != null) return entry;
        int length = word.length();
        boolean participle = length > 4 && word.charAt(length - 1) == 'd' && word.charAt(length - 2) == 'e';
        return participle ? Entry.PAST : Entry.OTHER;
    }
}
