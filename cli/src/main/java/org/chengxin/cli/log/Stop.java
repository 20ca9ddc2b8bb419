package org.chengxin.cli.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The signal that ends a process in the foreground; the process waits until what was opened after this is closed. */
final class Stop implements AutoCloseable {

    private static final int SECONDS = 5;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "stop");

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void await() throws InterruptedException {
        told.await();
    }

    @Override
    public void close() {
        closed.countDown();
        if (told.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void end() {
        told.countDown();
        try {
            if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("chengxin: not everything was closed in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
