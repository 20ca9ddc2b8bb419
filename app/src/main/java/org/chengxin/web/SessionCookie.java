package org.chengxin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** The cookie with a session's secret: HttpOnly and SameSite, out of reach of scripts and other sites. */
public final class SessionCookie {

    static final String NAME = CallerFilter.SESSION_COOKIE;

    private SessionCookie() {}

    /** The cookie's value in the request. */
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

    /** The cookie's value; the empty string if it is missing, which matches no session. */
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
