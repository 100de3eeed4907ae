package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.List;

/** The heads of an encoder: those that tag tokens, side by side in one row, and pointers from token to token. */
final class Heads {
    private final List<TagHead> tagged = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private int width;

    /**
     * A head that gives each token one of several tags.
     *
     * @param column its first column in a row
     * @param tags what each of its columns stands for
     */
    record TagHead(String name, int column, List<String> tags) {
        TagHead {
            tags = List.copyOf(tags);
        }

        int size() {
            return tags.size();
        }
    }

    private Heads() {}

    /** Reads lines of {@code name|tags divided by blanks}; a pointer has no tags. Both kinds keep their order. */
    static Heads read(List<String> lines) {
        Heads heads = new Heads();
        for (String line : lines) heads.add(line.split("\\|", 2));
        return heads;
    }

    private void add(String[] fields) {
        if (fields[1].isEmpty()) {
            pointers.add(fields[0]);
            return;
        }
        TagHead head = new TagHead(fields[0], width, List.of(fields[1].split(" ")));
        tagged.add(head);
        width += head.size();
    }

    /** Columns of a token's row of tags. */
    int width() {
        return width;
    }

    /**
     * A head that tags, by its name.
     *
     * @throws IllegalStateException where the encoder has none of that name
     */
    TagHead tags(String name) {
        for (TagHead head : tagged) if (head.name().equals(name)) return head;
        throw new IllegalStateException("The encoder has no head " + name);
    }

    /**
     * The number of a pointer.
     *
     * @throws IllegalStateException where the encoder has none of that name
     */
    int pointer(String name) {
        int number = pointers.indexOf(name);
        if (number < 0) throw new IllegalStateException("The encoder has no pointer " + name);
        return number;
    }
}
