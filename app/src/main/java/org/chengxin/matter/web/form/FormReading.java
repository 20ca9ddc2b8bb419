package org.chengxin.matter.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.form.FormPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Parsed form: values for the act, and all faults.
 *
 * @param values field → value; blank fields are left out
 */
record FormReading(Map<String, Object> values, List<FieldFault> faults) {

    public static FormReading of(FormDefinition form, Typed typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        form.fields().forEach((name, field) -> {
            Object value = read(Typed.MARK + name, field, typed, faults);
            if (value != null) {
                values.put(name, value);
            }
        });
        return new FormReading(values, faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    private static @Nullable Object read(String name, Field field, Typed typed, List<FieldFault> faults) {
        int before = faults.size();
        Object value = field.type() == Type.TABLE
                ? rows(name, field, typed, faults)
                : FieldReading.read(name, field, answer(name, field.type(), typed), faults);
        if (value == null && field.required() && faults.size() == before) {
            faults.add(FieldFault.of(name, field.title(), missing(field.type())));
        }
        return value;
    }

    private static String missing(Type type) {
        return switch (type) {
            case CHOICE, CHOICES, YES_NO, DIVISION, OFFICE -> "choose";
            case FILES -> "attach";
            default -> "required";
        };
    }

    private static @Nullable List<Map<String, Object>> rows(
            String name, Field field, Typed typed, List<FieldFault> faults) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < typed.rows(name, FormPolicy.mostRows(field)); index++) {
            String prefix = name + "." + index + ".";
            if (field.columns().keySet().stream()
                    .noneMatch(column -> !typed.one(prefix + column).isEmpty())) {
                continue;
            }
            Map<String, Object> row = new LinkedHashMap<>();
            field.columns().forEach((column, type) -> {
                Object value = read(prefix + column, type, typed, faults);
                if (value != null) {
                    row.put(column, value);
                }
            });
            rows.add(row);
        }
        return rows.isEmpty() ? null : rows;
    }

    /** The page holds a file as {@code ID/NAME}; an act takes the id. Suggestions chosen stand before the text, one a line. */
    private static Object answer(String name, Type type, Typed typed) {
        return switch (type) {
            case CHOICES -> typed.all(name);
            case FILES ->
                typed.all(name).stream()
                        .map(KeptFile::of)
                        .flatMap(Optional::stream)
                        .map(file -> file.id().toString())
                        .toList();
            case LONG_TEXT -> String.join("\n", typed.all(name));
            default -> typed.one(name);
        };
    }
}
