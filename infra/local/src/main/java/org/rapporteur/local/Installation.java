package org.rapporteur.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.local.client.Screen;
import org.rapporteur.local.database.CannotStartException;
import org.rapporteur.local.database.DataDirectory;
import org.rapporteur.local.database.Postgres;

/** The services on their own PostgreSQL, from start to stop. */
final class Installation {
    private static final long SECONDS_TO_STOP = 75;
    private static final String STORE_IS_UP = "rapporteur.dev.store-is-up";

    private final ServerOptions options;
    private final Screen screen;

    Installation(ServerOptions options, Screen screen) {
        this.options = options;
        this.screen = screen;
    }

    /** Where it answers, as seen from this machine. */
    URI address() {
        String host = options.host.equals("0.0.0.0") || options.host.equals("::") ? "localhost" : options.host;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + options.port());
    }

    /**
     * Starts, runs the application, and stops: first the services, which still need the store, then the store.
     *
     * @return the application's exit code; 1 if the services could not start
     */
    int run(Class<? extends QuarkusApplication> application, String... args) {
        requireFreePort();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "wait-for-postgres"));
        try (DataDirectory directory = DataDirectory.open(options.data);
                Postgres postgres = Postgres.start(directory, screen::line)) {
            configure(postgres);
            Entrance.prepare(options, directory, screen);
            return serve(application, args);
        } finally {
            stopped.countDown();
        }
    }

    /**
     * The same in development mode, which runs this anew in the same process after each change: the store is started the
     * first time only and stays until the process ends.
     */
    void runAgain(Class<? extends QuarkusApplication> application, String... args) {
        if (System.getProperty(STORE_IS_UP) == null) {
            requireFreePort();
            DataDirectory directory = DataDirectory.open(options.data);
            Postgres postgres = Postgres.start(directory, screen::line);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-postgres"));
            configure(postgres);
            Entrance.prepare(options, directory, screen);
            System.setProperty(STORE_IS_UP, "true");
        }
        serve(application, args);
    }

    private void configure(Postgres postgres) {
        postgres.datasource().forEach(System::setProperty);
        System.setProperty("quarkus.http.host", options.host);
        System.setProperty("quarkus.http.port", Integer.toString(options.port()));
        options.encoder().ifPresent(size -> System.setProperty("rapporteur.ingest.extraction.encoder", size.name()));
    }

    private static int serve(Class<? extends QuarkusApplication> application, String... args) {
        AtomicInteger status = new AtomicInteger();
        Quarkus.run(application, (code, failure) -> status.set(code), args);
        return status.get();
    }

    /** The virtual machine ends when its shutdown hooks have; this one lets the store be stopped before. */
    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS))
                System.err.println("Not everything stopped in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireFreePort() {
        try (ServerSocket probe = new ServerSocket(options.port(), 1, InetAddress.getByName(options.host))) {
            probe.getLocalPort();
        } catch (UnknownHostException e) {
            throw new CannotStartException("There is no address " + options.host + " to listen on.", e);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Cannot listen on port " + options.port() + " of " + options.host + " (" + e.getMessage()
                            + "). If another program has it, choose another one with --port, for example --port "
                            + (options.port() % 65_535 + 1) + ".",
                    e);
        }
    }
}
