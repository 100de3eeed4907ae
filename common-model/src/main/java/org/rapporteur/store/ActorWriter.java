package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Actor;

/**
 * Keeps actors and their aliases: four statements for any number of them. What is already there is only read, so that
 * documents about the same states do not wait for each other; rows are written in the order of their keys, so that
 * writers never deadlock.
 */
final class ActorWriter {
    private final Mutiny.Session session;
    private final SortedMap<String, Actor> actors = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> aliases;

    private ActorWriter(
            Mutiny.Session session, List<Actor> given, SortedMap<String, SortedMap<String, String>> aliases) {
        this.session = session;
        this.aliases = aliases;
        for (Actor actor : given) actors.merge(Keys.actor(actor), actor, ActorWriter::complete);
    }

    /**
     * Stores what is new and fills in what was not known of the others.
     *
     * @param aliases for each actor's key, the alias as written by its folded form
     * @return the ids of all by {@link Keys#actor}
     */
    static Uni<Map<String, Long>> keep(
            Mutiny.Session session, List<Actor> actors, SortedMap<String, SortedMap<String, String>> aliases) {
        if (actors.isEmpty()) return Uni.createFrom().item(Map.of());
        ActorWriter writer = new ActorWriter(session, actors, aliases);
        return writer.insert()
                .chain(writer::fill)
                .chain(() -> OutletWriter.ids(session, "actor", writer.keys()))
                .call(writer::insertAliases);
    }

    private Uni<Integer> insert() {
        return given("""
                insert into actor (key, name, kind, country, wikidata, role, affiliation)
                select key, name, kind, country, wikidata, role, affiliation from given
                where not exists (select from actor where actor.key = given.key)
                order by key on conflict (key) do nothing""");
    }

    private Uni<Integer> fill() {
        return given("""
                , incomplete as (
                  select actor.id, given.* from actor join given on given.key = actor.key
                  where actor.kind is null and given.kind is not null
                    or actor.country is null and given.country is not null
                    or actor.wikidata is null and given.wikidata is not null
                    or actor.role is null and given.role is not null
                    or actor.affiliation is null and given.affiliation is not null
                  order by actor.key for no key update of actor)
                update actor set
                  kind = coalesce(actor.kind, incomplete.kind), country = coalesce(actor.country, incomplete.country),
                  wikidata = coalesce(actor.wikidata, incomplete.wikidata),
                  role = coalesce(actor.role, incomplete.role),
                  affiliation = coalesce(actor.affiliation, incomplete.affiliation)
                from incomplete where actor.id = incomplete.id""");
    }

    private Uni<Integer> given(String statement) {
        return session.createNativeQuery("""
                        with given as (
                          select * from unnest(cast(:keys as text[]), cast(:names as text[]), cast(:kinds as text[]),
                            cast(:countries as text[]), cast(:items as text[]), cast(:roles as text[]),
                            cast(:affiliations as text[]))
                            as g (key, name, kind, country, wikidata, role, affiliation))
                        """ + statement)
                .setParameter("keys", keys())
                .setParameter("names", column(actor -> Keys.name(actor.name())))
                .setParameter(
                        "kinds", column(a -> a.kind() == null ? null : a.kind().name()))
                .setParameter("countries", column(Actor::country))
                .setParameter("items", column(Actor::wikidata))
                .setParameter("roles", column(Actor::role))
                .setParameter("affiliations", column(Actor::affiliation))
                .executeUpdate();
    }

    private Uni<Integer> insertAliases(Map<String, Long> ids) {
        List<Long> owners = new ArrayList<>();
        List<String> normalized = new ArrayList<>();
        List<String> written = new ArrayList<>();
        aliases.forEach((key, names) -> names.forEach((folded, name) -> {
            owners.add(ids.get(key));
            normalized.add(folded);
            written.add(name);
        }));
        return session.createNativeQuery("""
                        insert into actor_alias (actor_id, normalized, alias)
                        select actor_id, normalized, alias
                        from unnest(cast(:owners as bigint[]), cast(:normalized as text[]), cast(:aliases as text[]))
                          as given (actor_id, normalized, alias)
                        where not exists (select from actor_alias held
                          where held.actor_id = given.actor_id and held.normalized = given.normalized)
                        order by actor_id, normalized on conflict do nothing""")
                .setParameter("owners", owners.toArray(Long[]::new))
                .setParameter("normalized", normalized.toArray(String[]::new))
                .setParameter("aliases", written.toArray(String[]::new))
                .executeUpdate();
    }

    private String[] keys() {
        return actors.keySet().toArray(String[]::new);
    }

    private String[] column(Function<Actor, String> value) {
        return actors.values().stream().map(value).toArray(String[]::new);
    }

    private static Actor complete(Actor first, Actor second) {
        return new Actor(
                null,
                first.name(),
                first.kind() == null ? second.kind() : first.kind(),
                first.country() == null ? second.country() : first.country(),
                first.wikidata() == null ? second.wikidata() : first.wikidata(),
                first.role() == null ? second.role() : first.role(),
                first.affiliation() == null ? second.affiliation() : first.affiliation());
    }
}
