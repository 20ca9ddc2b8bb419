package org.chengxin.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Leader election among instances: the leader holds a PostgreSQL advisory lock while its connection lives. Each kind of
 * work has its own lock number.
 */
public class LeaderElection {

    private final DataSource dataSource;
    private final long lock;
    private @Nullable Connection held;

    /** @param lock a number that no other kind of work has; advisory locks have no names */
    public LeaderElection(DataSource dataSource, long lock) {
        this.dataSource = dataSource;
        this.lock = lock;
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
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return false;
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
