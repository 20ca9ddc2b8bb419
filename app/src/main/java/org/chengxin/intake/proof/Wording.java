package org.chengxin.intake.proof;

import java.time.Instant;
import java.util.Locale;
import org.chengxin.web.Shell;
import org.chengxin.web.Texts;

/** The texts of one language, for files in both languages. */
public record Wording(Texts texts, Locale locale) {

    public String text(String key, Object... arguments) {
        return texts.in(locale, key, arguments);
    }

    public String language() {
        return locale.equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }

    /** To the second, in Shanghai time. */
    public String time(Instant instant) {
        return Shell.time(instant);
    }

    /** The label of a report's field, which a type may override. */
    public String field(String type, String name, int depth) {
        String own = "intake.field." + type + "." + name;
        return text(depth == 0 && texts.has(own) ? own : "intake.field." + name);
    }
}
