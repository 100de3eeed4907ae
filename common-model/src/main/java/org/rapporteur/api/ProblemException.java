package org.rapporteur.api;

import java.util.List;

/** A request that cannot be answered as asked; becomes a {@link Problem}. */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title() + (problem.detail() == null ? "" : ": " + problem.detail()), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException of(int status, String title, String field, String message) {
        return new ProblemException(
                Problem.of(status, title, field + " " + message, List.of(new Problem.FieldError(field, message))));
    }

    /** 400: a parameter or member is malformed. */
    public static ProblemException badRequest(String field, String message) {
        return of(400, "Bad request", field, message);
    }

    /** 404: there is no such thing. */
    public static ProblemException notFound(String what, String id) {
        return of(404, "Not found", what, "\"" + id + "\" does not exist");
    }

    /** 413: more than is taken. */
    public static ProblemException tooLarge(String field, String message) {
        return of(413, "Content too large", field, message);
    }

    /** 422: well formed, but not something that can be processed. */
    public static ProblemException unprocessable(String field, String message) {
        return of(422, "Unprocessable content", field, message);
    }
}
