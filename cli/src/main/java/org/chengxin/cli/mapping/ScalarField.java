package org.chengxin.cli.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.cli.value.Conversion;
import org.chengxin.cli.value.UnfitException;
import org.chengxin.cli.value.ValueTable;
import org.jspecify.annotations.Nullable;

/**
 * Field with one value, or a list of values split out of one cell: text, then replacements, then the value table, then the conversion.
 */
record ScalarField(
        Template template,
        boolean trim,
        Set<String> empty,
        Map<String, String> replacements,
        @Nullable String separators,
        @Nullable ValueTable table,
        Conversion conversion,
        @Nullable Object otherwise,
        String pointer)
        implements Field {

    @Override
    public @Nullable Object value(Scope scope) {
        String text = text(scope);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (separators == null) {
            return converted(text, scope);
        }
        List<Object> parts = new ArrayList<>();
        for (String part : split(text, separators)) {
            Object value = converted(part, scope);
            if (value != null && !parts.contains(value)) {
                parts.add(value);
            }
        }
        return parts.isEmpty() ? otherwise : parts;
    }

    /** The text of the cells, empty when it stands for nothing. */
    String text(Scope scope) {
        String text = template.text(scope);
        if (trim) {
            text = trimmed(text);
        }
        if (empty.contains(text) || !trim && text.isBlank()) {
            return "";
        }
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        return text;
    }

    boolean incomplete(Scope scope) {
        return template.incomplete(scope, empty);
    }

    private @Nullable Object converted(String text, Scope scope) {
        try {
            if (table == null) {
                return conversion.convert(text, template.unit(scope));
            }
            Optional<Object> value = table.look(text);
            return value.isPresent() && value.get() instanceof String word
                    ? conversion.convert(word, template.unit(scope))
                    : value.orElse(null);
        } catch (UnfitException e) {
            scope.problem(e.code(), pointer, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private List<String> split(String text, String marks) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || marks.indexOf(text.charAt(i)) >= 0) {
                String part = trimmed(text.substring(start, i));
                if (!empty.contains(part)) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** Also without the no-break spaces that pages and spreadsheets leave behind. */
    private static String trimmed(String text) {
        String bare = text.strip();
        boolean hard = bare.startsWith("\u00A0") || bare.endsWith("\u00A0");
        return hard ? trimmed(bare.replaceAll("^\u00A0+|\u00A0+$", "")) : bare;
    }
}
