package org.chengxin.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the embedded server after it died (killed, disk full): at once, then with growing pauses. After too long without
 * success it gives up, so that the supervisor of this process notices.
 */
final class AutoRestart implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AutoRestart.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Postmaster postmaster;
    private final Path log;
    private final Duration patience;
    private final Runnable giveUp;
    private final Thread thread;
    private volatile boolean closed;

    AutoRestart(Postmaster postmaster, Path log, Duration patience, Runnable giveUp) {
        this.postmaster = postmaster;
        this.log = log;
        this.patience = patience;
        this.giveUp = giveUp;
        this.thread = new Thread(this, "database-revival");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
                if (!closed && !postmaster.isRunning() && !recover()) {
                    LOG.error(
                            "PostgreSQL could not be started again within {}; the server ends" + "（数据库无法恢复，服务退出）: {}",
                            patience,
                            EmbeddedDatabase.lastLines(log));
                    giveUp.run();
                    return;
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean recover() throws InterruptedException {
        LOG.error("PostgreSQL {} has died and is started again（数据库已中断，正在恢复）", postmaster.pid());
        long giveUpAt = System.nanoTime() + patience.toNanos();
        Duration wait = Duration.ofSeconds(1);
        while (!closed) {
            if (restart()) {
                LOG.warn("PostgreSQL runs again as {}（数据库已恢复）", postmaster.pid());
                return true;
            }
            long left = giveUpAt - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(wait.toNanos(), left));
            wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        }
        return true;
    }

    private boolean restart() throws InterruptedException {
        try {
            synchronized (this) {
                if (!closed) {
                    postmaster.restart(ProcessBuilder.Redirect.appendTo(log.toFile()));
                }
            }
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for a restart in progress, so that none happens after the end. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            thread.interrupt();
        }
    }
}
