package org.chengxin.web.log;

import java.sql.SQLException;
import org.chengxin.database.DatabaseFault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.DisconnectedClientHelper;

/** What the server's log says of an exception: never what the database quotes of a row, and no frames where none help. */
final class Told {

    /** Whose failure it is. */
    enum Kind {
        /** The frames are worth reading. */
        OURS,
        DATABASE_AWAY,
        CLIENT_GONE
    }

    private Told() {}

    static Kind kind(@Nullable Throwable thrown) {
        if (thrown == null) {
            return Kind.OURS;
        }
        if (DatabaseFault.isAway(thrown)) {
            return Kind.DATABASE_AWAY;
        }
        return DisconnectedClientHelper.isClientDisconnectedException(thrown) ? Kind.CLIENT_GONE : Kind.OURS;
    }

    /** Its message, without that of the database where it or one of its causes is the database's. */
    static @Nullable String message(Throwable thrown) {
        SQLException refused = DatabaseFault.sql(thrown);
        if (refused == null) {
            return thrown.getMessage();
        }
        return DatabaseFault.describe(refused);
    }
}
