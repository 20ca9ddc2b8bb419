package org.chengxin.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.chengxin.database.CommitUnknownException;
import org.chengxin.database.DatabaseFault;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Which failures a request itself is to blame for: it is told so, and nothing is logged as an error of ours. */
final class Faults {

    /** The server's own, thrown where a query, a field or a part is read; 400 or nothing at all. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "org.apache.tomcat.util.http.InvalidParameterException",
            "org.springframework.web.multipart.MultipartException");

    static final String BUSY = "web.busy";

    /** Whether anything was kept cannot be told. */
    static final String UNKNOWN = "web.outcome-unknown";

    private Faults() {}

    static boolean ofTheSender(Exception exception) {
        return exception instanceof TypeMismatchException
                // names and values of parameters are looked at when they are asked for, which may be as late as here
                || exception instanceof RequestRejectedException
                || OF_THE_SERVER.contains(exception.getClass().getName())
                || DisconnectedClientHelper.isClientDisconnectedException(exception)
                || isNoText(exception);
    }

    /**
     * The code of the answer where the caller may ask again later: the database is away or has no connection to spare, or a
     * lock was lost. Nothing was kept then, unless the database went away at the very end.
     */
    static Optional<String> putOff(Exception exception) {
        if (exception instanceof CommitUnknownException) {
            return Optional.of(UNKNOWN);
        }
        return exception instanceof CannotCreateTransactionException
                        || exception instanceof TransientDataAccessException
                        || DatabaseFault.isAway(exception)
                ? Optional.of(BUSY)
                : Optional.empty();
    }

    /** U+0000, wherever a text is looked for by it: the database has no such text. */
    private static boolean isNoText(Exception exception) {
        return NestedExceptionUtils.getRootCause(exception) instanceof SQLException refused
                && "22021".equals(refused.getSQLState());
    }
}
