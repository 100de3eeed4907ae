package org.rapporteur.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/** What the robots.txt of hosts say (RFC 9309), remembered for a while. */
final class Robots {
    private static final int MAX_KEPT = 2_000;
    private static final Duration KEEP_FAILURE = Duration.ofMinutes(5);
    private static final int SERVER_ERROR = 503;

    private final List<String> names;
    private final Duration keep;
    private final Function<FetchRequest, Future<Fetched>> fetch;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MAX_KEPT;
        }
    };

    /** @param until by {@link System#nanoTime} */
    private record Known(Future<BaseRobotRules> rules, long until) {}

    /**
     * @param name what robots.txt files know us by
     * @param fetch without asking robots.txt again
     */
    Robots(String name, Duration keep, Function<FetchRequest, Future<Fetched>> fetch) {
        this.names = List.of(name.toLowerCase(Locale.ROOT));
        this.keep = keep;
        this.fetch = fetch;
    }

    /** The rules for an address; fails where its host cannot be reached at all. */
    synchronized Future<BaseRobotRules> rules(WebAddress address) {
        String origin = address.origin();
        Known rules = known.get(origin);
        if (rules != null && System.nanoTime() - rules.until() < 0) return rules.rules();
        Future<BaseRobotRules> asked = ask(address.resolve("/robots.txt"));
        known.put(origin, new Known(asked, System.nanoTime() + keep.toNanos()));
        asked.onComplete(answer -> {
            if (answer.failed() || answer.result().isDeferVisits()) forgetSoon(origin, asked);
        });
        return asked;
    }

    private synchronized void forgetSoon(String origin, Future<BaseRobotRules> asked) {
        known.put(origin, new Known(asked, System.nanoTime() + Math.min(keep.toNanos(), KEEP_FAILURE.toNanos())));
    }

    private Future<BaseRobotRules> ask(WebAddress robots) {
        return fetch.apply(FetchRequest.of(robots, Wanted.ROBOTS))
                .map(answer -> read(robots, answer))
                .recover(failure -> unreadable(failure)
                        ? Future.succeededFuture(parser().failedFetch(404))
                        : Future.failedFuture(failure));
    }

    private BaseRobotRules read(WebAddress robots, Fetched answer) {
        if (answer.successful()) return parser().parseContent(robots.toString(), answer.body(), "text/plain", names);
        // 429 is a host asking for patience, not one without rules
        return parser().failedFetch(answer.status() == 429 ? SERVER_ERROR : answer.status());
    }

    /** Something else than rules is there, which counts as none (RFC 9309, 2.3.1). */
    private static boolean unreadable(Throwable failure) {
        return failure instanceof FetchException told
                && (told.reason() == Reason.TOO_MANY_REDIRECTS || told.reason() == Reason.CONTENT_TYPE);
    }

    /** A parser of its own each time: it keeps state while it parses. */
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser();
    }
}
