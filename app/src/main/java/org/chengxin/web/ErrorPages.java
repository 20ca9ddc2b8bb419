package org.chengxin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.chengxin.database.DatabaseFault;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.guard.GuardProblem;
import org.chengxin.web.guard.RefusedBodyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Error pages: what happened, what was kept, what to do, and a reference to quote. A program that did not ask for HTML gets
 * the same as RFC 9457 JSON.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProblemResponses problems;
    private final RequestFaults faults;

    ErrorPages(ProblemResponses problems, RequestFaults faults) {
        this.problems = problems;
        this.faults = faults;
    }

    @ExceptionHandler(Exception.class)
    Object thrown(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            throw exception;
        }
        Optional<GuardProblem> refused = RefusedBodyException.in(exception);
        if (refused.isPresent()) {
            int status = refused.get().category().status();
            return answer(request, response, status, code(status), null, exception);
        }
        if (exception instanceof ProblemException known) {
            int status = known.problem().category().status();
            return answer(request, response, status, known.problem().code(), null, exception);
        }
        if (exception instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(request, response, status, code(status), null, exception);
        }
        if (Faults.isClientError(exception)) {
            return answer(request, response, 400, code(400), null, exception);
        }
        Optional<String> retryLater = Faults.retryLater(exception);
        if (retryLater.isPresent()) {
            LOG.warn("a page was put off: {}", DatabaseFault.line(exception));
            return answer(request, response, 503, retryLater.get(), null, exception);
        }
        String reference = reference();
        LOG.error("a page failed; reference {}", reference, exception);
        return answer(request, response, 500, code(500), reference, exception);
    }

    /** Handles refusals by filters and by the server itself. */
    @RequestMapping("/error")
    Object refused(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown
                && Faults.retryLater(thrown).isPresent()) {
            status = 503;
        }
        return answer(request, response, status, code(status), null, null);
    }

    /** What was asked for, also where the server has forwarded the request to the error page. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            @Nullable String reference,
            @Nullable Exception exception) {
        String detail = exception instanceof ProblemException ? exception.getMessage() : faults.detail(status, request);
        if (!wantsPage(request)) {
            return problems.answer(
                    status,
                    code,
                    detail == null && exception != null
                            ? faults.detail(exception).orElse(null)
                            : detail);
        }
        ModelAndView page = new ModelAndView(
                "web/error",
                "page",
                new ErrorPage(status, code, detail == null || detail.isBlank() ? null : detail, reference));
        page.setStatus(HttpStatusCode.valueOf(status));
        if (ProblemResponses.passes(status)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemResponses.RETRY_AFTER_SECONDS);
        }
        return page;
    }

    static String code(int status) {
        return switch (status) {
            case 403 -> "web.page-forbidden";
            case 404 -> "web.not-found";
            case 408 -> GuardProblem.BODY_TOO_SLOW.code();
            case 413 -> GuardProblem.BODY_TOO_LARGE.code();
            case 429 -> GuardProblem.TOO_MANY.code();
            case 503 -> "web.busy";
            default -> status < 500 ? "web.request" : "web.failed";
        };
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String path = path(request);
        String accepted = request.getHeader("Accept");
        return !path.startsWith("/api/")
                && !path.startsWith("/actuator/")
                && (accepted == null || accepted.contains("text/html") || accepted.contains("*/*"));
    }

    /** A random reference of eight characters that can be read out on the telephone. */
    private static String reference() {
        String number = Long.toString(RANDOM.nextLong(1L << 35, 1L << 40), 32);
        return number.substring(0, 4).toUpperCase(Locale.ROOT) + "-"
                + number.substring(4, 8).toUpperCase(Locale.ROOT);
    }
}
