package org.chengxin.matter.web.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.web.ui.FormError;

/**
 * A form of a definition on a page.
 *
 * @param key idempotency key, new for each form begun and kept when it is shown again; for a stranger also owns its files
 * @param limits of files, shown before the choice
 * @param choices options that no definition can list: divisions and offices
 * @param known suggestions by field name, or {@link #PARTY} for all party fields, chosen instead of typed again
 */
public record FormView(
        FormDefinition definition,
        Typed typed,
        List<FormError> errors,
        String key,
        Choices choices,
        Attachments.Limits limits,
        boolean english,
        Map<String, List<String>> known) {

    /** Key for all party fields. */
    public static final String PARTY = "party";

    private static final long MEGABYTE = 1024 * 1024;

    public FormView knowing(Map<String, List<String>> more) {
        return new FormView(definition, typed, errors, key, choices, limits, english, more);
    }

    public List<FieldView> fields() {
        return definition.fields().entrySet().stream()
                .map(field -> new FieldView(field.getKey(), Typed.MARK + field.getKey(), field.getValue(), this))
                .toList();
    }

    public boolean hasFiles() {
        return definition.fields().values().stream().anyMatch(field -> field.type() == Type.FILES);
    }

    public long fileMegabytes() {
        return limits.fileBytes() / MEGABYTE;
    }

    /** Value of {@code accept} for file inputs. */
    public String accepted() {
        return limits.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    public String endings() {
        return String.join(" ", limits.endings());
    }

    /** Value of {@code enctype}. */
    public String encoding() {
        return hasFiles() ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }
}
