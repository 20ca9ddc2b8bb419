package org.chengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Compares a request with the handlers of its first path segment only. */
@Component
class Handlers implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        /** The first segments of a handler's patterns; empty for one that may begin with anything. */
        private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

        /** The first segment of the path that this thread looks up: it is asked for once, not once for each handler. */
        private final ThreadLocal<@Nullable String> first = new ThreadLocal<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            first.set(ByFirstSegment.first(
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()));
            try {
                return super.lookupHandlerMethod(path, request);
            } finally {
                first.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo handler, HttpServletRequest request) {
            String asked = first.get();
            Set<String> beginning = beginnings.computeIfAbsent(handler, Mapping::beginning);
            return asked == null || beginning.isEmpty() || beginning.contains(asked)
                    ? super.getMatchingMapping(handler, request)
                    : null;
        }

        private static Set<String> beginning(RequestMappingInfo handler) {
            Set<Optional<String>> words = handler.getPatternValues().stream()
                    .map(pattern -> Optional.ofNullable(ByFirstSegment.word(pattern)))
                    .collect(Collectors.toSet());
            return words.contains(Optional.<String>empty())
                    ? Set.of()
                    : words.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        }
    }
}
