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
 * @param key fresh for each form that is begun: makes sending it twice harmless, and its files its own
 * @param limits of files, told before they are chosen
 * @param choices what a field offers that no definition can list: divisions and offices
 * @param known by the word of a field, or {@link #PARTY} for all that ask for a party: what is known already, so that it is
 *     chosen and not typed again
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

    /** For fields that ask for a party. */
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

    /** For the browser's own dialogue. */
    public String accepted() {
        return limits.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    public String endings() {
        return String.join(" ", limits.endings());
    }

    /** How the form is sent. */
    public String encoding() {
        return hasFiles() ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }
}
