package org.chengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessTable;
import org.chengxin.account.access.AccessTable.Row;
import org.chengxin.account.office.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Authorises requests by the rows of the access table; among matching paths the most specific one wins, as in Spring MVC. */
@Component
public class AccessRows implements AuthorizationManager<RequestAuthorizationContext> {

    private record Line(PathPattern path, Row row) {}

    private final ByFirstSegment<Line> lines;
    private final Offices offices;

    AccessRows(Offices offices) {
        this.offices = offices;
        this.lines = new ByFirstSegment<>(
                AccessTable.shipped().rows().stream()
                        .map(row -> new Line(PathPatternParser.defaultInstance.parse(row.path()), row))
                        .sorted(Comparator.comparing(Line::path))
                        .toList(),
                line -> line.row().path());
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Authentication known = authentication.get();
        Caller caller = known != null && known.getPrincipal() instanceof Caller who ? who : null;
        return new AuthorizationDecision(admits(caller, request.getMethod(), path));
    }

    /** Whether the caller may call this at all; which of the objects behind it are shown is decided elsewhere. */
    public boolean admits(@Nullable Caller caller, String method, String path) {
        return row(method, path)
                .filter(row -> row.guests() || caller == null || !offices.isElsewhere(caller.organisation()))
                .map(row -> row.audience()
                        .admits(
                                caller,
                                () -> caller == null
                                        ? Optional.empty()
                                        : offices.find(caller.organisation().id())))
                .orElse(false);
    }

    /** The row for a call; empty if there is no such call. */
    Optional<Row> row(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return fitting(path)
                .filter(row -> row.method().equals(asked) || row.method().equals(AccessTable.ANY))
                .findFirst();
    }

    /** The status of a refusal to a known caller: 404 for an unknown path, 405 for a wrong method, else 403. */
    int refusal(String method, String path) {
        return row(method, path).isPresent() ? 403 : fitting(path).findFirst().isPresent() ? 405 : 404;
    }

    /** Like {@link #refusal}; sets the allowed methods if the method was wrong (RFC 9110 15.5.6). */
    int refuse(HttpServletRequest request, HttpServletResponse response) {
        int status = refusal(request.getMethod(), request.getRequestURI());
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    fitting(request.getRequestURI()).map(Row::method).distinct().collect(Collectors.joining(", ")));
        }
        return status;
    }

    private java.util.stream.Stream<Row> fitting(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return lines.of(parsed).stream()
                .filter(line -> line.path().matches(parsed))
                .map(Line::row);
    }
}
