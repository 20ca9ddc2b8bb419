package org.chengxin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chengxin.shared.BearerToken;
import org.chengxin.web.guard.GuardSettings.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs before sign-in and before the body is read: limits concurrent requests and the body's length. */
final class AdmissionFilter extends OncePerRequestFilter {

    private static final String EVERYBODY = "";

    private final Guard settings;
    private final String sessionCookie;
    private final Slots requests = new Slots();
    private final Slots bodies = new Slots();

    AdmissionFilter(Guard settings, String sessionCookie) {
        this.settings = settings;
        this.sessionCookie = sessionCookie;
    }

    /** An occupied slot that has to be released. */
    private record Place(Slots of, String key, int most) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = Objects.toString(request.getContentType(), "");
        if (type.indexOf('*') >= 0) {
            // a wildcard is no content type of a body, and Spring fails on it
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        long most = BodyLimitPolicy.most(request.getRequestURI(), type);
        if (request.getContentLengthLong() > most) {
            refuse(request, response, GuardProblem.BODY_TOO_LARGE);
            return;
        }
        if (request.getAttribute(BodyGuard.BODY) instanceof BoundedInput body) {
            body.most(most);
        }
        List<Place> taken = new ArrayList<>();
        try {
            for (Place place : places(request)) {
                if (!place.of().enter(place.key(), place.most())) {
                    refuse(request, response, GuardProblem.TOO_MANY);
                    return;
                }
                taken.add(place);
            }
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            tell(response, failure);
        } finally {
            taken.forEach(place -> place.of().leave(place.key()));
        }
    }

    private List<Place> places(HttpServletRequest request) {
        List<Place> places = new ArrayList<>();
        String address = request.getRemoteAddr();
        places.add(new Place(requests, "address " + address, settings.requests()));
        String secret = secret(request);
        if (secret != null) {
            places.add(new Place(requests, "secret " + secret, settings.secretRequests()));
        }
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            places.add(new Place(bodies, address, settings.addressBodies()));
            places.add(new Place(bodies, EVERYBODY, settings.bodies()));
        }
        return places;
    }

    private @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null || request.getCookies() == null) {
            // however its scheme is written, a token is one caller
            String token = BearerToken.in(header);
            return token == null ? header : token;
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(sessionCookie))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, GuardProblem problem)
            throws IOException {
        if (request.getAttribute(BodyGuard.BODY) instanceof BoundedInput body) {
            body.refuse(problem);
        }
        response.sendError(problem.category().status());
    }

    /** Turns a failure of later filters on an unreadable body or query into a client error. */
    private static void tell(HttpServletResponse response, Exception failure) throws IOException, ServletException {
        Integer status = RefusedBodyException.in(failure)
                .map(problem -> problem.category().status())
                .orElse(failure instanceof InvalidParameterException ? HttpServletResponse.SC_BAD_REQUEST : null);
        if (status != null && !response.isCommitted()) {
            response.sendError(status);
        } else if (failure instanceof IOException unreadable) {
            throw unreadable;
        } else if (failure instanceof ServletException unserved) {
            throw unserved;
        } else {
            throw (RuntimeException) failure;
        }
    }
}
