package org.chengxin.matter.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.shared.Label;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Form to record the serving of a paper. */
@Component
public class ServingForm {

    private final Texts texts;

    ServingForm(Texts texts) {
        this.texts = texts;
    }

    public FormDefinition of(MatterDefinition definition, Paper paper) {
        Map<String, Label> roles = new LinkedHashMap<>();
        paper.addressees().forEach(word -> roles.put(word, definition.role(word).title()));
        Map<String, Label> methods = new LinkedHashMap<>();
        for (ServingMethod method : ServingMethod.values()) {
            methods.put(method.name(), texts.label("matter.serving." + method.word()));
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("role", field(Type.CHOICE, "role", true, roles));
        fields.put("method", field(Type.CHOICE, "method", true, methods));
        fields.put("day", field(Type.DATE, "day", true, Map.of()));
        fields.put("proof", field(Type.FILES, "proof", false, Map.of()));
        return new FormDefinition(texts.label("matter.serving.title"), List.of(), fields);
    }

    private Field field(Type type, String name, boolean required, Map<String, Label> options) {
        Label hint = name.equals("proof") ? texts.label("matter.serving.proof.hint") : Label.NONE;
        return new Field(
                type,
                texts.label("matter.serving." + name),
                hint,
                required,
                false,
                type == Type.FILES ? 1 : 0,
                options,
                Map.of(),
                null);
    }
}
