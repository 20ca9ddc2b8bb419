package org.chengxin.matter.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox is narrowed to, as its address says.
 *
 * @param due any, soon or overdue
 * @param whose waiting (what waits for the office), mine, or all it takes part in
 */
public record Filters(String definition, String due, String whose, String words, String after) {

    static final int LINES = 50;
    private static final int WORDS = 200;

    static Filters of(Map<String, String> parameters) {
        String words = parameters.getOrDefault("words", "").strip();
        return new Filters(
                parameters.getOrDefault("definition", ""),
                oneOf(parameters.get("due"), "any", "soon", "overdue"),
                oneOf(parameters.get("whose"), "waiting", "mine", "all"),
                words.substring(0, Math.min(words.length(), WORDS)),
                parameters.getOrDefault("after", ""));
    }

    private static String oneOf(@Nullable String given, String usual, String... others) {
        for (String other : others) {
            if (other.equals(given)) {
                return other;
            }
        }
        return usual;
    }

    InboxQuery query() {
        return new InboxQuery(
                blank(definition),
                Due.valueOf(due.toUpperCase(Locale.ROOT)),
                whose.equals("mine"),
                whose.equals("waiting"),
                blank(words),
                blank(after),
                LINES);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    public boolean narrowed() {
        return !definition.isEmpty() || !due.equals("any") || !words.isEmpty();
    }

    /** The address of the page that begins after a line. */
    public String page(@Nullable String after) {
        return "/workbench/matters?definition=" + encoded(definition) + "&due=" + due + "&whose=" + whose + "&words="
                + encoded(words) + (after == null ? "" : "&after=" + encoded(after));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
