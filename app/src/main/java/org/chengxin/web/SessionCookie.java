package org.chengxin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** The cookie that holds the secret of a session, out of reach of scripts and other sites. */
public final class SessionCookie {

    static final String NAME = CallerFilter.SESSION_COOKIE;

    private SessionCookie() {}

    /** What the browser sent. */
    public static @Nullable String of(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(NAME)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** What the browser sent; empty for nothing, which is nobody's session. */
    public static String required(HttpServletRequest request) {
        String session = of(request);
        return session == null ? "" : session;
    }

    public static ResponseCookie make(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }
}
