package org.chengxin.matter.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.Label;

/** The forms of the acts that every matter has. */
final class BuiltInForms {

    private static final Label NONE = new Label("", "");

    private BuiltInForms() {}

    static FormDefinition of(String act) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Matters.BUILT_IN
                .getOrDefault(act, List.of())
                .forEach(name -> fields.put(name, field(name, required(act, name))));
        return new FormDefinition(NONE, List.of(), fields);
    }

    private static boolean required(String act, String field) {
        return !(field.equals("account") || act.equals("reject") && field.equals("reason"));
    }

    private static Field field(String name, boolean required) {
        Type type = switch (name) {
            case "reason", "text" -> Type.LONG_TEXT;
            case "office" -> Type.OFFICE;
            default -> Type.TEXT;
        };
        int max = type == Type.LONG_TEXT ? 2_000 : 500;
        return new Field(type, NONE, NONE, required, false, max, Map.of(), Map.of(), null);
    }
}
