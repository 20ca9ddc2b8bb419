package org.chengxin.web;

import org.chengxin.account.Accounts;
import org.chengxin.account.Role;
import org.chengxin.account.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Deny by default: what is open to everyone is listed here, what needs a role says so, the rest is shut. */
@Configuration(proxyBeanMethods = false)
class Security {

    static final String[] PUBLIC = {
        "/",
        "/search",
        "/subjects/*",
        "/records/*",
        "/records/*/record.json",
        "/records/*/pack",
        "/rules",
        "/rules/*",
        "/schemas",
        "/schemas/**",
        "/labels/*",
        "/matters",
        "/matters/new/*",
        "/matters/where",
        "/matters/where/**",
        "/matters/definitions",
        "/matters/definitions/*",
        "/complaints/new",
        "/reports/new",
        "/papers/*",
        "/problems",
        "/problems/*",
        "/policy",
        "/log",
        "/log/**",
        "/verify",
        "/about",
        "/sign-in",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/actuator/health",
        "/actuator/health/*",
        "/assets/**",
        "/webjars/**",
        "/_static/echarts/*/dist/*",
        "/favicon.svg",
        "/error"
    };

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Matters want persons as well as programs: who confirms what a colleague asked for is somebody, not a department. */
    @Bean
    @Order(0)
    SecurityFilterChain callsOfPersons(
            HttpSecurity http, Accounts accounts, Sessions sessions, ProblemResponses problems) throws Exception {
        CallerFilter callers =
                CallerFilter.bearer(secret -> accounts.callerOf(secret).or(() -> sessions.callerOf(secret)));
        return calls(http, callers, problems)
                .securityMatcher("/api/v1/matters", "/api/v1/matters/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Accounts accounts, ProblemResponses problems) throws Exception {
        return calls(http, CallerFilter.bearer(accounts::callerOf), problems)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST, "/api/v1/first-administrator", "/api/v1/sessions")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/records/*/proof",
                                "/api/v1/records/*/entry",
                                "/api/v1/records/*/pack")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/records/*/erasure",
                                "/api/v1/organisations",
                                "/api/v1/organisations/*/*",
                                "/api/v1/accounts",
                                "/api/v1/accounts/*/*",
                                "/api/v1/tokens")
                        .hasAuthority(CallerFilter.ADMINISTERS)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** What calls of programs and of persons have in common: a bearer token, no cookies, problems as answers. */
    private static HttpSecurity calls(HttpSecurity http, CallerFilter callers, ProblemResponses problems)
            throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(callers, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(Security::headers);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions) throws Exception {
        CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // a token for each browser, not for each request: officers work in several tabs
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(CallerFilter.cookie(sessions::callerOf), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/workbench/access")
                        .hasAnyAuthority(Role.AUDITOR.name(), Role.ADMINISTRATOR.name())
                        .requestMatchers("/workbench/organisations")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .requestMatchers("/workbench", "/workbench/**", "/sign-out")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .requestCache(cache -> cache.disable())
                .anonymous(Customizer.withDefaults())
                .headers(Security::headers)
                .build();
    }

    private static void headers(
            org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy ->
                        policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(frames -> frames.deny());
    }
}
