package org.chengxin.rule.proposal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of words for both languages.
 *
 * @param key of a text of the bundles
 * @param arguments its {@code {0}} and following
 * @param parts the arguments after those, each a line itself
 */
public record Line(String key, List<String> arguments, List<Line> parts) {

    private static final String BOTH = "both";
    private static final String CELL = "cell";
    private static final String LIST = "list";

    public static Line of(String key, Object... arguments) {
        return new Line(key, Stream.of(arguments).map(String::valueOf).toList(), List.of());
    }

    /** What is said in two languages already. */
    public static Line both(String chinese, String english) {
        return of(BOTH, chinese, english);
    }

    /** A cell of a decision table, which pages say in words. */
    public static Line cell(String cell) {
        return of(CELL, cell);
    }

    /** Lines one after the other, with a text between them. */
    public static Line list(String between, List<Line> lines) {
        return new Line(LIST, List.of(between), List.copyOf(lines));
    }

    /** The same with further arguments that are lines. */
    public Line with(Line... more) {
        return new Line(key, arguments, List.of(more));
    }

    /** Null for what a bundle says. */
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
