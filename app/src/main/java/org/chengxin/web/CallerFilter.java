package org.chengxin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chengxin.account.AccessTokens.Bearer;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Caller;
import org.chengxin.shared.BearerToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates a request: resolves its bearer token or session cookie to a {@link Caller}. */
final class CallerFilter extends OncePerRequestFilter {

    /** The request attribute with the caller, for filters outside the security chain. */
    static final String CALLER = CallerFilter.class.getName();

    static final String SESSION_COOKIE = "chengxin-session";

    private final Function<HttpServletRequest, @Nullable String> secret;
    private final Function<String, Optional<Bearer>> callers;

    private CallerFilter(
            Function<HttpServletRequest, @Nullable String> secret, Function<String, Optional<Bearer>> callers) {
        this.secret = secret;
        this.callers = callers;
    }

    static CallerFilter bearer(Function<String, Optional<Bearer>> callers) {
        return new CallerFilter(CallerFilter::token, callers);
    }

    static @Nullable String token(HttpServletRequest request) {
        return BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    static CallerFilter cookie(Function<String, Optional<Caller>> callers) {
        return new CallerFilter(
                SessionCookie::of, session -> callers.apply(session).map(caller -> new Bearer(caller, Set.of())));
    }

    /** The granted authority of a token scope. */
    static String authority(Scope scope) {
        return "SCOPE_" + scope.name();
    }

    /** Also filters error dispatches, so that an error page has the same caller. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String carried = secret.apply(request);
        if (carried != null && !carried.isBlank() && !isDatabaseUnavailable(request)) {
            callers.apply(carried).ifPresent(bearer -> {
                request.setAttribute(CALLER, bearer.caller());
                authenticate(bearer);
            });
        }
        chain.doFilter(request, response);
    }

    /** Whether this is an error page about an unavailable database, in which the caller could not be looked up. */
    private static boolean isDatabaseUnavailable(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown
                && Faults.retryLater(thrown).isPresent();
    }

    private static void authenticate(Bearer bearer) {
        Caller caller = bearer.caller();
        List<GrantedAuthority> authorities = new ArrayList<>();
        bearer.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(authority(scope))));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
