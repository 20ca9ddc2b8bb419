package org.chengxin.rule.proposal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Localizable line of text.
 *
 * @param key in the message bundles
 * @param arguments values of {@code {0}} and following
 * @param parts further arguments that are lines themselves
 */
public record Line(String key, List<String> arguments, List<Line> parts) {

    private static final String BOTH = "both";
    private static final String CELL = "cell";
    private static final String LIST = "list";

    public static Line of(String key, Object... arguments) {
        return new Line(key, Stream.of(arguments).map(String::valueOf).toList(), List.of());
    }

    /** A text given in both languages. */
    public static Line both(String chinese, String english) {
        return of(BOTH, chinese, english);
    }

    /** A cell of a decision table, which pages put into words. */
    public static Line cell(String cell) {
        return of(CELL, cell);
    }

    /** Lines joined with a separator text. */
    public static Line list(String between, List<Line> lines) {
        return new Line(LIST, List.of(between), List.copyOf(lines));
    }

    /** A copy with these lines as its parts. */
    public Line with(Line... more) {
        return new Line(key, arguments, List.of(more));
    }

    /** The literal text of {@link #both}; null for any other line. */
    public @Nullable String ready(boolean english) {
        return key.equals(BOTH) ? arguments.get(english ? 1 : 0) : null;
    }

    public boolean isCell() {
        return key.equals(CELL);
    }

    public boolean isList() {
        return key.equals(LIST);
    }
}
