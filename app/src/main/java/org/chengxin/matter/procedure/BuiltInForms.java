package org.chengxin.matter.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;

/** Forms of the built-in acts. */
final class BuiltInForms {

    private BuiltInForms() {}

    static FormDefinition of(BuiltInAct act) {
        Map<String, Field> fields = new LinkedHashMap<>();
        act.asked().forEach(asked -> fields.put(asked.word(), field(asked, act.requires(asked))));
        return new FormDefinition(Label.NONE, List.of(), fields);
    }

    private static Field field(BuiltInAct.Asked asked, boolean required) {
        Type type = switch (asked) {
            case REASON, TEXT -> Type.LONG_TEXT;
            case OFFICE -> Type.OFFICE;
            case ACCOUNT, CLOCK, ROLE, WORDS, NUMBER -> Type.TEXT;
        };
        int max = type == Type.LONG_TEXT ? 2_000 : 500;
        return new Field(type, Label.NONE, Label.NONE, required, false, max, Map.of(), Map.of(), null);
    }
}
