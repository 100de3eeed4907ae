package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.model.Act;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Span;

/** Asks for what summaries are made of: one question for the candidates, one for the text of those on the shortlist. */
@ApplicationScoped
public class SummaryRepository {
    private static final String TEXTS = """
            select asked.n, substring(t.text from asked.s + 1 for asked.e - asked.s) as text
            from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) with ordinality asked(document, revision, s, e, n)
            join document d on d.id = asked.document and d.revision = asked.revision and d.state = 'EXTRACTED'
            join document_text t on t.document_id = d.id
            where asked.e <= d.length""";

    private final Pool pool;

    SummaryRepository(Pool pool) {
        this.pool = pool;
    }

    /** Sentences, without those outside the limits of length. */
    public Uni<List<SummaryMaterial.Told>> sentences(SummaryScope scope, SummaryLimits limits) {
        SummaryQuery query = new SummaryQuery(scope, limits);
        return ask(query.sentences(), query, row -> new SummaryMaterial.Told(source(row), row.getInteger("facts")));
    }

    /** Dated happenings. */
    public Uni<List<SummaryMaterial.Happening>> happenings(SummaryScope scope, SummaryLimits limits) {
        SummaryQuery query = new SummaryQuery(scope, limits);
        return ask(
                query.happenings(),
                query,
                row -> new SummaryMaterial.Happening(
                        source(row),
                        EventType.valueOf(row.getString("type")),
                        row.getString("date_value"),
                        row.getLocalDate("first_day"),
                        row.getLong("story_id")));
    }

    /** Statements; a content that goes beyond its sentence widens the source, up to the longest allowed. */
    public Uni<List<SummaryMaterial.Position>> positions(SummaryScope scope, SummaryLimits limits) {
        SummaryQuery query = new SummaryQuery(scope, limits);
        return ask(
                query.positions(),
                query,
                row -> new SummaryMaterial.Position(
                        widened(row, limits),
                        row.getString("speaker"),
                        Act.valueOf(row.getString("act")),
                        Manner.valueOf(row.getString("manner")),
                        row.getString("issue"),
                        row.getLocalDate("first_day")));
    }

    /** The words of each source, null for one whose document has changed or gone since. */
    public Uni<List<String>> texts(List<SummaryMaterial.Source> sources) {
        Tuple asked = Tuple.of(
                sources.stream().map(SummaryMaterial.Source::document).toArray(UUID[]::new),
                sources.stream().map(SummaryMaterial.Source::revision).toArray(Integer[]::new),
                sources.stream().map(source -> source.span().start()).toArray(Integer[]::new),
                sources.stream().map(source -> source.span().end()).toArray(Integer[]::new));
        return pool.preparedQuery(TEXTS).execute(asked).map(rows -> {
            String[] texts = new String[sources.size()];
            for (Row row : rows) texts[row.getInteger("n") - 1] = row.getString("text");
            return Arrays.asList(texts);
        });
    }

    /** Whether there is such a document. */
    public Uni<Boolean> knows(UUID document) {
        return pool.preparedQuery("select exists (select from document where id = $1)")
                .execute(Tuple.of(document))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private <T> Uni<List<T>> ask(String sql, SummaryQuery query, Function<Row, T> read) {
        return pool.preparedQuery(sql).execute(query.parameters()).map(rows -> read(rows, read));
    }

    private static <T> List<T> read(RowSet<Row> rows, Function<Row, T> read) {
        List<T> items = new ArrayList<>(rows.size());
        for (Row row : rows) items.add(read.apply(row));
        return items;
    }

    private static SummaryMaterial.Source source(Row row) {
        return new SummaryMaterial.Source(
                row.getUUID("document_id"),
                row.getInteger("revision"),
                row.getString("title"),
                row.getString("outlet"),
                row.getLocalDate("published_on"),
                row.getInteger("position"),
                new Span(row.getInteger("start_offset"), row.getInteger("end_offset")),
                List.of(row.getArrayOfStrings("lemmas")),
                row.getFloat("match"));
    }

    private static SummaryMaterial.Source widened(Row row, SummaryLimits limits) {
        SummaryMaterial.Source source = source(row);
        List<Span> spans = new ArrayList<>();
        for (String column : List.of("cue_spans", "content_spans")) {
            Integer[] offsets = row.getArrayOfIntegers(column);
            for (int i = 0; i + 1 < offsets.length; i += 2) spans.add(new Span(offsets[i], offsets[i + 1]));
        }
        SummaryMaterial.Source wide = source.covering(spans);
        return wide.span().length() <= limits.longest() ? wide : source;
    }
}
