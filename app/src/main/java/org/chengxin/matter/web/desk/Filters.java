package org.chengxin.matter.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox is narrowed to, as its address says.
 *
 * @param due any, soon or overdue
 * @param whose waiting (what waits for the office), mine, or all it takes part in
 * @param handler the account in charge, {@code nobody}, or blank for whoever it is
 * @param place a division, or blank for all
 */
public record Filters(
        String definition, String due, String whose, String handler, String place, String words, String after) {

    static final String NOBODY = "nobody";
    static final int LINES = 50;

    private static final int WORDS = 200;

    static Filters of(Map<String, String> parameters) {
        String words = parameters.getOrDefault("words", "").strip();
        return new Filters(
                parameters.getOrDefault("definition", ""),
                oneOf(parameters.get("due"), "any", "soon", "overdue"),
                oneOf(parameters.get("whose"), "waiting", "mine", "all"),
                handler(parameters.getOrDefault("handler", "")),
                division(parameters.getOrDefault("place", "")),
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

    private static String handler(String given) {
        try {
            return given.equals(NOBODY) ? NOBODY : UUID.fromString(given).toString();
        } catch (IllegalArgumentException nobodyKnown) {
            return "";
        }
    }

    private static String division(String given) {
        return given.matches("[0-9]{6}") ? given : "";
    }

    InboxQuery query() {
        return new InboxQuery(
                blank(definition),
                Due.valueOf(due.toUpperCase(Locale.ROOT)),
                whose.equals("mine"),
                whose.equals("waiting"),
                blank(words),
                charge(),
                blank(place),
                blank(after),
                LINES);
    }

    private @Nullable Charge charge() {
        if (handler.isEmpty()) {
            return null;
        }
        return new Charge(handler.equals(NOBODY) ? null : UUID.fromString(handler));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    public boolean narrowed() {
        return !definition.isEmpty()
                || !due.equals("any")
                || !handler.isEmpty()
                || !place.isEmpty()
                || !words.isEmpty();
    }

    /** The address of the page that begins after a line. */
    public String page(@Nullable String after) {
        return "/workbench/matters?definition=" + encoded(definition) + "&due=" + due + "&whose=" + whose + "&handler="
                + handler + "&place=" + place + "&words=" + encoded(words)
                + (after == null ? "" : "&after=" + encoded(after));
    }

    /** All open matters of a kind that one person, or nobody where it is null, is in charge of. */
    static String address(String definition, @Nullable UUID handler, String due) {
        String who = handler == null ? NOBODY : handler.toString();
        return new Filters(definition, due, "all", who, "", "", "").page(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
