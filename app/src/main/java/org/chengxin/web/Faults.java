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

/** Classifies failures caused by the request itself: the client gets an error, and nothing is logged as a server error. */
final class Faults {

    /** Exceptions of the servlet container and multipart parser while reading a query, field or part; answered with 400. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "org.apache.tomcat.util.http.InvalidParameterException",
            "org.springframework.web.multipart.MultipartException");

    static final String BUSY = "web.busy";

    /** The commit's result is unknown. */
    static final String UNKNOWN = "web.outcome-unknown";

    private Faults() {}

    static boolean isClientError(Exception exception) {
        return exception instanceof TypeMismatchException
                // parameter names and values are checked lazily, possibly as late as here
                || exception instanceof RequestRejectedException
                || OF_THE_SERVER.contains(exception.getClass().getName())
                || DisconnectedClientHelper.isClientDisconnectedException(exception)
                || isNulInText(exception);
    }

    /**
     * The problem code if the client may retry later: the database is unavailable, has no free connection, or a lock was
     * lost. Nothing was kept then, unless the database failed during the commit.
     */
    static Optional<String> retryLater(Exception exception) {
        if (exception instanceof CommitUnknownException) {
            return Optional.of(UNKNOWN);
        }
        return exception instanceof CannotCreateTransactionException
                        || exception instanceof TransientDataAccessException
                        || DatabaseFault.isAway(exception)
                ? Optional.of(BUSY)
                : Optional.empty();
    }

    /** Whether the database refused a text with U+0000, which PostgreSQL cannot store. */
    private static boolean isNulInText(Exception exception) {
        return NestedExceptionUtils.getRootCause(exception) instanceof SQLException refused
                && "22021".equals(refused.getSQLState());
    }
}
