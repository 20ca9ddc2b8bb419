package org.chengxin.web.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each answer, refusals included, the id of its request: the caller's own {@code X-Request-Id} or a new one. It stands on the
 * log's lines of the request, so that a caller can tell which one failed.
 */
final class RequestIds extends ValveBase {

    static final String HEADER = "X-Request-Id";

    /** Name of the id among the values of a log line. */
    private static final String LOGGED = "request";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    RequestIds() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED, id)) {
            getNext().invoke(request, response);
        }
    }

    /** An id that could not stand in a log line is replaced. */
    static String idOf(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
