package org.rapporteur.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * One SQL question over the documents of a scope, put together with its parameters. A period narrows sentences by the
 * day their document was published, facts by the days they are filed under.
 */
final class SummaryQuery {
    private static final String PUBLISHED = "coalesce(d.published_on, (d.stored_at at time zone 'UTC')::date)";

    private final SummaryScope scope;
    private final SummaryLimits limits;
    private final List<Object> parameters = new ArrayList<>();
    private final String query;
    private final String actors;

    SummaryQuery(SummaryScope scope, SummaryLimits limits) {
        this.scope = scope;
        this.limits = limits;
        query = scope.query() == null ? null : parameter(scope.query(), "text");
        actors = scope.actor() == null
                ? null
                : "(select actor_id from actor_alias where normalized = " + parameter(Names.fold(scope.actor()), "text")
                        + ")";
    }

    Tuple parameters() {
        return Tuple.tuple(parameters);
    }

    /** Sentences of the scope's documents with the facts in them counted, first sentences first. */
    String sentences() {
        return documents(within(PUBLISHED, PUBLISHED)) + """
                , fact as (
                  select document_id, sentence, count(*)::int as facts from (
                    select document_id, sentence from statement where document_id in (select id from scope)
                    union all
                    select document_id, sentence from event where document_id in (select id from scope)) f
                  group by document_id, sentence)
                """ + source() + """
                , coalesce(fact.facts, 0) as facts
                from scope join sentence s on s.document_id = scope.id
                left join fact on fact.document_id = s.document_id and fact.sentence = s.position
                where s.position <\s"""
                + parameter(limits.sentencesPerDocument(), "int") + readable()
                + (actors == null ? "" : " and " + sentenceOfActor()) + order("s.position, scope.standing");
    }

    /** Dated events that are told as having happened, those of widely reported stories first. */
    String happenings() {
        String within = within("e.first_day", "e.last_day");
        return documents(documentsOf("event e", within)) + source() + """
                , e.type, e.date_value, e.first_day, e.story_id
                from scope join event e on e.document_id = scope.id
                join sentence s on s.document_id = e.document_id and s.position = e.sentence
                left join story on story.id = e.story_id
                where e.date_value is not null and e.modality in ('ASSERTED', 'CLAIMED')""" + within + readable()
                + (actors == null ? "" : " and " + participates("event", "e", ""))
                + order("coalesce(story.outlets, 0) desc, e.confidence desc, e.id");
    }

    /** Statements that were made, of known or named speakers, surest first. */
    String positions() {
        String within = within("st.first_day", "st.last_day");
        return documents(documentsOf("statement st", within)) + source() + """
                , st.act, st.manner, st.first_day, st.cue_spans, st.content_spans, coalesce(a.name, p.text) as speaker,
                (select coalesce(named.name, about.text) from statement_participant about
                  left join actor named on named.id = about.actor_id
                  where about.statement_id = st.id and about.role = 'ABOUT'
                  order by about.actor_id is not null, about.position limit 1) as issue
                from scope join statement st on st.document_id = scope.id
                join sentence s on s.document_id = st.document_id and s.position = st.sentence
                join statement_participant p on p.statement_id = st.id and p.role = 'SPEAKER' and p.position = 0
                left join actor a on a.id = p.actor_id
                where st.modality in ('ASSERTED', 'CLAIMED') and (p.actor_id is not null or lower(p.text) not in (
                  'he', 'she', 'it', 'they', 'we', 'i', 'you', 'who', 'which', 'that', 'this', 'one'))""" + within
                + readable()
                + (actors == null ? "" : " and " + participates("statement", "st", " and p.role = 'SPEAKER'"))
                + order("p.actor_id is null, st.confidence desc, st.id");
    }

    /** The scope's documents: the best for the query first, then the latest. */
    private String documents(String condition) {
        StringBuilder where = new StringBuilder(" where d.state = 'EXTRACTED'").append(condition);
        if (scope.document() != null) where.append(" and d.id = ").append(parameter(scope.document(), "uuid"));
        if (query != null)
            where.append(" and t.search @@ websearch_to_tsquery('english', ")
                    .append(query)
                    .append(")");
        if (actors != null)
            where.append(" and d.id in (").append(documentsOfActor()).append(")");
        String rank =
                query == null ? "" : "ts_rank_cd(t.search, websearch_to_tsquery('english', " + query + ")) desc, ";
        String order = " order by " + rank + PUBLISHED + " desc, d.id desc";
        return "with scope as (select d.id, d.revision, d.title, o.name as outlet, " + PUBLISHED + " as published_on, "
                + "row_number() over (" + order.strip() + ") as standing from document d"
                + (query == null ? "" : " join document_text t on t.document_id = d.id")
                + " left join outlet o on o.id = d.outlet_id" + where + order + " limit "
                + parameter(limits.documents(), "int") + ")\n";
    }

    private String documentsOfActor() {
        return "select m.document_id from mention m where m.actor_id in " + actors
                + " union select f.document_id from statement f where " + participates("statement", "f", "")
                + " union select f.document_id from event f where " + participates("event", "f", "");
    }

    private String sentenceOfActor() {
        return "(exists (select 1 from mention m where m.document_id = s.document_id and m.actor_id in " + actors
                + " and m.start_offset >= s.start_offset and m.end_offset <= s.end_offset)"
                + " or exists (select 1 from statement f where " + inSentence("statement") + ")"
                + " or exists (select 1 from event f where " + inSentence("event") + "))";
    }

    private String inSentence(String fact) {
        return "f.document_id = s.document_id and f.sentence = s.position and " + participates(fact, "f", "");
    }

    private String participates(String fact, String alias, String role) {
        return alias + ".id in (select p." + fact + "_id from " + fact + "_participant p where p.actor_id in " + actors
                + role + ")";
    }

    /** Facts of a period narrow the documents, or the latest documents would leave no room for theirs. */
    private String documentsOf(String fact, String within) {
        return within.isEmpty() ? "" : " and d.id in (select document_id from " + fact + " where true" + within + ")";
    }

    private String within(String first, String last) {
        return (scope.to() == null ? "" : " and " + first + " <= " + parameter(scope.to(), "date"))
                + (scope.from() == null ? "" : " and " + last + " >= " + parameter(scope.from(), "date"));
    }

    private String source() {
        String terms = "nullif(replace(plainto_tsquery('english', " + query + ")::text, '&', '|'), '')::tsquery";
        return "select s.document_id, scope.revision, scope.title, scope.outlet, scope.published_on, s.position, "
                + "s.start_offset, s.end_offset, s.lemmas, "
                + (query == null
                        ? "0::real"
                        : "coalesce(ts_rank(to_tsvector('english', array_to_string(s.lemmas, ' ')), " + terms + "), 0)")
                + " as match";
    }

    private String readable() {
        return " and s.end_offset - s.start_offset between " + parameter(limits.shortest(), "int") + " and "
                + parameter(limits.longest(), "int");
    }

    private String order(String by) {
        return " order by " + (query == null ? "" : "match desc, ") + by + ", s.document_id limit "
                + parameter(limits.candidates(), "int");
    }

    private String parameter(Object value, String type) {
        parameters.add(value);
        return "$" + parameters.size() + "::" + type;
    }
}
