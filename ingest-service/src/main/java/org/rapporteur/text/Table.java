package org.rapporteur.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource table of English: lines of fields divided by {@code |}; empty lines and lines that begin with {@code #}
 * are skipped.
 */
public final class Table {
    private Table() {}

    /**
     * The rows of a resource beside a class; each has exactly as many fields as asked for, missing ones empty.
     *
     * @throws IllegalStateException where the resource is not there or a line has more fields
     */
    public static List<List<String>> read(Class<?> beside, String name, int fields) {
        InputStream resource = beside.getResourceAsStream(name);
        if (resource == null) throw new IllegalStateException("Resource " + name + " is missing");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) rows.add(row(name, line, fields));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The parts of a field divided by commas; empty for an empty field. */
    public static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(",", -1));
    }

    private static List<String> row(String name, String line, int fields) {
        List<String> row = new ArrayList<>(List.of(line.split("\\|", -1)));
        if (row.size() > fields) throw new IllegalStateException(name + ": too many fields in \"" + line + "\"");
        while (row.size() < fields) row.add("");
        return row;
    }
}
