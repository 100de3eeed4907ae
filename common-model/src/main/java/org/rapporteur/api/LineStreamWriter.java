package org.rapporteur.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes a {@link LineStream}: asks for a line when the one before it has been taken by the connection. */
@Provider
public class LineStreamWriter implements ServerMessageBodyWriter<LineStream> {
    private static final Logger LOG = Logger.getLogger(LineStreamWriter.class);

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return LineStream.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return LineStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(LineStream stream, Type generic, ServerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request;
        ServerHttpResponse response = request.serverResponse();
        context.suspend();
        response.setChunked(true);
        var writing = stream.lines()
                .onItem()
                .transformToUniAndConcatenate(line -> Uni.createFrom()
                        .completionStage(() -> response.write(line).thenApply(v -> line)))
                .subscribe()
                .with(
                        line -> {},
                        failure -> {
                            // The head is out: all that can still be told is that the answer is not whole.
                            LOG.debugf(failure, "A stream of lines ended early");
                            context.close();
                            response.end();
                        },
                        () -> {
                            response.end();
                            context.resume();
                        });
        response.addCloseHandler(writing::cancel);
    }

    /** Never called, since no interceptor asks for a stream; it could only answer by waiting for each line. */
    @Override
    public void writeTo(
            LineStream stream,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("Lines are written as they come");
    }
}
