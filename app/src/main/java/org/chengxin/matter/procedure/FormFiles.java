package org.chengxin.matter.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces file ids by name, type, size and digest, so that these are sealed with the form. */
@Component
class FormFiles {

    private final Attachments attachments;

    FormFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    Map<String, Object> described(@Nullable FormDefinition form, Map<String, Object> values, DraftOwner owner) {
        return form == null ? values : described(form.fields(), values, owner);
    }

    private Map<String, Object> described(Map<String, Field> fields, Map<String, Object> values, DraftOwner owner) {
        Map<String, Object> described = new LinkedHashMap<>(values);
        fields.forEach((name, field) -> {
            if (field.type() == Type.FILES && values.get(name) instanceof List<?> files) {
                described.put(name, files(files, owner));
            } else if (field.type() == Type.TABLE && values.get(name) instanceof List<?> rows) {
                List<Object> filled = new ArrayList<>();
                rows.forEach(row -> filled.add(described(field.columns(), row(row), owner)));
                described.put(name, filled);
            }
        });
        return described;
    }

    private static Map<String, Object> row(Object row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((column, cell) -> cells.put(String.valueOf(column), cell));
        return cells;
    }

    private List<Object> files(List<?> files, DraftOwner owner) {
        List<Object> described = new ArrayList<>();
        List<UUID> drafts = new ArrayList<>();
        for (Object file : files) {
            if (file instanceof Map<?, ?>) {
                // filed earlier, with the linking matter
                described.add(file);
            } else {
                drafts.add(UUID.fromString(String.valueOf(file)));
            }
        }
        if (!drafts.isEmpty()) {
            attachments.drafts(owner, drafts).stream().map(Attachment::value).forEach(described::add);
        }
        return described;
    }
}
