package org.chengxin.matter.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates source expressions for blanks of papers, fields of linked matters and values of outcomes: {@code form.FIELD},
 * {@code FORM.FIELD}, {@code row.COLUMN}, {@code =literal}, or a name such as {@code due.CLOCK}.
 *
 * @param form of the step
 * @param row of the table that a link iterates; empty elsewhere
 * @param earlier latest values of a form
 * @param words other values by name
 * @param fields field that a source refers to
 */
public record Sources(
        Map<String, Object> form,
        Map<String, Object> row,
        Function<String, Map<String, Object>> earlier,
        Function<String, Optional<String>> words,
        Function<String, Optional<Field>> fields) {

    public Sources withRow(Map<String, Object> of) {
        return new Sources(form, of, earlier, words, fields);
    }

    /** The typed value; null if not filled in. */
    public @Nullable Object value(String source) {
        if (source.startsWith("=")) {
            return source.substring(1);
        }
        int dot = source.indexOf('.');
        if (dot > 0) {
            String of = source.substring(0, dot);
            String name = source.substring(dot + 1);
            if (of.equals("form")) {
                return form.get(name);
            }
            if (of.equals("row")) {
                return row.get(name);
            }
            Optional<String> word = words.apply(source);
            return word.isPresent() ? word.get() : earlier.apply(of).get(name);
        }
        return words.apply(source).orElse(null);
    }

    /** The value as text; empty if not filled in. */
    public String text(String source) {
        return written(value(source));
    }

    /** {@link #text} with labels in place of option keys, for papers. */
    public String printed(String source) {
        Object value = value(source);
        Map<String, Label> options = fields.apply(source).map(Field::options).orElse(Map.of());
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> label(options, each)).collect(Collectors.joining("、"));
        }
        return label(options, value);
    }

    private static String label(Map<String, Label> options, @Nullable Object value) {
        Label label = value instanceof String word ? options.get(word) : null;
        return label == null ? written(value) : label.zh();
    }

    /** The value as input of a decision table: decimals, which forms hold as text, become numbers. */
    public @Nullable Object input(String source) {
        Object value = value(source);
        boolean decimal = fields.apply(source)
                .filter(field -> field.type() == Type.DECIMAL)
                .isPresent();
        return decimal && value instanceof String digits ? new BigDecimal(digits) : value;
    }

    /** The cells of a table's row. */
    private static String row(Map<?, ?> cells) {
        return cells.values().stream()
                .map(Sources::written)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("，"));
    }

    /** Text of any form value. */
    public static String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? OutcomeOwner.YES : OutcomeOwner.NO;
        }
        if (value instanceof Map<?, ?> parts) {
            if (parts.get("minor") instanceof Number minor && parts.get("currency") instanceof String currency) {
                return new Money(minor.longValue(), java.util.Currency.getInstance(currency)).format();
            }
            Object shown = parts.get("words") != null ? parts.get("words") : parts.get("name");
            return shown == null ? row(parts) : String.valueOf(shown);
        }
        if (value instanceof Iterable<?> many) {
            StringBuilder text = new StringBuilder();
            many.forEach(each -> text.append(text.isEmpty() ? "" : "、").append(written(each)));
            return text.toString();
        }
        return String.valueOf(value);
    }
}
