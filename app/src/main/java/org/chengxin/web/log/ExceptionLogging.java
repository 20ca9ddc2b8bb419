package org.chengxin.web.log;

import java.sql.SQLException;
import org.chengxin.database.DatabaseFault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.DisconnectedClientHelper;

/** What the log contains of an exception: never a row's values quoted by the database, frames only where useful. */
final class ExceptionLogging {

    /** The origin of a failure. */
    enum Kind {
        /** Any other failure: the frames are useful. */
        OURS,
        DATABASE_AWAY,
        CLIENT_GONE
    }

    private ExceptionLogging() {}

    static Kind kind(@Nullable Throwable thrown) {
        if (thrown == null) {
            return Kind.OURS;
        }
        if (DatabaseFault.isAway(thrown)) {
            return Kind.DATABASE_AWAY;
        }
        return DisconnectedClientHelper.isClientDisconnectedException(thrown) ? Kind.CLIENT_GONE : Kind.OURS;
    }

    /** The exception's message; if it or a cause is the database's, only error codes and names. */
    static @Nullable String message(Throwable thrown) {
        SQLException refused = DatabaseFault.sql(thrown);
        if (refused == null) {
            return thrown.getMessage();
        }
        return DatabaseFault.describe(refused);
    }
}
