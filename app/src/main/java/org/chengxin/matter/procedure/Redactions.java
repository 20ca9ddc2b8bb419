package org.chengxin.matter.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.state.History;
import org.chengxin.shared.PersonalDataKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 告知对方的版本: proposes the version of a text that the other side gets, without personal data and without what the same form keeps
 * secret. An officer may change it; what is left out in a call is filled with it.
 */
@Component
public class Redactions {

    private static final String MASK = "***";

    /** Shorter values, such as a name of one sign, would take words apart. */
    private static final int SHORTEST = 2;

    private final History history;

    Redactions(History history) {
        this.history = history;
    }

    /** Proposed texts of the fields that give another text on; empty where that text was not filled in. */
    public Map<String, String> of(MatterId matter, MatterDefinition definition, FormDefinition form) {
        Map<String, String> proposed = new LinkedHashMap<>();
        form.fields().forEach((name, field) -> {
            if (field.redacts() != null) {
                String[] source = field.redacts().split("\\.", 2);
                Map<String, Object> filled = history.latest(matter, source[0]);
                if (filled.get(source[1]) instanceof String text) {
                    proposed.put(name, redacted(text, definition.forms().get(source[0]), filled));
                }
            }
        });
        return proposed;
    }

    /** What was filled in, with the proposals for what was left out. */
    Map<String, Object> completed(
            MatterId matter, MatterDefinition definition, @Nullable FormDefinition form, Map<String, Object> filled) {
        if (form == null || form.fields().values().stream().allMatch(field -> field.redacts() == null)) {
            return filled;
        }
        Map<String, Object> completed = new LinkedHashMap<>(filled);
        of(matter, definition, form).forEach(completed::putIfAbsent);
        return completed;
    }

    private static String redacted(String text, @Nullable FormDefinition form, Map<String, Object> filled) {
        String redacted = text;
        if (form != null) {
            for (Map.Entry<String, FormDefinition.Field> field : form.fields().entrySet()) {
                if (field.getValue().secret()
                        && filled.get(field.getKey()) instanceof String secret
                        && secret.length() >= SHORTEST) {
                    redacted = redacted.replace(secret, MASK);
                }
            }
        }
        return PersonalDataKind.masked(redacted);
    }
}
