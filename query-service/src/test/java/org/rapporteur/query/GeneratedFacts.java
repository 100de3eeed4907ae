package org.rapporteur.query;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapporteur.testing.Store;

/** Seeded random facts, written straight into the tables and kept here, so that a test can work out every answer. */
final class GeneratedFacts {
    static final List<String> TYPES = List.of("CONSULT", "ACCUSE", "AID", "ASSAULT");
    static final List<String> MODALITIES = List.of("ASSERTED", "CLAIMED", "NEGATED");
    static final List<String> ACTS = List.of("SAY", "REQUEST", "REJECT");
    static final List<String> KINDS = List.of("DIRECT", "INDIRECT", "MIXED");
    static final List<String> WORDS = List.of("harbour", "grain", "treaty", "drone", "embassy");
    static final List<String> COUNTRIES = List.of("FR", "TR", "PK");
    static final int ACTORS = 8;
    static final int OUTLETS = 4;
    static final int PLACES = 5;
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    record Doc(UUID id, int outlet, LocalDate day, String state, OffsetDateTime storedAt, String word) {}

    record Said(
            long id,
            Doc doc,
            String act,
            String kind,
            String word,
            LocalDate first,
            LocalDate last,
            int speaker,
            int addressee,
            List<Integer> about,
            List<Integer> outlets) {}

    record Done(
            long id,
            Doc doc,
            String type,
            String modality,
            String word,
            LocalDate first,
            LocalDate last,
            List<Integer> actors,
            List<Integer> recipients,
            int place,
            int story) {}

    record Happening(int id, String type, LocalDate first, LocalDate last, int outlets) {}

    final List<Doc> documents = new ArrayList<>();
    final List<Said> statements = new ArrayList<>();
    final List<Done> events = new ArrayList<>();
    final List<Happening> stories = new ArrayList<>();
    private final Pool pool;
    private final Random random;

    GeneratedFacts(Pool pool, long seed) {
        this.pool = pool;
        this.random = new Random(seed);
    }

    static String actor(int n) {
        return "Ächtor " + n;
    }

    static String outlet(int n) {
        return "The Outlet " + n;
    }

    static String place(int n) {
        return "Placeville " + n;
    }

    static String country(int n) {
        return COUNTRIES.get(n % COUNTRIES.size());
    }

    GeneratedFacts write(int documentCount) {
        Store.clear(pool);
        names();
        for (int i = 1; i <= 12; i++) story(i);
        for (int i = 0; i < documentCount; i++) document(i);
        long id = 1;
        for (Doc doc : documents) for (int i = 0; i < 3; i++) statement(id++, doc);
        id = 1;
        for (Doc doc : documents) for (int i = 0; i < 3; i++) event(id++, doc);
        return this;
    }

