package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.List;

/** Which columns of an encoder's rows belong to which head. */
final class Heads {
    private final List<Head> all = new ArrayList<>();
    private int width;

    /**
     * One head.
     *
     * @param column its first column
     * @param size how many columns it has
     * @param tags what each column stands for; empty where they make a vector
     */
    record Head(String name, int column, int size, List<String> tags) {
        Head {
            tags = List.copyOf(tags);
            if (!tags.isEmpty() && tags.size() != size)
                throw new IllegalArgumentException("Head " + name + " has " + size + " columns and other tags");
        }
    }

    private Heads() {}

    /** Reads lines of {@code name|columns|tags divided by blanks}. */
    static Heads read(List<String> lines) {
        Heads heads = new Heads();
        for (String line : lines) heads.add(line.split("\\|", 3));
        return heads;
    }

    private void add(String[] fields) {
        int size = Integer.parseInt(fields[1]);
        List<String> tags = fields[2].isEmpty() ? List.of() : List.of(fields[2].split(" "));
        all.add(new Head(fields[0], width, size, tags));
        width += size;
    }

    /** Columns of a row. */
    int width() {
        return width;
    }

    /**
     * A head by its name.
     *
     * @throws IllegalStateException where the encoder has none of that name
     */
    Head head(String name) {
        for (Head head : all) if (head.name().equals(name)) return head;
        throw new IllegalStateException("The encoder has no head " + name);
    }
}
