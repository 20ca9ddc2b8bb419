package org.chengxin.matter.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A form field on a page, with its current value.
 *
 * @param word its name in the definition
 * @param name its name on the page
 */
public record FieldView(String word, String name, Field field, FormView form) {

    /** Blank rows of a new table. */
    private static final int FIRST_ROWS = 2;

    /** Values of {@code autocomplete} for fields that browsers can fill in. */
    private static final Map<String, String> KEPT_BY_BROWSER =
            Map.of("name", "name", "phone", "tel", "address", "street-address", "email", "email");

    static String id(String name) {
        return name.replace('.', '-');
    }

    public String id() {
        return id(name);
    }

    public String hintId() {
        return id() + "-hint";
    }

    public String errorId() {
        return id() + "-error";
    }

    public String title() {
        return field.title().in(form.english());
    }

    public @Nullable String hint() {
        String hint = field.hint() == null ? "" : field.hint().in(form.english());
        return hint.isBlank() ? null : hint;
    }

    public String value() {
        return form.typed().one(name);
    }

    /** What was typed beside the suggestions that are chosen. */
    public String typed() {
        List<String> suggested = suggestions().stream().map(Known::value).toList();
        return form.typed().all(name).stream()
                .filter(text -> !suggested.contains(text))
                .collect(Collectors.joining("\n"));
    }

    public boolean holds(String word) {
        return form.typed().all(name).contains(word);
    }

    public @Nullable String error() {
        return form.errors().stream()
                .filter(error -> error.field().equals(id()))
                .map(FormError::words)
                .findFirst()
                .orElse(null);
    }

    /** Value of {@code aria-describedby}, for screen readers. */
    public @Nullable String describedBy() {
        String ids = (hasHint() ? hintId() : "") + (error() == null ? "" : " " + errorId());
        return ids.isBlank() ? null : ids.strip();
    }

    public boolean hasHint() {
        return hint() != null
                || !known().isEmpty()
                || field.secret()
                || field.type() == Type.FILES
                || field.type() == Type.PARTY;
    }

    public int most() {
        return field.limit();
    }

    /** Whether {@code required} is set; not within a table, where a blank row is skipped. */
    public boolean insists() {
        return field.required() && name.indexOf('.', Typed.MARK.length()) < 0;
    }

    public @Nullable String autocomplete() {
        return KEPT_BY_BROWSER.get(word);
    }

    /** Suggested values, beside free text; of a long text those that stand for something else, such as a number for a case. */
    public List<String> known() {
        return switch (field.type()) {
            case PARTY -> form.known().getOrDefault(word, form.known().getOrDefault(FormView.PARTY, List.of()));
            case TEXT, FACT -> form.known().getOrDefault(word, List.of());
            case LONG_TEXT ->
                form.known().getOrDefault(word, List.of()).stream()
                        .filter(known -> known.contains("\t"))
                        .toList();
            default -> List.of();
        };
    }

    /** Of a suggested value: itself, and what it is in words; empty where it says so itself. */
    public record Known(String value, String words) {

        static Known of(String known) {
            String[] parts = known.split("\t", 2);
            return new Known(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    public List<Known> suggestions() {
        return known().stream().map(Known::of).toList();
    }

    public String knownId() {
        return id() + "-known";
    }

    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        field.options().forEach((word, label) -> options.put(word, label.in(form.english())));
        return options;
    }

    public List<KeptFile> files() {
        return form.typed().all(name).stream()
                .map(KeptFile::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The rows submitted and a blank one; at least {@value #FIRST_ROWS}, at most as many as a table may have. */
    public List<List<FieldView>> rows() {
        int most = field.limit();
        int shown = Math.min(most, Math.max(FIRST_ROWS, form.typed().rows(name, most) + 1));
        List<List<FieldView>> rows = new ArrayList<>();
        for (int index = 0; index < shown; index++) {
            String prefix = name + "." + index + ".";
            rows.add(field.columns().entrySet().stream()
                    .map(column -> new FieldView(column.getKey(), prefix + column.getKey(), column.getValue(), form))
                    .toList());
        }
        return rows;
    }
}
