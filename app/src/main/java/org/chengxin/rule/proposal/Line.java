package org.chengxin.rule.proposal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of words for both languages.
 *
 * @param key of a text of the bundles
 * @param arguments its {@code {0}} and following
 */
public record Line(String key, List<String> arguments) {

    private static final String BOTH = "both";

    public static Line of(String key, Object... arguments) {
        return new Line(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** What is said in two languages already. */
    public static Line both(String chinese, String english) {
        return of(BOTH, chinese, english);
    }

    /** Null for what a bundle says. */
    public @Nullable String ready(boolean english) {
        return key.equals(BOTH) ? arguments.get(english ? 1 : 0) : null;
    }
}
