package org.chengxin.web;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Which failures a request itself is to blame for: it is told so, and nothing is logged as an error of ours. */
final class Faults {

    /** The server's own, thrown where a query, a field or a part is read; 400 or nothing at all. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "org.apache.tomcat.util.http.InvalidParameterException",
            "org.springframework.web.multipart.MultipartException");

    private Faults() {}

    static boolean ofTheSender(Exception exception) {
        return exception instanceof TypeMismatchException
                // names and values of parameters are looked at when they are asked for, which may be as late as here
                || exception instanceof RequestRejectedException
                || OF_THE_SERVER.contains(exception.getClass().getName())
                || DisconnectedClientHelper.isClientDisconnectedException(exception)
                || isNoText(exception);
    }

    /** U+0000, wherever a text is looked for by it: the database has no such text. */
    private static boolean isNoText(Exception exception) {
        return NestedExceptionUtils.getRootCause(exception) instanceof SQLException refused
                && "22021".equals(refused.getSQLState());
    }
}
