package org.rapporteur.store;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.DocumentRef;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Place;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Span;

/** From the columns of a question's answer to the records of the model, and the columns these need. */
final class RowReader {
    /** Of a document {@code d} and its outlet {@code o}. */
    static final String DOCUMENT_COLUMNS =
            "d.id as d_id, d.title as d_title, d.url as d_url, d.published_on, d.published_at, o.name as o_name";

    /** Of an actor {@code a}. */
    static final String ACTOR_COLUMNS = "a.id as a_id, a.name as a_name, a.kind, a.country, a.wikidata";

    /** Of a place {@code p}. */
    static final String PLACE_COLUMNS =
            "p.id as p_id, p.name as p_name, p.country as p_country, p.lat, p.lon, p.claimants";

    private RowReader() {}

    static DocumentRef document(Row row) {
        return new DocumentRef(
                row.getUUID("d_id").toString(),
                row.getString("d_title"),
                row.getString("o_name"),
                row.getString("d_url"),
                publication(row));
    }

    static PublicationTime publication(Row row) {
        if (row.getLocalDate("published_on") == null) return null;
        var at = row.getOffsetDateTime("published_at");
        return new PublicationTime(row.getLocalDate("published_on"), at == null ? null : at.toInstant());
    }

    static Actor actor(Row row, String role, String affiliation) {
        Long id = row.getLong("a_id");
        if (id == null) return null;
        String kind = row.getString("kind");
        return new Actor(
                id.toString(),
                row.getString("a_name"),
                kind == null ? null : ActorKind.valueOf(kind),
                row.getString("country"),
                row.getString("wikidata"),
                role,
                affiliation);
    }

    static Participant participant(Row row) {
        return new Participant(
                spans(row, "spans"),
                row.getString("text"),
                actor(row, row.getString("title"), row.getString("affiliation")));
    }

    static Place place(Row row) {
        Long id = row.getLong("p_id");
        if (id == null) return null;
        String[] claimants = row.getArrayOfStrings("claimants");
        return new Place(
                id.toString(),
                row.getString("p_name"),
                row.getString("p_country"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                claimants == null ? null : List.of(claimants));
    }

    static Cue cue(Row row) {
        return new Cue(spans(row, "cue_spans"), row.getString("cue_text"), row.getString("cue_lemma"));
    }

    static Passage passage(Row row, String spans, String text) {
        return new Passage(spans(row, spans), row.getString(text));
    }

    static List<Quantity> quantities(Row row) {
        Double[] values = row.getArrayOfDoubles("quantity_values");
        String[] units = row.getArrayOfStrings("quantity_units");
        List<Quantity> quantities = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) quantities.add(new Quantity(values[i], units[i]));
        return quantities;
    }

    static DateValue date(Row row, String column) {
        String value = row.getString(column);
        return value == null ? null : new DateValue(value);
    }

    /** A single-precision column as the decimal that was stored: 0.9, not 0.899999976. */
    static double confidence(Row row) {
        return single(row, "confidence");
    }

    /** The same of any such column. */
    static double single(Row row, String column) {
        return Double.parseDouble(row.getFloat(column).toString());
    }

    static String text(Row row, String column) {
        Object value = row.getValue(column);
        return value == null ? null : value.toString();
    }

    /** The first {@code limit} of {@code rows}, which may hold one more to tell that the list goes on. */
    static <T, K> Slice<T, K> slice(List<Row> rows, int limit, Function<Row, T> item, Function<Row, K> key) {
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        return new Slice<>(shown.stream().map(item).toList(), more ? key.apply(rows.get(limit - 1)) : null);
    }

    static List<Row> list(Iterable<Row> rows) {
        List<Row> list = new ArrayList<>();
        rows.forEach(list::add);
        return list;
    }

    private static List<Span> spans(Row row, String column) {
        Integer[] offsets = row.getArrayOfIntegers(column);
        List<Span> spans = new ArrayList<>(offsets.length / 2);
        for (int i = 0; i + 1 < offsets.length; i += 2) spans.add(new Span(offsets[i], offsets[i + 1]));
        return spans;
    }
}
