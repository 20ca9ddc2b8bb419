package org.chengxin.web.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.account.Sessions;
import org.chengxin.shared.BearerToken;
import org.chengxin.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Re-authentication: protected acts need a password or code entered in the last ten minutes, so that an unattended screen
 * decides nothing: approvals, revealing a confidential identity, administration, and changes of the own second factor.
 */
@Configuration(proxyBeanMethods = false)
class Reauthentication implements WebMvcConfigurer, HandlerInterceptor {

    static final String CONFIRM = "/workbench/confirm";

    private static final List<String> ACTS = List.of(
            "/workbench/accounts",
            "/workbench/accounts/**",
            "/workbench/administrators",
            "/workbench/administrators/**",
            "/workbench/tokens",
            "/workbench/tokens/**",
            "/workbench/organisations/*/changes",
            "/workbench/reports/keys",
            "/workbench/reports/keys/**",
            "/workbench/account/tokens",
            "/workbench/account/tokens/**",
            "/workbench/account/factor",
            "/workbench/account/recovery-codes",
            "/workbench/proposals/**",
            "/workbench/calendar/arrangements/**",
            "/workbench/matters/*/pending",
            "/workbench/matters/*/steps/confirm",
            "/workbench/matters/*/reveal",
            "/api/v1/administrators",
            "/api/v1/administrators/**",
            "/api/v1/organisations/*/changes",
            "/api/v1/organisations/*/changes/**",
            "/api/v1/organisations/*/hosts",
            "/api/v1/organisations/*/hosts/**",
            "/api/v1/authority-tokens/collection");

    private final Sessions sessions;

    Reauthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ACTS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            // the session token of a person's program; these calls are for people only
            sessions.requireProved(BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION)));
            return true;
        }
        if (sessions.isProved(SessionCookie.required(request))) {
            return true;
        }
        String back = URLEncoder.encode(back(request.getHeader(HttpHeaders.REFERER)), StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, CONFIRM + "?back=" + back);
        return false;
    }

    /** Validates the return address: a page of the workbench, whatever was sent. */
    static String back(@Nullable String sent) {
        try {
            URI page = URI.create(sent == null ? "" : sent);
            String path = page.getRawPath() == null ? "" : page.getRawPath();
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return path.matches("/workbench(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*") && !path.startsWith(CONFIRM)
                    ? path + query
                    : "/workbench";
        } catch (IllegalArgumentException malformed) {
            return "/workbench";
        }
    }
}
