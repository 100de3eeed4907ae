package org.rapporteur.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.rapporteur.api.Problem;
import org.rapporteur.model.Role;

/** Stands before every request: who calls, may they, and not too often. Answers problems itself, else lets it pass. */
@ApplicationScoped
public class Gate {
    /** Under this name a request that passed tells who made it. */
    static final String CALLER = "rapporteur.caller";

    private static final Logger LOG = Logger.getLogger(Gate.class);

    /** After the handlers that answer browsers' CORS questions and that know how to read a token. */
    private static final int PLACE = SecurityHandlerPriorities.AUTHORIZATION;

    private final Exposure exposure;
    private final Callers callers;
    private final RateLimits limits;
    private final OpenDoor openDoor;
    private final AccessSettings settings;
    private final ObjectMapper json;

    Gate(
            Exposure exposure,
            Callers callers,
            RateLimits limits,
            OpenDoor openDoor,
            AccessSettings settings,
            ObjectMapper json) {
        this.exposure = exposure;
        this.callers = callers;
        this.limits = limits;
        this.openDoor = openDoor;
        this.settings = settings;
        this.json = json;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PLACE);
    }

    private void admit(RoutingContext http) {
        SafeHeaders.set(http);
        String method = http.request().method().name();
        Optional<Role> needed = AccessRules.needed(method, http.normalizedPath());
        if (needed.isEmpty()) http.next();
        else if (exposure.guarded()) identify(http, needed.get());
        else unasked(http, method);
    }

    private void unasked(RoutingContext http, String method) {
        String refusal = openDoor.refusal(http.request(), method);
        if (refusal != null) {
            refuse(http, 403, "Forbidden", refusal);
            return;
        }
        int limit = exposure.loopback() ? 0 : settings.requestsPerMinute();
        pass(http, new Caller(Caller.ANYONE.who(), Role.ADMIN, limit), "from " + address(http));
    }

    private void identify(RoutingContext http, Role needed) {
        String credential = Callers.credential(http.request());
        if (credential == null) {
            unknown(http, "This needs a key or a token: Authorization: Bearer …");
            return;
        }
        callers.of(http, credential)
                .subscribe()
                .with(
                        caller -> {
                            if (caller == null) unknown(http, "This key or token is none that is taken here");
                            else if (!caller.may(needed)) forbidden(http, caller, needed);
                            else pass(http, caller, caller.who());
                        },
                        failure -> unavailable(http, failure));
    }

    private void pass(RoutingContext http, Caller caller, String counted) {
        if (caller.requestsPerMinute() > 0 && tooMany(http, counted, caller.requestsPerMinute())) return;
        http.put(CALLER, caller);
        http.next();
    }

    /** Who guesses is counted by address, so that guessing slows down. */
    private void unknown(RoutingContext http, String detail) {
        if (tooMany(http, "guesses from " + address(http), settings.requestsPerMinute())) return;
        String given = Callers.credential(http.request()) == null ? "" : ", error=\"invalid_token\"";
        http.response().putHeader("WWW-Authenticate", "Bearer realm=\"rapporteur\"" + given);
        refuse(http, 401, "Unauthorized", detail);
    }

    private void forbidden(RoutingContext http, Caller caller, Role needed) {
        if (tooMany(http, caller.who(), caller.requestsPerMinute())) return;
        LOG.warnf(
                "Refused %s %s to %s at %s, who is no %s",
                http.request().method(), http.normalizedPath(), caller.who(), address(http), needed.lowerCase());
        refuse(http, 403, "Forbidden", "This needs the role " + needed.lowerCase());
    }

    private boolean tooMany(RoutingContext http, String counted, int perMinute) {
        long wait = limits.take(counted, perMinute);
        if (wait == 0) return false;
        http.response().putHeader("Retry-After", Long.toString(wait));
        refuse(http, 429, "Too many requests", "More than " + perMinute + " a minute; go on in " + wait + " s");
        return true;
    }

    private void unavailable(RoutingContext http, Throwable failure) {
        LOG.errorf(failure, "Cannot tell who calls");
        http.response().putHeader("Retry-After", "5");
        refuse(http, 503, "Service unavailable", "Keys and tokens cannot be checked at present");
    }

    private void refuse(RoutingContext http, int status, String title, String detail) {
        try {
            byte[] body = json.writeValueAsBytes(Problem.of(status, title, detail, List.of()));
            // What is left of a body is not read: the connection ends with the answer.
            if (!AccessRules.asks(http.request().method().name()))
                http.response().putHeader("Connection", "close");
            http.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            http.fail(e);
        }
    }

    private String address(RoutingContext http) {
        return ClientAddress.of(http.request(), exposure.lambda());
    }
}
