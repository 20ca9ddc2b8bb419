package org.chengxin.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.chengxin.account.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page: languages, who is signed in, and the marks every page carries.
 *
 * @param path of this page, to come back to it in the other language
 * @param query of this page, without the choice of a language
 * @param simulated whether this installation shows a demo city, so that every page says 模拟数据
 * @param csrf the token that every form sends back
 */
public record Shell(
        Texts texts,
        String path,
        String query,
        @Nullable Caller caller,
        boolean simulated,
        @Nullable String csrf) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** A text in the language of the page. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** This page in the other language. */
    public String otherLanguage() {
        String language = texts.english() ? "zh" : "en";
        return path + (query.isEmpty() ? "?" : "?" + query + "&") + "lang=" + language;
    }

    /** A time as people in the city read it, to the second. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    public String language() {
        return texts.english() ? "en" : "zh-CN";
    }
}
