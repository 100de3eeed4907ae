package org.rapporteur.planted.ingest;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** Every way of waiting that the rule names, once. */
final class Sleeper {
    private Sleeper() {}

    static String sleep(CompletableFuture<String> future, Uni<String> uni)
            throws InterruptedException, ExecutionException {
        Thread.sleep(1);
        new CountDownLatch(1).await();
        return future.join() + future.get() + uni.await().indefinitely();
    }
}
