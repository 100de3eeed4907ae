package org.rapporteur.ingest.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * What Lambda calls for schedules, queues and buckets. Lambda takes any class with such a method; this one implements no
 * interface of Lambda's since Quarkus then takes it for the one handler of the package, which is that of HTTP.
 */
public class EventFunction {
    private static final String LOAD_AT_START = "rapporteur.ingest.extraction.load-at-start";

    /**
     * Has the application ready for the first event. The encoder is not: most instances never have a document read, and
     * Lambda ends an initialisation that takes longer than 10 s.
     */
    public EventFunction() {
        System.setProperty(LOAD_AT_START, "false");
        Quarkus.manualInitialize();
    }

    /** Answers an event with JSON; an exception has it come again. */
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Quarkus.manualStart();
        Duration time = Duration.ofMillis(context.getRemainingTimeInMillis());
        Triggers triggers = Arc.container().instance(Triggers.class).get();
        Object done = triggers.answer(event.readAllBytes(), time).await().indefinitely();
        Arc.container().instance(ObjectMapper.class).get().writeValue(answer, done);
    }
}