    List<String> statementIds(Predicate<Said> wanted) {
        return statements.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Said::first).reversed().thenComparing(Said::id))
                .map(said -> Long.toString(said.id()))
                .toList();
    }

    List<String> eventIds(Predicate<Done> wanted) {
        return events.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Done::first).reversed().thenComparing(Done::id))
                .map(done -> Long.toString(done.id()))
                .toList();
    }

    List<String> storyIds(Predicate<Happening> wanted) {
        return stories.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Happening::first).reversed().thenComparing(Happening::id))
                .map(story -> Integer.toString(story.id()))
                .toList();
    }

    List<String> documentIds(Predicate<Doc> wanted) {
        return documents.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Doc::storedAt)
                        .thenComparing(doc -> doc.id().toString())
                        .reversed())
                .map(doc -> doc.id().toString())
                .toList();
    }

    private void names() {
        for (int i = 1; i <= OUTLETS; i++)
            run(
                    "insert into outlet (id, key, name) overriding system value values ($1, $2, $3)",
                    (long) i,
                    outlet(i).toLowerCase(Locale.ROOT),
                    outlet(i));
        for (int i = 1; i <= ACTORS; i++) {
            run(
                    "insert into actor (id, key, name, kind, country) overriding system value values ($1, $2, $3, $4, $5)",
                    (long) i,
                    "achtor " + i,
                    actor(i),
                    i % 2 == 0 ? "PERSON" : "STATE",
                    country(i));
            run(
                    "insert into actor_alias (actor_id, normalized, alias) values ($1, $2, $3)",
                    (long) i,
                    "achtor " + i,
                    actor(i));
            run(
                    "insert into actor_alias (actor_id, normalized, alias) values ($1, $2, $3)",
                    (long) i,
                    "twin " + (i + 1) / 2,
                    "Twin " + (i + 1) / 2);
        }
        for (int i = 1; i <= PLACES; i++)
            run(
                    "insert into place (id, key, name, country) overriding system value values ($1, $2, $3, $4)",
                    (long) i,
                    "placeville " + i + "|" + country(i),
                    place(i),
                    country(i));
    }

    private void story(int id) {
        LocalDate day = START.plusDays(random.nextInt(20));
        Happening story = new Happening(id, pick(TYPES), day, day.plusDays(random.nextInt(3)), 1 + random.nextInt(4));
        stories.add(story);
        run(
                "insert into story (id, type, first_day, last_day, documents, outlets, independent_outlets) "
                        + "overriding system value values ($1, $2, $3, $4, 1, $5, 1)",
                (long) id,
                story.type(),
                story.first(),
                story.last(),
                story.outlets());
    }

    private void document(int n) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        Doc doc = new Doc(
                UUID.nameUUIDFromBytes(bytes),
                1 + random.nextInt(OUTLETS),
                START.plusDays(random.nextInt(20)),
                random.nextInt(4) == 0 ? "PENDING" : "EXTRACTED",
                OffsetDateTime.of(2025, 6, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(random.nextInt(30)),
                pick(WORDS));
        documents.add(doc);
        run(
                "insert into document (id, identity, outlet_id, title, media_type, language, published_on, stored_at, "
                        + "state, content_hash, length) values ($1, $2, $3, $4, 'text/plain', 'en', $5, $6, $7, $8, 60)",
                doc.id(),
                "id " + n,
                (long) doc.outlet(),
                "Title " + n,
                doc.day(),
                doc.storedAt(),
                doc.state(),
                "h" + n);
        run(
                "insert into document_text (document_id, title, text) values ($1, $2, $3)",
                doc.id(),
                "Title " + n,
                "They spoke of " + doc.word() + ", 1 < 2, & the right to self-determination.");
    }

    private void statement(long id, Doc doc) {
        LocalDate first = START.plusDays(random.nextInt(20));
        LocalDate last = random.nextInt(4) == 0 ? first.plusDays(random.nextInt(15)) : first;
        int about = 1 + random.nextInt(ACTORS);
        Said said = new Said(
                id,
                doc,
                pick(ACTS),
                pick(KINDS),
                pick(WORDS),
                first,
                last,
                1 + random.nextInt(ACTORS),
                random.nextInt(ACTORS + 1),
                random.nextBoolean() ? List.of(about, about) : List.of(about),
                outlets(doc.outlet()));
        statements.add(said);
        run(
                "insert into statement (id, document_id, kind, act, confidence, sentence, cue_text, cue_lemma, cue_spans, "
                        + "content_text, content_spans, first_day, last_day, speaker_text) "
                        + "values ($1, $2, $3, $4, 0.9, 0, 'said', 'say', '{0,4}', $5, '{5,9}', $6, $7, 'x')",
                id,
                doc.id(),
                said.kind(),
                said.act(),
                "talk of " + said.word(),
                first,
                last);
        participant("statement", id, "SPEAKER", 0, said.speaker(), first);
        if (said.addressee() > 0) participant("statement", id, "ADDRESSEE", 0, said.addressee(), first);
        for (int i = 0; i < said.about().size(); i++)
            participant("statement", id, "ABOUT", i, said.about().get(i), first);
        for (int i = 0; i < said.outlets().size(); i++)
            run(
                    "insert into statement_outlet (statement_id, outlet_id, position, first_day) values ($1, $2, $3, $4)",
                    id,
                    (long) said.outlets().get(i),
                    i,
                    first);
    }

    private List<Integer> outlets(int publisher) {
        int other = 1 + random.nextInt(OUTLETS);
        return other == publisher ? List.of(publisher) : List.of(publisher, other);
    }

    private void event(long id, Doc doc) {
        LocalDate first = START.plusDays(random.nextInt(20));
        LocalDate last = random.nextInt(4) == 0 ? first.plusDays(random.nextInt(15)) : first;
        Done done = new Done(
                id,
                doc,
                pick(TYPES),
                pick(MODALITIES),
                pick(WORDS),
                first,
                last,
                List.of(1 + random.nextInt(ACTORS)),
                List.of(1 + random.nextInt(ACTORS)),
                random.nextInt(PLACES + 1),
                random.nextInt(13));
        events.add(done);
        run(
                "insert into event (id, document_id, outlet_id, story_id, type, modality, confidence, sentence, "
                        + "trigger_text, trigger_spans, place_id, country, quantity_values, quantity_units, first_day, "
                        + "last_day, sentence_text) values ($1, $2, $3, $4, $5, $6, 0.8, 0, '=met', '{0,3}', $7, $8, "
                        + "'{2800}', '{people}', $9, $10, $11)",
                id,
                doc.id(),
                (long) doc.outlet(),
                done.story() == 0 ? null : (long) done.story(),
                done.type(),
                done.modality(),
                done.place() == 0 ? null : (long) done.place(),
                done.place() == 0 ? null : country(done.place()),
                first,
                last,
                "They met on " + done.word());
        participant("event", id, "ACTOR", 0, done.actors().get(0), first);
        participant("event", id, "RECIPIENT", 0, done.recipients().get(0), first);
    }

    private void participant(String fact, long id, String role, int position, int actor, LocalDate day) {
        run(
                "insert into " + fact + "_participant (" + fact + "_id, role, position, actor_id, text, spans, "
                        + "first_day) values ($1, $2, $3, $4, 'he', '{0,2}', $5)",
                id,
                role,
                position,
                (long) actor,
                day);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void run(String sql, Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) tuple.addValue(value);
        pool.preparedQuery(sql).execute(tuple).await().indefinitely();
    }
}
