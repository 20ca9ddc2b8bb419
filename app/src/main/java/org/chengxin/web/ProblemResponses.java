package org.chengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.database.DatabaseFault;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.guard.GuardProblem;
import org.chengxin.web.guard.RefusedBodyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Converts problems to API responses (RFC 9457) in the caller's language; the only place that does. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    /** Seconds, for the Retry-After header. */
    static final String RETRY_AFTER_SECONDS = "2";

    private final AccessRows rows;
    private final Texts texts;
    private final JsonMapper json;
    private final LocaleResolver languages;
    private final RequestFaults faults;

    ProblemResponses(AccessRows rows, Texts texts, JsonMapper json, LocaleResolver languages, RequestFaults faults) {
        this.rows = rows;
        this.texts = texts;
        this.json = json;
        this.languages = languages;
        this.faults = faults;
    }

    /** RFC 9457 problem details, with our stable code. */
    record Body(
            String type,
            String title,
            int status,
            String code,
            @Nullable String detail) {}

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Body> problem(ProblemException exception) {
        Problem problem = exception.problem();
        ResponseEntity<Body> answer = answer(problem.category().status(), problem.code(), exception.getMessage());
        return exception
                .retryAfter()
                .map(wait -> ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .headers(headers -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())))
                        .body(answer.getBody()))
                .orElse(answer);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Body> unreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        Optional<GuardProblem> refused = RefusedBodyException.in(exception);
        if (refused.isPresent()) {
            return refused(refused.get(), request);
        }
        return answer(400, "web.unreadable", faults.detail(exception).orElse(null));
    }

    @ExceptionHandler(OpenApiResourceNotFoundException.class)
    ResponseEntity<Body> noSuchDescription() {
        return answer(404, ErrorPages.code(404), null);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Body> unexpected(Exception exception, HttpServletRequest request) throws Exception {
        Optional<GuardProblem> refused = RefusedBodyException.in(exception);
        if (refused.isPresent()) {
            return refused(refused.get(), request);
        }
        if (Faults.isClientError(exception)) {
            return answer(400, "web.request", faults.detail(exception).orElse(null));
        }
        if (exception instanceof ErrorResponse known) {
            return withHeaders(
                    answer(
                            known.getStatusCode().value(),
                            "web.request",
                            faults.detail(exception).orElse(null)),
                    known);
        }
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            throw exception;
        }
        Optional<String> retryLater = Faults.retryLater(exception);
        if (retryLater.isPresent()) {
            LOG.warn("a request was put off: {}", DatabaseFault.line(exception));
            return answer(503, retryLater.get(), null);
        }
        LOG.error("a request failed", exception);
        return answer(500, "web.failed", null);
    }

    private ResponseEntity<Body> refused(GuardProblem problem, HttpServletRequest request) {
        int status = problem.category().status();
        return answer(status, problem.code(), faults.detail(status, request));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        MissingToken missing = MissingToken.of(request);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                missing == MissingToken.VALIDITY ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(request, response, 401, "web.no-token", missing.key());
    }

    /** An unknown path is closed to strangers; a known caller is told that it does not exist. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        int status = rows.refuse(request, response);
        String allowed = response.getHeader(HttpHeaders.ALLOW);
        write(
                request,
                response,
                status,
                status == 403 ? "web.forbidden" : ErrorPages.code(status),
                allowed == null ? null : "web.request.method",
                Objects.requireNonNullElse(allowed, ""));
    }

    /** Runs before the dispatcher, so the locale is not yet the caller's; whose headers could not be read gets the detail in both languages. */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            @Nullable String detail,
            Object... arguments)
            throws IOException {
        boolean unread = request.getRequestURI() == null;
        LocaleContextHolder.setLocale(unread ? Locale.CHINESE : languages.resolveLocale(request));
        @Nullable String told = detail == null ? null : texts.of(detail, arguments);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(body(
                        status,
                        code,
                        detail == null || !unread ? told : told + " " + texts.in(Locale.ENGLISH, detail, arguments))));
    }

    ResponseEntity<Body> answer(int status, String code, @Nullable String detail) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (passes(status)) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(body(status, code, detail));
    }

    /** Whether the failure is transient, so that a retry may succeed. */
    static boolean passes(int status) {
        return status == 503 || status == 429;
    }

    /** Copies headers of the exception, such as the allowed methods. */
    static ResponseEntity<Body> withHeaders(ResponseEntity<Body> answer, ErrorResponse known) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .headers(known.getHeaders())
                .body(answer.getBody());
    }

    private Body body(int status, String code, @Nullable String detail) {
        return new Body("/problems/" + code, texts.of("problem." + code), status, code, detail);
    }
}
