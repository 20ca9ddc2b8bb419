package org.chengxin.web;

import java.util.Set;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Bearer;
import org.chengxin.account.Sessions;
import org.chengxin.web.guard.UploadFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Spring Security configuration, deny by default: the access table says who may call what; other paths are closed. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** No measurements of each security filter, which cost a request more than the filters do; requests are measured whole. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** An address that the firewall refuses is told as such, by the error page. */
    @Bean
    RequestRejectedHandler refusedAddresses() {
        return (request, response, refused) -> response.sendError(400, RequestFaults.ADDRESS);
    }

    /** Programs send a token, people a session; the table says which of the two a call accepts. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, AccessTokens tokens, Sessions sessions, AccessRows rows, ProblemResponses problems)
            throws Exception {
        CallerFilter callers = CallerFilter.bearer(secret ->
                tokens.bearer(secret).or(() -> sessions.callerOf(secret).map(caller -> new Bearer(caller, Set.of()))));
        return http.securityMatcher("/api/**", "/actuator/prometheus")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(callers, UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access(AuthorizationManagers.allOf(rows, new ScopeRows(rows))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(Security::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions, AccessRows rows, UploadFilter uploads)
            throws Exception {
        CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new FormTokens())
                        // one CSRF token per browser, not per request: officers work in several tabs
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // before the CSRF filter, which would parse a form with files
                .addFilterBefore(CallerFilter.cookie(sessions::callerOf), CsrfFilter.class)
                .addFilterBefore(uploads, CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(rows))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn(rows))
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(rows.refuse(request, response))))
                .requestCache(cache -> cache.disable())
                .anonymous(Customizer.withDefaults())
                .headers(Security::headers)
                .build();
    }

    /**
     * Redirects to the sign-in form for paths that signing in may open, and for any path of the workbench, known or not, so
     * that strangers do not learn which exist.
     */
    private static AuthenticationEntryPoint signIn(AccessRows rows) {
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, unknown) -> {
            String path = request.getRequestURI();
            if (path.startsWith("/workbench") || rows.refusal(request.getMethod(), path) == 403) {
                signIn.commence(request, response, unknown);
            } else {
                response.sendError(rows.refuse(request, response));
            }
        };
    }

    private static void headers(
            org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy ->
                        policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(frames -> frames.deny());
    }
}
