package org.rapporteur.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.BiFunction;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/** Asks the host's robots.txt, then waits for the host's turn. */
final class Politeness implements Gate {
    private final Robots robots;
    private final Turns turns;
    private final long pause;
    private final long maxPause;

    /** @param fetch how a robots.txt is fetched */
    Politeness(Vertx vertx, IngestSettings.Fetch settings, BiFunction<FetchRequest, Gate, Future<Fetched>> fetch) {
        this.turns = new Turns(vertx);
        this.pause = settings.pause().toMillis();
        this.maxPause = Math.max(pause, settings.maxPause().toMillis());
        String name = settings.userAgent().split("[/ ]", 2)[0];
        Gate turn = address -> turns.enter(address.host(), pause);
        this.robots = new Robots(name, settings.keepRobots(), request -> fetch.apply(request, turn));
    }

    @Override
    public Future<Runnable> enter(WebAddress address) {
        return robots.rules(address)
                .compose(rules -> rules.isAllowed(address.toString())
                        ? turns.enter(address.host(), pause(rules))
                        : Future.failedFuture(refused(address, rules)));
    }

    private static FetchException refused(WebAddress address, BaseRobotRules rules) {
        return rules.isDeferVisits()
                ? new FetchException(Reason.BROKEN, "robots.txt of " + address.host() + " cannot be had at present")
                : new FetchException(Reason.ROBOTS, "robots.txt of " + address.host() + " does not allow it");
    }

    private long pause(BaseRobotRules rules) {
        return Math.max(pause, Math.min(maxPause, rules.getCrawlDelay()));
    }
}
