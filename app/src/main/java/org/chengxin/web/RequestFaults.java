package org.chengxin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.web.guard.BodyLimitPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the caller's language what of a request does not follow the interface; names, never values. */
@Component
class RequestFaults {

    /** The text for an address that is refused before it is looked up. */
    static final String ADDRESS = "web.request.address";

    /** Longest name that is told again. */
    private static final int LONGEST = 100;

    private final Texts texts;

    RequestFaults(Texts texts) {
        this.texts = texts;
    }

    /**
     * What is known of a refusal by a filter.
     *
     * @return null if its status says all
     */
    @Nullable
    String detail(int status, HttpServletRequest request) {
        if (status == 413) {
            String type = Objects.toString(request.getContentType(), "");
            return texts.of("web.request.most", Long.toString(BodyLimitPolicy.most(ErrorPages.path(request), type)));
        }
        return ADDRESS.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)) ? texts.of(ADDRESS) : null;
    }

    Optional<String> detail(Exception exception) {
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return told("value", mismatch.getName());
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return told("missing", missing.getParameterName());
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return told("missing", missing.getHeaderName());
        }
        if (exception instanceof HttpRequestMethodNotSupportedException refused) {
            String[] supported = refused.getSupportedMethods();
            return supported == null ? Optional.empty() : told("method", String.join(", ", supported));
        }
        if (exception instanceof HttpMediaTypeNotSupportedException refused) {
            return told("sent", joined(refused.getSupportedMediaTypes()));
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException refused) {
            return told("accepted", joined(refused.getSupportedMediaTypes()));
        }
        return body(exception);
    }

    private Optional<String> body(Exception exception) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return told("unknown", unknown.getPropertyName());
            }
            if (cause instanceof DatabindException faulty && !faulty.getPath().isEmpty()) {
                return told(
                        "value",
                        faulty.getPath().stream()
                                .map(each -> each.getPropertyName() == null
                                        ? Integer.toString(each.getIndex())
                                        : each.getPropertyName())
                                .collect(Collectors.joining(".")));
            }
        }
        return Optional.empty();
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Optional<String> told(String what, String names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.of("web.request." + what, names.substring(0, Math.min(LONGEST, names.length()))));
    }
}
