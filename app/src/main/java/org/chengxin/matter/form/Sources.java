package org.chengxin.matter.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param called how a paper calls the party that was typed so
 */
public record Sources(
        Map<String, Object> form,
        Map<String, Object> row,
        Function<String, Map<String, Object>> earlier,
        Function<String, Optional<String>> words,
        Function<String, Optional<Field>> fields,
        UnaryOperator<String> called) {

    public Sources withRow(Map<String, Object> of) {
        return new Sources(form, of, earlier, words, fields, called);
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

    /** {@link #text} with labels in place of option keys and names in place of parties' codes, for papers. */
    public String printed(String source) {
        Object value = value(source);
        Map<String, Label> options = fields.apply(source).map(Field::options).orElse(Map.of());
        if (value instanceof Collection<?> many) {
            boolean rows =
                    many.stream().anyMatch(each -> each instanceof Map<?, ?> row && row.size() > 1 && !isParty(row));
            return many.stream().map(each -> label(options, each)).collect(Collectors.joining(rows ? "；" : "、"));
        }
        return label(options, value);
    }

    private String label(Map<String, Label> options, @Nullable Object value) {
        if (value instanceof Map<?, ?> row && row.values().stream().anyMatch(Sources::isParty)) {
            return row(row.values().stream().map(cell -> label(Map.of(), cell)));
        }
        if (isParty(value)) {
            return called.apply(written(value));
        }
        Label label = value instanceof String word ? options.get(word) : null;
        return label == null ? written(value) : label.zh();
    }

    private static boolean isParty(@Nullable Object value) {
        return value instanceof Map<?, ?> parts && parts.get("words") != null;
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
    private static String row(Stream<String> cells) {
        return cells.filter(cell -> !cell.isEmpty()).collect(Collectors.joining("，"));
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
            return shown == null ? row(parts.values().stream().map(Sources::written)) : String.valueOf(shown);
        }
        if (value instanceof Iterable<?> many) {
            StringBuilder text = new StringBuilder();
            many.forEach(each -> text.append(text.isEmpty() ? "" : "、").append(written(each)));
            return text.toString();
        }
        return String.valueOf(value);
    }
}
