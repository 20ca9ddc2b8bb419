package org.chengxin.web.api;

import java.util.Locale;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of properties and parameters in the description: {@code api.field.NAME}, or {@code api.field.SCHEMA.NAME} where the same
 * name means another thing; both languages, as in the summaries of the calls.
 */
@Component
class ApiWords {

    private final Texts texts;

    ApiWords(Texts texts) {
        this.texts = texts;
    }

    /** Describes a property that its owner has not described. */
    void describe(ObjectNode property, String schema, String name) {
        if (!property.has("description")) {
            String own = "api.field." + schema + "." + name;
            String key = texts.has(own) ? own : "api.field." + name;
            if (texts.has(key)) {
                property.put("description", texts.in(Locale.ENGLISH, key) + " " + texts.in(Locale.CHINESE, key));
            }
        }
    }
}
