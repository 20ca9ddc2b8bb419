package org.chengxin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outermost filter: records every refused page and call in the access log, whichever layer refused it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Denials extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private static final String UNKNOWN = "unknown";

    private final AccessLog log;
    private final AccessRows rows;

    Denials(AccessLog log, AccessRows rows) {
        this.log = log;
        this.rows = rows;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Caller caller = (Caller) request.getAttribute(CallerFilter.CALLER);
        int status = response.getStatus();
        if (caller == null && isSentToSignIn(response)) {
            status = HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (status != HttpServletResponse.SC_UNAUTHORIZED && status != HttpServletResponse.SC_FORBIDDEN) {
            return;
        }
        try {
            log.denied(caller, request.getRemoteAddr(), status, called(request));
        } catch (DataAccessException | TransactionException failure) {
            LOG.error("a refusal was not written down: {}", failure.getClass().getSimpleName());
        }
    }

    private static boolean isSentToSignIn(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpServletResponse.SC_FOUND
                && location != null
                && location.endsWith("/sign-in");
    }

    /** The method and path of the access table's row, so that nothing the caller sent is stored. */
    private String called(HttpServletRequest request) {
        return rows.row(request.getMethod(), request.getRequestURI())
                .map(row -> row.method() + ' ' + row.path())
                .orElse(UNKNOWN);
    }
}
