package org.rapporteur.ingest.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs batches one after the other: as long as there is more, and once more when it was woken meanwhile. */
final class Lane {
    private final Context context;
    private final Supplier<Uni<Boolean>> batch;
    private final AtomicInteger wanted = new AtomicInteger();
    private final CountDownLatch idle = new CountDownLatch(1);
    private volatile boolean stopping;

    /** @param batch never fails; true when there may be more to do */
    Lane(Context context, Supplier<Uni<Boolean>> batch) {
        this.context = context;
        this.batch = batch;
    }

    void wake() {
        if (!stopping && wanted.getAndIncrement() == 0) context.runOnContext(ignored -> run());
    }

    private void run() {
        int seen = wanted.get();
        if (stopping) idle.countDown();
        else batch.get().subscribe().with(more -> next(more, seen), failure -> next(false, seen));
    }

    private void next(boolean more, int seen) {
        if (stopping) idle.countDown();
        else if (more || !wanted.compareAndSet(seen, 0)) context.runOnContext(ignored -> run());
        else if (stopping) idle.countDown();
    }

    /** No further batch is begun. */
    void stop() {
        stopping = true;
        if (wanted.get() == 0) idle.countDown();
    }

    /** Waits until the batch under way is done, at most this many milliseconds. */
    boolean await(long millis) throws InterruptedException {
        return idle.await(millis, TimeUnit.MILLISECONDS);
    }
}
