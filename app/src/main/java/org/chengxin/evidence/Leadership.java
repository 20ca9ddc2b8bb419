package org.chengxin.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which instance writes the log: the one that holds PostgreSQL's advisory lock, as long as its connection lives. */
@Component
class Leadership {

    /** "chengxin log" in one number; advisory locks have no names. */
    private static final long LOCK = 0x6368656e67786cL;

    private final DataSource dataSource;
    private @Nullable Connection held;

    Leadership(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this instance leads; tries to take the lead where nobody does. */
    synchronized boolean leads() throws SQLException {
        if (held != null) {
            if (held.isValid(2)) {
                return true;
            }
            release();
        }
        Connection connection = dataSource.getConnection();
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            var result = lock.executeQuery();
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

    /** Whether this instance led when it last looked; unlike {@link #leads} it takes no lead. */
    synchronized boolean isHeld() {
        return held != null;
    }

    synchronized void release() {
        try (Connection connection = held) {
            held = null;
            if (connection != null && connection.isValid(1)) {
                try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                    unlock.setLong(1, LOCK);
                    unlock.execute();
                }
            }
        } catch (SQLException gone) {
            // A dead connection holds no lock.
            held = null;
        }
    }
}
