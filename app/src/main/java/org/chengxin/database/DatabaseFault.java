package org.chengxin.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Safe descriptions of database failures: an error message may quote a row's values, so it is never passed on. */
public final class DatabaseFault {

    private DatabaseFault() {}

    /**
     * Whether the database is unavailable whatever the statement: gone, shutting down or starting, or out of connections,
     * memory or disk. The request can be retried later.
     */
    public static boolean isAway(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException || each instanceof SQLRecoverableException) {
                return true;
            }
            if (each instanceof SQLException refused
                    && (refused.getSQLState() == null ? isClosed(refused) : isAway(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** What the pool says to whoever still uses a connection that it had to close. */
    private static boolean isClosed(SQLException refused) {
        return "Connection is closed".equals(refused.getMessage());
    }

    /** PostgreSQL, appendix A: connection exceptions, insufficient resources, shutdown and start, errors of the system. */
    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58");
    }

    /** One line: the exception class, and the database's error codes and object names without a word of its message. */
    public static String line(Throwable failure) {
        SQLException refused = sql(failure);
        if (refused == null) {
            return failure.toString();
        }
        return failure.getClass().getName() + ": " + describe(refused);
    }

    /** SQLState, with constraint, table and column if known. */
    public static String describe(SQLException refused) {
        StringBuilder told = new StringBuilder("SQLState ").append(refused.getSQLState());
        ServerErrorMessage server = refused instanceof PSQLException own ? own.getServerErrorMessage() : null;
        if (server != null && server.getConstraint() != null) {
            told.append(", constraint ").append(server.getConstraint());
        }
        if (server != null && server.getTable() != null) {
            told.append(", table ").append(server.getSchema()).append('.').append(server.getTable());
        }
        if (server != null && server.getColumn() != null) {
            told.append(", column ").append(server.getColumn());
        }
        return told.toString();
    }

    /** The innermost database exception among the causes: the server's own, not its wrappers. */
    public static @Nullable SQLException sql(@Nullable Throwable failure) {
        SQLException found = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException refused) {
                found = refused;
            }
        }
        return found;
    }
}
