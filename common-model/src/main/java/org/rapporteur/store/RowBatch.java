package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Rows of one table that travel as one JSON array, which {@code json_populate_recordset} (PostgreSQL manual, "JSON
 * Functions and Operators") reads as rows of the table's own types. Batches of several tables are written by one
 * statement, however many rows they have: its foreign keys are checked at its end.
 */
final class RowBatch {
    private static final JsonFactory JSON = new JsonFactory();

    private final String table;
    private final String[] columns;
    private final StringWriter written = new StringWriter();
    private final JsonGenerator json;

    RowBatch(String table, String... columns) {
        this.table = table;
        this.columns = columns;
        try {
            json = JSON.createGenerator(written);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a row.
     *
     * @param values one for each column: null, a number, an array of numbers, a collection of texts, or what is told by
     *     its text (dates, times, ids, names of constants)
     */
    void add(Object... values) {
        if (values.length != columns.length)
            throw new IllegalArgumentException(values.length + " values for " + columns.length + " columns");
        try {
            json.writeStartObject();
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                json.writeFieldName(columns[i]);
                write(values[i]);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Object value) throws IOException {
        if (value instanceof Number number) json.writeNumber(number.toString());
        else if (value instanceof int[] numbers) json.writeArray(numbers, 0, numbers.length);
        else if (value instanceof double[] numbers) json.writeArray(numbers, 0, numbers.length);
        else if (value instanceof Collection<?> texts) {
            json.writeStartArray();
            for (Object text : texts) json.writeString((String) text);
            json.writeEndArray();
        } else json.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    /** Writes all batches by one statement; those a row points to are among them or stored. */
    static Uni<Void> insert(Mutiny.Session session, List<RowBatch> batches) {
        String inserts = batches.stream().map(RowBatch::insert).collect(Collectors.joining(", "));
        Mutiny.SelectionQuery<Integer> query =
                session.createNativeQuery("with " + inserts + " select 1", Integer.class);
        for (RowBatch batch : batches) query.setParameter(batch.table, batch.rows());
        return query.getSingleResult().replaceWithVoid();
    }

    private String insert() {
        String list = String.join(", ", columns);
        return "of_" + table + " as (insert into " + table + " (" + list + ") select " + list
                + " from json_populate_recordset(cast(null as " + table + "), cast(cast(:" + table
                + " as text) as json)))";
    }

    private String rows() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }
}
