package org.chengxin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chengxin.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the secret that a request carries, a bearer token or a session cookie, into its {@link Caller}. */
final class CallerFilter extends OncePerRequestFilter {

    /** Where filters outside the security chain find who called. */
    static final String CALLER = CallerFilter.class.getName();

    static final String SESSION_COOKIE = "chengxin-session";

    private final Function<HttpServletRequest, @Nullable String> secret;
    private final Function<String, Optional<Caller>> callers;

    private CallerFilter(
            Function<HttpServletRequest, @Nullable String> secret, Function<String, Optional<Caller>> callers) {
        this.secret = secret;
        this.callers = callers;
    }

    static CallerFilter bearer(Function<String, Optional<Caller>> callers) {
        return new CallerFilter(
                request -> {
                    String header = request.getHeader("Authorization");
                    return header != null && header.startsWith("Bearer ")
                            ? header.substring(7).trim()
                            : null;
                },
                callers);
    }

    static CallerFilter cookie(Function<String, Optional<Caller>> callers) {
        return new CallerFilter(CallerFilter::sessionOf, callers);
    }

    static @Nullable String sessionOf(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(SESSION_COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** An error page is shown to the same caller. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String carried = secret.apply(request);
        if (carried != null && !carried.isBlank()) {
            callers.apply(carried).ifPresent(caller -> {
                request.setAttribute(CALLER, caller);
                authenticate(caller);
            });
        }
        chain.doFilter(request, response);
    }

    private static void authenticate(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
