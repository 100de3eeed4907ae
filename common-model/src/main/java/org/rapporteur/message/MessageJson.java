package org.rapporteur.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** How payloads are written: as JSON, on every bus. */
@Singleton
public class MessageJson {
    private final ObjectMapper mapper;

    MessageJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object payload) {
        try {
            return mapper.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as a message: " + payload, e);
        }
    }

    /** @throws IllegalArgumentException for text that is no payload of this type */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
