package org.chengxin.matter.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.FormRefused.Wrong;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.jspecify.annotations.Nullable;

/** Validates a filled-in form; texts are parsed by the type of their field. */
public final class FormPolicy {

    private static final int ROWS = 100;
    private static final int REPORTED = 50;

    private final List<Wrong> wrong = new ArrayList<>();

    private FormPolicy() {}

    /**
     * The values by field, typed, without empty ones.
     *
     * @param form null for a step without one: then no value is allowed
     * @throws FormRefused with the invalid fields, 50 at most
     */
    public static Map<String, Object> check(@Nullable FormDefinition form, Map<String, Object> filled) {
        FormPolicy policy = new FormPolicy();
        Map<String, Object> values = policy.object(form == null ? Map.of() : form.fields(), filled, "");
        if (!policy.wrong.isEmpty()) {
            throw new FormRefused(policy.wrong.subList(0, Math.min(REPORTED, policy.wrong.size())));
        }
        return values;
    }

    /** Maximum number of rows of a table. */
    public static int mostRows(Field field) {
        return field.max() > 0 ? field.max() : ROWS;
    }

    private Map<String, Object> object(Map<String, Field> fields, Map<String, Object> filled, String prefix) {
        filled.keySet().stream()
                .filter(name -> !fields.containsKey(name))
                .limit(REPORTED)
                .forEach(name -> wrong.add(new Wrong(prefix + shortened(name), "unknown")));
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Object value = value(field, filled.get(name), prefix + name);
            if (value != null) {
                values.put(name, value);
            } else if (field.required() && wrong.stream().noneMatch(each -> isIn(prefix + name, each.field()))) {
                wrong.add(new Wrong(prefix + name, "required"));
            }
        });
        fields.forEach((name, field) -> {
            if (field.with() != null && values.containsKey(name) && !values.containsKey(field.with())) {
                wrong.add(new Wrong(prefix + field.with(), "required"));
            }
        });
        return values;
    }

    /** Whether a place is the field or lies in its table; report is not in reporter. */
    private static boolean isIn(String field, String place) {
        return place.equals(field) || place.startsWith(field + "/");
    }

    /** Unknown names are shortened, since they can be of any length. */
    private static String shortened(String name) {
        String printable = name.replaceAll("[^\\p{L}\\p{N}_-]", "?");
        return printable.length() > 40 ? printable.substring(0, 40) : printable;
    }

    private @Nullable Object value(Field field, @Nullable Object filled, String name) {
        if (filled == null || filled instanceof String text && text.isBlank()) {
            return null;
        }
        if (field.type() == Type.TABLE) {
            return table(field, filled, name);
        }
        try {
            return FieldPolicy.value(field, filled);
        } catch (FieldPolicy.WrongValue refused) {
            wrong.add(new Wrong(name, refused.code()));
            return null;
        }
    }

    private @Nullable Object table(Field field, Object filled, String name) {
        if (!(filled instanceof List<?> rows)) {
            wrong.add(new Wrong(name, "type"));
            return null;
        }
        if (rows.size() > mostRows(field)) {
            wrong.add(new Wrong(name, "length"));
            return null;
        }
        List<Map<String, Object>> values = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index) instanceof Map<?, ?> row) {
                Map<String, Object> cells = new LinkedHashMap<>();
                row.forEach((column, cell) -> {
                    if (cell != null) {
                        cells.put(String.valueOf(column), cell);
                    }
                });
                // skip an empty row
                if (cells.values().stream().anyMatch(cell -> !(cell instanceof String text && text.isBlank()))) {
                    values.add(object(field.columns(), cells, name + "/" + index + "/"));
                }
            } else {
                wrong.add(new Wrong(name + "/" + index, "type"));
            }
        }
        return values.isEmpty() ? null : values;
    }
}
