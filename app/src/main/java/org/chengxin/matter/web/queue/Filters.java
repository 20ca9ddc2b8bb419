package org.chengxin.matter.web.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.chengxin.matter.Matters.InboxQuery.Queue;
import org.chengxin.matter.Matters.State;
import org.chengxin.shared.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Filters of an inbox, from the URL.
 *
 * @param due any, today, soon, overdue, provisional or unread
 * @param whose waiting (for the office), mine, or all it takes part in
 * @param handler account in charge, {@code nobody}, or blank for any
 * @param place a division, or blank for all
 * @param state open, closed or all
 * @param office whose inbox: one below, {@code all}, or blank for the own
 */
public record Filters(
        String definition,
        String due,
        String whose,
        String handler,
        String place,
        String words,
        String state,
        String office,
        String after) {

    static final String NOBODY = "nobody";
    static final String ALL = "all";
    static final int LINES = 50;

    private static final int WORDS = 200;

    /** Citizens have few matters and look for closed ones too, so by default all are shown. */
    static Filters ofCitizen(Map<String, String> parameters) {
        Map<String, String> own = new HashMap<>(parameters);
        own.put("whose", ALL);
        own.putIfAbsent("state", ALL);
        return of(own);
    }

    static Filters of(Map<String, String> parameters) {
        String words = parameters.getOrDefault("words", "").strip();
        return new Filters(
                parameters.getOrDefault("definition", ""),
                oneOf(parameters.get("due"), "any", "today", "soon", "overdue", "provisional", "unread"),
                oneOf(parameters.get("whose"), "waiting", "mine", "all"),
                parameters.getOrDefault("handler", "").equals(NOBODY) ? NOBODY : id(parameters.get("handler")),
                division(parameters.getOrDefault("place", "")),
                words.substring(0, Math.min(words.length(), WORDS)),
                oneOf(parameters.get("state"), "open", "closed", ALL),
                ALL.equals(parameters.get("office")) ? ALL : id(parameters.get("office")),
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

    private static String id(@Nullable String given) {
        try {
            return given == null ? "" : UUID.fromString(given).toString();
        } catch (IllegalArgumentException noneKnown) {
            return "";
        }
    }

    private static String division(String given) {
        return given.matches("[0-9]{6}") ? given : "";
    }

    /** A number is searched whatever the filters by state, due date and {@code whose} say. */
    InboxQuery query() {
        boolean one = DocumentNumber.typed(words).contains("〔");
        return new InboxQuery(
                blank(definition),
                one ? Due.ANY : Due.valueOf(due.toUpperCase(Locale.ROOT)),
                !one && whose.equals("mine"),
                !one && whose.equals("waiting"),
                blank(words),
                charge(),
                blank(place),
                one ? State.ALL : State.valueOf(state.toUpperCase(Locale.ROOT)),
                queue(),
                blank(after),
                LINES);
    }

    private @Nullable Queue queue() {
        if (office.isEmpty()) {
            return null;
        }
        return new Queue(office.equals(ALL) ? null : new OrganisationId(UUID.fromString(office)));
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
                || !state.equals("open")
                || !office.isEmpty()
                || !words.isEmpty();
    }

    /** URL of the page after a cursor. */
    public String page(@Nullable String after) {
        return "/workbench/matters?definition=" + encoded(definition) + "&due=" + due + "&whose=" + whose + "&handler="
                + handler + "&place=" + place + "&words=" + encoded(words)
                + "&state=" + state
                + "&office=" + office
                + (after == null ? "" : "&after=" + encoded(after));
    }

    /** URL of the same filters for all matters it takes part in, closed ones included. */
    public String everything() {
        return new Filters(definition, due, ALL, handler, place, words, ALL, office, "").page(null);
    }

    /**
     * URL for the open matters of a kind with one person in charge, or unassigned ones if null.
     *
     * @param office blank for the own
     */
    static String address(String definition, @Nullable UUID handler, String due, String office) {
        String who = handler == null ? NOBODY : handler.toString();
        return new Filters(definition, due, ALL, who, "", "", "open", office, "").page(null);
    }

    /** URL for the open matters of an office, or its unassigned ones. */
    static String address(String office, String handler, String due) {
        return new Filters("", due, ALL, handler, "", "", "open", office, "").page(null);
    }

    /** URL for the open matters of an office of a kind, blank for all, by due date. */
    static String ofOffice(String office, String definition, String due) {
        return new Filters(definition, due, ALL, "", "", "", "open", office, "").page(null);
    }

    /** URL of the archive: the closed matters of an office, or of all supervised ones. */
    static String archive(String office) {
        return new Filters("", "any", ALL, "", "", "", "closed", office, "").page(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
