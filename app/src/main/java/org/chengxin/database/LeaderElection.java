package org.chengxin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leader election among instances: the leader holds a PostgreSQL advisory lock while its connection lives and is used: a leader that
 * asks {@link #leads} no more is paused, and another instance ends its session. Each kind of work has its own lock number, and
 * must bear a former leader that wakes up and does not know.
 */
public class LeaderElection {

    private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);

    private final DataSource dataSource;
    private final long lock;
    private final Duration silent;
    private @Nullable Connection held;

    /**
     * @param lock a number that no other kind of work has; advisory locks have no names
     * @param silent how long a leader may not ask {@link #leads}: longer than its longest round and pause
     */
    public LeaderElection(DataSource dataSource, long lock, Duration silent) {
        this.dataSource = dataSource;
        this.lock = lock;
        this.silent = silent;
    }

    /** Whether this instance leads; tries to become leader if there is none. */
    public synchronized boolean leads() throws SQLException {
        if (held != null) {
            if (held.isValid(2)) {
                return true;
            }
            release();
        }
        Connection connection = dataSource.getConnection();
        try (var taking = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            taking.setLong(1, lock);
            var result = taking.executeQuery();
            if (result.next() && result.getBoolean(1)) {
                held = connection;
                return true;
            }
            endSilentLeader(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return false;
    }

    /** The lock is free then, and taken at the next call. */
    private void endSilentLeader(Connection connection) throws SQLException {
        try (var ending = connection.prepareStatement("""
                select a.application_name, pg_terminate_backend(a.pid)
                from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where l.locktype = 'advisory' and l.granted and a.datname = current_database()
                  and (l.classid::bigint << 32) + l.objid::bigint = ? and a.state_change < now() - make_interval(secs => ?)""")) {
            ending.setLong(1, lock);
            ending.setLong(2, silent.toSeconds());
            var ended = ending.executeQuery();
            while (ended.next()) {
                LOG.warn(
                        "{} led and has given no sign of life for {} s: its session is ended, another takes over"
                                + "（主节点无响应，由另一节点接替）",
                        ended.getString(1),
                        silent.toSeconds());
            }
        }
    }

    /** Whether this instance led at its last check; unlike {@link #leads} it never takes the lead. */
    public synchronized boolean isHeld() {
        return held != null;
    }

    public synchronized void release() {
        try (Connection connection = held) {
            held = null;
            if (connection != null && connection.isValid(1)) {
                try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                    unlock.setLong(1, lock);
                    unlock.execute();
                }
            }
        } catch (SQLException gone) {
            // A dead connection holds no lock.
            held = null;
        }
    }
}
