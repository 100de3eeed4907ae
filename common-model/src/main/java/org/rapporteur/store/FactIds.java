package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ids of one document's statements and events, taken from their sequences before the rows are written. */
record FactIds(List<Long> statements, List<Long> events) {
    static final FactIds NONE = new FactIds(List.of(), List.of());

    /** What the sequences step by: each of their values stands for so many ids, itself the first. */
    private static final int BLOCK = 50;

    /** Takes ids for so many statements and events; in ascending order, and not always one after the other. */
    static Uni<FactIds> take(Mutiny.Session session, int statements, int events) {
        return session.createNativeQuery("""
                        select nextval('statement_seq'), true from generate_series(1, :statements) union all
                        select nextval('event_seq'), false from generate_series(1, :events)""", Tuple.class)
                .setParameter("statements", blocks(statements))
                .setParameter("events", blocks(events))
                .getResultList()
                .map(rows -> new FactIds(values(rows, true), values(rows, false)));
    }

    private static int blocks(int ids) {
        return (ids + BLOCK - 1) / BLOCK;
    }

    private static List<Long> values(List<Tuple> rows, boolean statements) {
        return rows.stream()
                .filter(row -> row.get(1, Boolean.class) == statements)
                .map(row -> row.get(0, Long.class))
                .sorted()
                .toList();
    }

    long statement(int index) {
        return id(statements, index);
    }

    long event(int index) {
        return id(events, index);
    }

    private static long id(List<Long> blocks, int index) {
        return blocks.get(index / BLOCK) + index % BLOCK;
    }
}
