package org.rapporteur.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentRef;
import org.rapporteur.model.Event;
import org.rapporteur.model.Outlet;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Place;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.Story;

/**
 * How items of a list stand in CSV (RFC 4180); several values of a cell stand between semicolons. Texts that a
 * spreadsheet would run as a formula are quoted with an apostrophe, as OWASP advises.
 */
public final class Columns<T> {
    public static final Columns<Statement> STATEMENT = new Columns<Statement>()
            .with("id", Statement::id)
            .with("document", s -> s.document().id())
            .with("outlet", s -> s.document().outlet())
            .with("title", s -> s.document().title())
            .with("url", s -> s.document().url())
            .with("publishedAt", s -> published(s.document()))
            .with("kind", Statement::kind)
            .with("act", Statement::act)
            .with("manner", Statement::manner)
            .with("modality", Statement::modality)
            .with("speaker", s -> name(s.speaker()))
            .with("speakerText", s -> s.speaker() == null ? null : s.speaker().text())
            .with("cue", s -> s.cue().text())
            .with("content", s -> s.content().text())
            .with("contentSpans", s -> spans(s.content()))
            .with("addressee", s -> name(s.addressee()))
            .with("about", s -> names(s.about()))
            .with("reportedBy", s -> String.join("; ", s.reportedBy()))
            .with("saidOn", Statement::saidOn)
            .with("confidence", Statement::confidence);

    public static final Columns<Event> EVENT = new Columns<Event>()
            .with("id", Event::id)
            .with("document", e -> e.document().id())
            .with("outlet", e -> e.document().outlet())
            .with("title", e -> e.document().title())
            .with("url", e -> e.document().url())
            .with("publishedAt", e -> published(e.document()))
            .with("type", Event::type)
            .with("mode", Event::mode)
            .with("modality", Event::modality)
            .with("actors", e -> names(e.actors()))
            .with("recipients", e -> names(e.recipients()))
            .with("trigger", e -> e.trigger().text())
            .with("triggerSpans", e -> spans(e.trigger()))
            .with("place", e -> e.place() == null ? null : e.place().name())
            .with("country", e -> e.place() == null ? null : e.place().country())
            .with("date", Event::date)
            .with("quantities", e -> joined(e.quantities(), q -> number(q.value()) + " " + q.of()))
            .with("statement", Event::statement)
            .with("story", Event::story)
            .with("confidence", Event::confidence);

    public static final Columns<Story> STORY = new Columns<Story>()
            .with("id", Story::id)
            .with("type", Story::type)
            .with("date", Story::date)
            .with("place", s -> s.place() == null ? null : s.place().name())
            .with("country", s -> s.place() == null ? null : s.place().country())
            .with("actors", s -> joined(s.actors(), Actor::name))
            .with("recipients", s -> joined(s.recipients(), Actor::name))
            .with("outlets", Story::outlets)
            .with("independentOutlets", Story::independentOutlets)
            .with("events", s -> joined(s.events(), Event::id));

    public static final Columns<Document> DOCUMENT = new Columns<Document>()
            .with("id", Document::id)
            .with("title", Document::title)
            .with("outlet", Document::outlet)
            .with("author", Document::author)
            .with("url", Document::url)
            .with("language", Document::language)
            .with("publishedAt", Document::publishedAt)
            .with("storedAt", Document::storedAt)
            .with("state", Document::state)
            .with("length", Document::length);

    public static final Columns<Actor> ACTOR = new Columns<Actor>()
            .with("id", Actor::id)
            .with("name", Actor::name)
            .with("kind", Actor::kind)
            .with("country", Actor::country)
            .with("wikidata", Actor::wikidata)
            .with("role", Actor::role)
            .with("affiliation", Actor::affiliation);

    public static final Columns<Place> PLACE = new Columns<Place>()
            .with("id", Place::id)
            .with("name", Place::name)
            .with("country", Place::country)
            .with("lat", Place::lat)
            .with("lon", Place::lon)
            .with("claimants", Place::claimants);

    public static final Columns<Outlet> OUTLET = new Columns<Outlet>()
            .with("id", Outlet::id)
            .with("name", Outlet::name)
            .with("documents", Outlet::documents);

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<String> names = new ArrayList<>();
    private final List<Function<T, Object>> values = new ArrayList<>();

    private Columns() {}

    private Columns<T> with(String name, Function<T, Object> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    String header() {
        return print(Stream.of(names.toArray()));
    }

    String lines(List<T> items) {
        return items.stream()
                .map(item -> print(values.stream().map(value -> guarded(value.apply(item)))))
                .collect(Collectors.joining());
    }

    private static String print(Stream<Object> record) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(record.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Object guarded(Object value) {
        if (value == null || value instanceof Number) return value;
        String text = value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String published(DocumentRef document) {
        return document.publishedAt() == null ? null : document.publishedAt().toString();
    }

    private static String name(Participant participant) {
        if (participant == null) return null;
        return participant.actor() == null
                ? participant.text()
                : participant.actor().name();
    }

    private static String names(List<Participant> participants) {
        return joined(participants, Columns::name);
    }

    private static String spans(Passage passage) {
        return joined(passage.spans(), (Span span) -> span.start() + "-" + span.end());
    }

    private static <V> String joined(List<V> values, Function<V, String> text) {
        return values.stream().map(text).collect(Collectors.joining("; "));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
