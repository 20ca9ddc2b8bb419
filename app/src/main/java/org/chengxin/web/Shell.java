package org.chengxin.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * The layout around every page: languages, the signed-in caller, and notes shown on every page.
 *
 * @param path of this page, for the link to the other language
 * @param query of this page, without the question mark
 * @param simulated whether this installation is a demo city, so that every page says 模拟数据
 * @param sandbox whether nothing here has effect, so that every page says 沙箱
 * @param blocks renders a part of the page
 * @param csrfToken creates the CSRF token when a form needs it, so that reading alone sets no cookie
 */
public record Shell(
        Texts texts,
        String path,
        @Nullable String query,
        @Nullable Caller caller,
        boolean simulated,
        boolean sandbox,
        Supplier<@Nullable String> csrfToken,
        Freshness freshness,
        BiFunction<Shell, PagePart, Content> blocks) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(LegalClock.ZONE);

    /** A text in the language of the page. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    public String language() {
        return texts.english() ? "en" : "zh-CN";
    }

    /** Renders a module's page part. */
    public Content part(PagePart part) {
        return blocks.apply(this, part);
    }

    /** The CSRF token that every form sends as {@code _csrf}. */
    public @Nullable String csrf() {
        return csrfToken.get();
    }

    /** The URL of this page in the other language, query included. */
    public String otherLanguage() {
        String tag = texts.english() ? "zh" : "en";
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return path + "?" + kept + "lang=" + tag;
    }

    /** To the second, in Shanghai time, as on all pages. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** With thousands separated. */
    public String number(long number) {
        return String.format(texts.locale(), "%,d", number);
    }

    /** Whether this page is in a section of the navigation. */
    public boolean isUnder(String... places) {
        return Arrays.stream(places).anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}
