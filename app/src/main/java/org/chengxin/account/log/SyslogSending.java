package org.chengxin.account.log;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.chengxin.database.LeaderElection;
import org.chengxin.outbound.Outbound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Sends sealed batches to a syslog receiver, in order and at least once. The position is stored in the database. Syslog has no
 * acknowledgement, so it advances only if the connection is still open one round after the lines were written. After failures
 * it backs off; it has its own thread, which a blocking receiver may hold.
 */
final class SyslogSending implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SyslogSending.class);

    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Number of the advisory lock: the ASCII bytes of "chengsl". Only the leader sends, so that the order is kept. */
    private static final long LOCK = 0x6368656e67736cL;

    /** Maximum back-off, in rounds. */
    private static final int LONGEST_PAUSE = 60;

    /** Nobody asks during a pause. */
    private static final Duration SILENT = Duration.ofSeconds(2L * LONGEST_PAUSE);

    private final URI receiver;
    private final String host;
    private final Outbound outbound;
    private final SSLSocketFactory security;
    private final AccessLines lines;
    private final AccessBatchStore store;
    private final LeaderElection lead;
    private final Rounds rounds = new Rounds("access-log-syslog", Duration.ZERO, ROUND, this::round);

    private volatile @Nullable SyslogConnection connection;
    private long written;
    private int failures;
    private int pause;

    SyslogSending(
            URI receiver,
            String host,
            Outbound outbound,
            SSLSocketFactory security,
            AccessLines lines,
            AccessBatchStore store,
            DataSource dataSource) {
        this.receiver = receiver;
        this.host = host;
        this.outbound = outbound;
        this.security = security;
        this.lines = lines;
        this.store = store;
        this.lead = new LeaderElection(dataSource, LOCK, SILENT);
    }

    private void round() {
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            if (lead.leads()) {
                send();
            } else {
                hangUp();
            }
            failures = 0;
        } catch (IOException | SQLException | DataAccessException | IllegalStateException failure) {
            hangUp();
            failures++;
            pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures, 6));
            if (failures == 1) {
                LOG.warn("the access log waits for {}: {}", receiver, failure.toString());
            }
        }
    }

    private void send() throws IOException {
        SyslogConnection open = connection;
        if (open == null) {
            open = SyslogConnection.open(receiver, outbound.sockets(receiver.getHost()), security);
            connection = open;
            written = store.sent(receiver.toString());
        }
        // lines written a round ago count as received if the connection is still open
        open.requireAlive();
        if (written > store.sent(receiver.toString())) {
            store.sent(receiver.toString(), written);
        }
        AccessLines.Page page = lines.after(written);
        for (AccessLines.Line line : page.lines()) {
            open.write(SyslogFrame.of(host, line));
        }
        written = page.next();
    }

    private void hangUp() {
        try (SyslogConnection open = connection) {
            connection = null;
        } catch (IOException gone) {
            LOG.debug("the receiver was gone already: {}", gone.toString());
        }
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        // closing the connection ends a write that blocks
        hangUp();
        rounds.stop();
        hangUp();
        lead.release();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
