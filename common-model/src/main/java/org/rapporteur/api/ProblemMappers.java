package org.rapporteur.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into one {@link Problem}; what we did not expect is logged and told by its id only. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException failure) {
        return answer(failure.problem());
    }

    @ServerExceptionMapper
    public Response violation(ConstraintViolationException failure) {
        List<Problem.FieldError> errors = failure.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .toList();
        return answer(Problem.of(400, "Bad request", "The request breaks " + errors.size() + " rule(s)", errors));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException failure) {
        return answer(JsonProblems.of(failure).problem());
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, @Context UriInfo uri) {
        return answer(Problem.of(404, "Not found", "There is nothing at " + uri.getPath(), List.of()));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, @Context HttpHeaders headers) {
        if (failure.getCause() instanceof JsonMappingException json) return json(json);
        int status = failure.getResponse().getStatus();
        if (status < 400) return failure.getResponse();
        if (status >= 500) return unexpected(failure);
        Response.ResponseBuilder answer = builder(clientError(status, headers));
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, incident %s", incident);
        return answer(Problem.of(
                500,
                "Internal server error",
                "Something failed here; the log tells what under " + incident,
                List.of()));
    }

    private static Problem clientError(int status, HttpHeaders headers) {
        return switch (status) {
            case 405 -> Problem.of(status, "Method not allowed", "This method is not offered here", List.of());
            case 406 -> refused(status, "Not acceptable", headers, HttpHeaders.ACCEPT, "names no format offered here");
            case 413 -> Problem.of(status, "Content too large", "The body is larger than is taken", List.of());
            case 415 ->
                refused(status, "Unsupported media type", headers, HttpHeaders.CONTENT_TYPE, "is not taken here");
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield Problem.of(status, known == null ? "Refused" : known.getReasonPhrase(), null, List.of());
            }
        };
    }

    private static Problem refused(int status, String title, HttpHeaders headers, String name, String message) {
        String value = headers.getHeaderString(name);
        String told = value == null ? "is missing" : "\"" + value + "\" " + message;
        return ProblemException.of(status, title, name, told).problem();
    }

    private static String field(ConstraintViolation<?> violation) {
        String last = "body";
        for (Path.Node node : violation.getPropertyPath()) if (node.getName() != null) last = node.getName();
        return last;
    }

    private static Response answer(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        // What is left of a body that was too large is not read: the connection ends with the answer.
        return problem.status() == 413 ? answer.header("Connection", "close") : answer;
    }
}
