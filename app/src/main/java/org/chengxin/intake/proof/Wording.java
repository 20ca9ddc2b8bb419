package org.chengxin.intake.proof;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;

/** The words of one language, for files that carry both. */
public record Wording(Texts texts, Locale locale) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(LegalClock.ZONE);

    public String text(String key, Object... arguments) {
        return texts.in(locale, key, arguments);
    }

    public String language() {
        return locale.equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }

    /** Second by second in Shanghai. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** What a field of a report means; a type may have words of its own for it. */
    public String field(String type, String name, int depth) {
        String own = "intake.field." + type + "." + name;
        return text(depth == 0 && texts.has(own) ? own : "intake.field." + name);
    }
}
