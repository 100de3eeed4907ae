package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ApiKey;
import org.rapporteur.model.AuditEntry;
import org.rapporteur.model.Change;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.DeadLetter;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentRef;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Feed;
import org.rapporteur.model.Hit;
import org.rapporteur.model.Place;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.SeenEntry;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.Story;
import org.rapporteur.model.StoryFigures;

/**
 * The JSON forms of the model, which itself knows nothing of JSON: spans and sentences as {@code [start, end]}, dates as
 * strings; unknown identities left out, unknown facts written as null. Registered here, for native executables, is what is
 * written by hand rather than by the framework.
 */
@Singleton
@RegisterForReflection(
        targets = {
            Extraction.class,
            Document.class,
            CleanDocument.class,
            Story.class,
            Change.class,
            Hit.class,
            DeadLetter.class,
            Feed.class,
            SeenEntry.class,
            Problem.class
        },
        registerFullHierarchy = true)
public class ModelJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule module = new SimpleModule("rapporteur-model");
        module.addSerializer(Span.class, range(Span::start, Span::end));
        module.addSerializer(Sentence.class, range(Sentence::start, Sentence::end));
        module.addSerializer(DateValue.class, text());
        module.addSerializer(PublicationTime.class, text());
        mapper.registerModule(module);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        for (Class<?> type : new Class<?>[] {
            Actor.class,
            Place.class,
            CleanDocument.class,
            Document.class,
            DocumentRef.class,
            Story.class,
            StoryFigures.Told.class,
            DeadLetter.class,
            Feed.class,
            SeenEntry.class,
            ApiKey.class,
            AuditEntry.class
        }) mapper.addMixIn(type, KnownOnly.class);
        mapper.addMixIn(Statement.class, WithoutOwnDocument.class);
        mapper.addMixIn(Event.class, WithoutOwnDocument.class);
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface KnownOnly {}

    @RegisterForReflection
    private interface WithoutOwnDocument {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        DocumentRef document();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String statement();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String story();
    }

    private static <T> JsonSerializer<T> range(
            java.util.function.ToIntFunction<T> start, java.util.function.ToIntFunction<T> end) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeStartArray(value, 2);
                json.writeNumber(start.applyAsInt(value));
                json.writeNumber(end.applyAsInt(value));
                json.writeEndArray();
            }
        };
    }

    private static <T> JsonSerializer<T> text() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(value.toString());
            }
        };
    }
}
