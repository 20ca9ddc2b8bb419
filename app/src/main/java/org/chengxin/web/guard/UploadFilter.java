package org.chengxin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.chengxin.web.guard.GuardSettings.Guard;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks a form with files before it is parsed, which writes them to disk: callers who did not sign in may upload only
 * under {@code /matters/}, at a limited rate.
 */
public final class UploadFilter extends OncePerRequestFilter {

    private static final String WHAT = "upload";
    private static final String BYTES = "upload bytes";

    private final AddressLimit limit;
    private final Guard settings;

    UploadFilter(AddressLimit limit, Guard settings) {
        this.limit = limit;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!BodyLimitPolicy.isMultipart(Objects.toString(request.getContentType(), ""))
                || SecurityContextHolder.getContext().getAuthentication() != null) {
            chain.doFilter(request, response);
        } else if (!request.getRequestURI().startsWith("/matters/")) {
            response.sendRedirect("/sign-in");
        } else if (mayCome(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(GuardProblem.TOO_OFTEN.category().status());
        }
    }

    /** A body of unknown length counts with the maximum. */
    private boolean mayCome(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        long told = request.getContentLengthLong();
        long bytes = told >= 0
                ? told
                : BodyLimitPolicy.most(request.getRequestURI(), Objects.toString(request.getContentType(), ""));
        return limit.take(WHAT, address, 1, settings.uploadsAnHour())
                && limit.take(BYTES, address, bytes, settings.uploadBytesAnHour());
    }
}
