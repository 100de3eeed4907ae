package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

/**
 * Lists of statements, newest first. A page is three questions over one connection, one more each for names and for words
 * to be found: which statements, then, asked together, what they are and who takes part in them.
 */
@ApplicationScoped
public class StatementLists {
    private static final Walk WALK = new Walk("statement");
    private static final String STATEMENTS =
            "select f.id, f.kind as f_kind, f.act, f.manner, f.modality as f_modality, f.confidence, f.sentence, f.cue_text, f.cue_lemma, f.cue_spans, "
                    + "f.content_text, f.content_spans, f.said_on, " + RowReader.DOCUMENT_COLUMNS
                    + " from unnest($1::bigint[]) with ordinality k (id, position) join statement f on f.id = k.id "
                    + "join document d on d.id = f.document_id left join outlet o on o.id = d.outlet_id "
                    + "order by k.position";

    private final Pool pool;
    private final NameLookup names;

    StatementLists(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} statements after {@code after}, or from the first where that is null. */
    public Uni<Slice<Statement, Keyset>> list(StatementFilter filter, Keyset after, int limit) {
        return lookUp(names, filter).chain(named -> {
            Clause clause = narrow(new Clause(), filter);
            List<Walk.Link> links = links(filter, named);
            if (links.stream().anyMatch(link -> link.ids().length == 0))
                return Uni.createFrom().item(new Slice<>(List.of(), null));
            TimeOrder order = new TimeOrder(after, filter.from(), filter.to());
            return pool.withConnection(client -> WALK.keys(client, clause, links, order, filter.q(), limit + 1)
                    .chain(keys -> Slice.of(keys, limit, ids -> statements(client, ids))));
        });
    }

    /** The statement of this id; null where there is none. */
    public Uni<Statement> find(long id) {
        return pool.withConnection(client -> statements(client, new Long[] {id}))
                .map(statements -> statements.isEmpty() ? null : statements.get(0));
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
        if (!filter.about().isEmpty()) links.add(about(filter.about(), ids.actors(filter.about())));
        if (!filter.outlet().isEmpty())
            links.add(new Walk.Link(
                    "statement_outlet", "statement_id", "outlet_id", "true", ids.outlets(filter.outlet())));
        return links;
    }

    /** Statements about actors; where no actor has such a name, about places and issues of it. */
    private static Walk.Link about(List<String> names, Long[] actors) {
        if (actors.length > 0) return participant("ABOUT", actors);
        String[] folded = names.stream().map(Names::fold).distinct().toArray(String[]::new);
        return new Walk.Link("statement_participant", "statement_id", "name", "l.role = 'ABOUT'", folded);
    }

    private static Walk.Link participant(String role, Long[] ids) {
        return new Walk.Link("statement_participant", "statement_id", "actor_id", "l.role = '" + role + "'", ids);
    }

    /** These statements in this order; both questions are sent before the first is answered. */
    private static Uni<List<Statement>> statements(SqlClient client, Long[] ids) {
        return Uni.combine()
                .all()
                .unis(
                        client.preparedQuery(STATEMENTS).execute(Tuple.tuple().addValue(ids)),
                        Participants.ofStatements(client, ids))
                .with((rows, participants) -> RowReader.list(rows).stream()
                        .map(row -> statement(row, participants))
                        .toList());
    }

    private static Statement statement(Row row, Participants participants) {
        long id = row.getLong("id");
        return new Statement(
                Long.toString(id),
                RowReader.document(row),
                StatementKind.valueOf(row.getString("f_kind")),
                Act.valueOf(row.getString("act")),
                Manner.valueOf(row.getString("manner")),
                Modality.valueOf(row.getString("f_modality")),
                RowReader.confidence(row),
                participants.first(id, StatementParticipantRow.Role.SPEAKER),
                RowReader.cue(row),
                RowReader.passage(row, "content_spans", "content_text"),
                participants.first(id, StatementParticipantRow.Role.ADDRESSEE),
                participants.outlets(id),
                RowReader.date(row, "said_on"),
                participants.all(id, StatementParticipantRow.Role.ABOUT),
                row.getInteger("sentence"));
    }
}
