package org.chengxin.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * Things with path patterns, found by the first segment of a path: there are hundreds of them, and matching a path with each
 * costs more than an answer.
 *
 * @param <T> what has a pattern; the order is kept
 */
final class ByFirstSegment<T> {

    private static final Pattern WORD = Pattern.compile("/([^/{*?]+)(/.*)?");

    private final Map<String, List<T>> beginning = new HashMap<>();
    private final List<T> others;

    ByFirstSegment(List<T> all, Function<T, String> pattern) {
        this.others =
                all.stream().filter(each -> word(pattern.apply(each)) == null).toList();
        for (String word : all.stream()
                .map(pattern)
                .map(ByFirstSegment::word)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet())) {
            beginning.put(
                    word,
                    all.stream()
                            .filter(each -> {
                                String first = word(pattern.apply(each));
                                return first == null || first.equals(word);
                            })
                            .toList());
        }
    }

    /** Those whose pattern may match this path, in order. */
    List<T> of(PathContainer path) {
        String first = first(path);
        return first == null ? others : beginning.getOrDefault(first, others);
    }

    /** The first segment of a pattern; null if it is not a word alone. */
    static @Nullable String word(String pattern) {
        Matcher word = WORD.matcher(pattern);
        return word.matches() ? word.group(1) : null;
    }

    /** The first segment of a path, as patterns see it: decoded, without parameters. */
    static @Nullable String first(PathContainer path) {
        return path.elements().size() > 1 && path.elements().get(1) instanceof PathSegment segment
                ? segment.valueToMatch()
                : null;
    }
}
