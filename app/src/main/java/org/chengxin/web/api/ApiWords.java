package org.chengxin.web.api;

import java.util.Locale;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of properties and parameters in the description: {@code api.field.NAME}, or {@code api.field.SCHEMA.NAME} where the same
 * name means another thing; both languages, as in the summaries of the calls.
 */
@Component
class ApiWords implements ApiSchemas.Words {

    private final Texts texts;

    ApiWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String of(String schema, String name) {
        String own = "api.field." + schema + "." + name;
        String key = texts.has(own) ? own : "api.field." + name;
        return texts.has(key) ? both(key) : null;
    }

    /** What the calls of a group are about: {@code api.group.NAME}. */
    String group(String name) {
        return both("api.group." + name);
    }

    private String both(String key) {
        return texts.in(Locale.ENGLISH, key) + " " + texts.in(Locale.CHINESE, key);
    }
}
