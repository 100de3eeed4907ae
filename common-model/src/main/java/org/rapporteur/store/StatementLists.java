package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

/** Lists of statements, newest first: three questions a page, one more each for names and for words to be found. */
@ApplicationScoped
public class StatementLists {
    private static final Walk WALK = new Walk("statement");
    private static final String OUTLETS = "select l.statement_id, o.name from statement_outlet l "
            + "join outlet o on o.id = l.outlet_id where l.statement_id = any($1) and l.position >= 0 order by l.statement_id, l.position";

    private final Pool pool;
    private final NameLookup names;

    StatementLists(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} statements after {@code after}, or from the first where that is null. */
    public Uni<Slice<Statement, Keyset>> list(StatementFilter filter, Keyset after, int limit) {
        return lookUp(names, filter).chain(ids -> {
            Clause clause = narrow(new Clause(), filter);
            List<Walk.Link> links = links(filter, ids);
            if (links.stream().anyMatch(link -> link.ids().length == 0))
                return Uni.createFrom().item(new Slice<>(List.of(), null));
            TimeOrder order = new TimeOrder(after, filter.from(), filter.to());
            return WALK.fewHold(pool, filter.q())
                    .map(few -> WALK.page(clause, links, order, limit + 1, few))
                    .chain(page -> read(page, clause.tuple(), limit));
        });
    }

    /** The statement of this id; null where there is none. */
    public Uni<Statement> find(long id) {
        return read("select first_day, id from statement where id = $1", Tuple.of(id), 1)
                .map(slice -> slice.items().isEmpty() ? null : slice.items().get(0));
    }

    static Uni<NameLookup.Ids> lookUp(NameLookup names, StatementFilter filter) {
        List<String> actors = Stream.of(filter.speaker(), filter.addressee(), filter.about())
                .flatMap(List::stream)
                .toList();
        return names.find(actors, filter.outlet(), List.of());
    }

    /** What a statement {@code f} itself must fulfil, its time apart. */
    static Clause narrow(Clause clause, StatementFilter filter) {
        clause.anyOf("f.act", filter.act()).anyOf("f.kind", filter.kind()).matching("f.search", filter.q());
        if (!filter.document().isEmpty())
            clause.anyOf("f.document_id", filter.document().toArray(UUID[]::new));
        return clause;
    }

    static List<Walk.Link> links(StatementFilter filter, NameLookup.Ids ids) {
        List<Walk.Link> links = new ArrayList<>();
        if (!filter.speaker().isEmpty()) links.add(participant("SPEAKER", ids.actors(filter.speaker())));
        if (!filter.addressee().isEmpty()) links.add(participant("ADDRESSEE", ids.actors(filter.addressee())));
        if (!filter.about().isEmpty()) links.add(participant("ABOUT", ids.actors(filter.about())));
        if (!filter.outlet().isEmpty())
            links.add(new Walk.Link(
                    "statement_outlet", "statement_id", "outlet_id", "true", ids.outlets(filter.outlet())));
        return links;
    }

    private static Walk.Link participant(String role, Long[] ids) {
        return new Walk.Link("statement_participant", "statement_id", "actor_id", "l.role = '" + role + "'", ids);
    }

    private Uni<Slice<Statement, Keyset>> read(String page, Tuple values, int limit) {
        String sql = "select f.id, f.kind as f_kind, f.act, f.confidence, f.sentence, f.cue_text, f.cue_lemma, "
                + "f.cue_spans, f.content_text, f.content_spans, f.said_on, f.first_day, "
                + RowReader.DOCUMENT_COLUMNS + " from (" + page + ") k join statement f on f.id = k.id "
                + "join document d on d.id = f.document_id left join outlet o on o.id = d.outlet_id "
                + "order by k.first_day desc, k.id";
        return pool.preparedQuery(sql).execute(values).map(RowReader::list).chain(rows -> {
            Long[] ids = rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
            return Participants.ofStatements(pool, ids).chain(participants -> outlets(ids)
                    .map(outlets -> RowReader.slice(
                            rows,
                            limit,
                            row -> statement(row, participants, outlets),
                            row -> new Keyset(row.getLocalDate("first_day"), row.getLong("id")))));
        });
    }

    private Uni<Map<Long, List<String>>> outlets(Long[] statements) {
        return pool.preparedQuery(OUTLETS)
                .execute(Tuple.tuple().addValue(statements))
                .map(rows -> {
                    Map<Long, List<String>> outlets = new HashMap<>();
                    for (Row row : rows)
                        outlets.computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                                .add(row.getString("name"));
                    return outlets;
                });
    }

    private static Statement statement(Row row, Participants participants, Map<Long, List<String>> outlets) {
        long id = row.getLong("id");
        return new Statement(
                Long.toString(id),
                RowReader.document(row),
                StatementKind.valueOf(row.getString("f_kind")),
                Act.valueOf(row.getString("act")),
                RowReader.confidence(row),
                participants.first(id, StatementParticipantRow.Role.SPEAKER),
                RowReader.cue(row),
                RowReader.passage(row, "content_spans", "content_text"),
                participants.first(id, StatementParticipantRow.Role.ADDRESSEE),
                outlets.getOrDefault(id, List.of()),
                RowReader.date(row, "said_on"),
                participants.all(id, StatementParticipantRow.Role.ABOUT),
                row.getInteger("sentence"));
    }
}
