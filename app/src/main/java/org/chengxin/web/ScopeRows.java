package org.chengxin.web;

import java.util.function.Supplier;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Authorises calls by the token's scope, in addition to the access table; people need no scope. */
final class ScopeRows implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessRows rows;

    ScopeRows(AccessRows rows) {
        this.rows = rows;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        Authentication known = authentication.get();
        boolean token =
                known != null && known.getPrincipal() instanceof Caller caller && AccessPolicy.isProgram(caller);
        String wanted = CallerFilter.authority(
                needed(context.getRequest().getMethod(), context.getRequest().getRequestURI()));
        return new AuthorizationDecision(
                !token || known.getAuthorities().stream().anyMatch(granted -> wanted.equals(granted.getAuthority())));
    }

    Scope needed(String method, String path) {
        if (path.startsWith("/actuator/")) {
            return Scope.METRICS;
        }
        if (path.equals("/api/v1/reports")
                || path.startsWith("/api/v1/reports/")
                || path.startsWith("/api/v1/receipts/")
                || path.equals("/api/v1/conformance")) {
            return Scope.REPORT;
        }
        if (path.equals("/api/v1/matters") || path.startsWith("/api/v1/matters/")) {
            return Scope.MATTER;
        }
        boolean subscribes = path.equals("/api/v1/subscriptions")
                || path.startsWith("/api/v1/subscriptions/")
                || path.startsWith("/api/v1/events/");
        boolean asks =
                path.equals("/api/v1/match") || path.startsWith("/api/v1/subjects/") && path.endsWith("/good-standing");
        if (subscribes || asks || method.equals("GET") || method.equals("HEAD")) {
            return Scope.READ;
        }
        return rows.row(method, path)
                .flatMap(row -> row.audience().administering())
                .orElse(Scope.ADMINISTER_SYSTEM);
    }
}
