package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.field.FieldKind;
import org.chengxin.field.Schema;
import org.chengxin.field.WrittenKind;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Form with typed fields.
 *
 * @param seenBy roles that may read it, besides the offices of the matter and the role that filled it in
 */
public record FormDefinition(Label title, List<String> seenBy, Map<String, Field> fields) {

    /** Reads what is filled in. */
    public Schema schema() {
        return schema(fields);
    }

    private static Schema schema(Map<String, Field> fields) {
        return Schema.of(fields.entrySet().stream()
                .map(each -> each.getValue().declared(each.getKey()))
                .toArray(org.chengxin.field.Field[]::new));
    }

    /** The same form with these fields required. */
    FormDefinition requiring(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Map<String, Field> all = new LinkedHashMap<>(fields);
        names.forEach(name -> all.computeIfPresent(name, (same, field) -> field.asRequired()));
        return new FormDefinition(title, seenBy, all);
    }

    /**
     * A field.
     *
     * @param secret encrypted separately and shown to offices only, with each access logged
     * @param options keys of a choice with labels
     * @param columns of a field of type {@code TABLE}
     * @param max characters of a text, rows of a table, number of files; 0 for the default
     * @param hint empty for none
     * @param seenBy overrides that of the form if not null
     * @param earliest of a date: parameter with the number of working days that must lie between the day of the act and that day, neither of them
     *     counted; of a form that a step asks for; null for none
     * @param redacts of a long text that a step asks for: FORM.FIELD, the text that it gives without personal data; null for none
     * @param proposed default value: FORM.FIELD of an earlier form; null for none
     * @param with field of the same form without which this one is not filled in; null for none
     * @param past of a date: whether it tells what has happened, and so is not after the day of the act
     * @param ahead of a date: whether it is a deadline, and so lies after the day of the act
     */
    public record Field(
            Type type,
            Label title,
            Label hint,
            boolean required,
            boolean secret,
            int max,
            Map<String, Label> options,
            Map<String, Field> columns,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<String> seenBy,
            @Nullable String earliest,
            boolean past,
            boolean ahead,
            @Nullable String redacts,
            @Nullable String proposed,
            @Nullable String with) {

        private static final Label NO_HINT = new Label("", "");
        private static final int FILES = 50;
        private static final int LINK = 2_000;

        /** Defaults of {@code max}. */
        private static final Map<Type, Integer> MAX = Map.of(
                Type.TEXT, 200,
                Type.LONG_TEXT, 4_000,
                Type.LINK, 500,
                Type.PHONE, 20,
                Type.PARTY, 200,
                Type.CHOICES, 50,
                Type.TABLE, 100,
                Type.FILES, 10);

        public Field {
            hint = hint == null ? NO_HINT : hint;
            max = max == 0 ? MAX.getOrDefault(type, 0) : max;
        }

        private org.chengxin.field.Field declared(String name) {
            org.chengxin.field.Field field = org.chengxin.field.Field.of(name, kind());
            return required ? field.required() : field;
        }

        private FieldKind kind() {
            return switch (type) {
                case TEXT, LONG_TEXT -> new FieldKind.Text(limit());
                case CHOICE -> words();
                case CHOICES -> new FieldKind.Codes(words());
                case YES_NO -> new FieldKind.Flag();
                case WHOLE -> new FieldKind.Whole(-FieldKind.Whole.LARGEST, FieldKind.Whole.LARGEST);
                case DECIMAL -> WrittenKind.DECIMAL;
                case MONEY -> new FieldKind.Amount();
                case DATE -> WrittenKind.DAY;
                case DIVISION -> WrittenKind.DIVISION;
                case PHONE -> WrittenKind.PHONE;
                case LINK -> WrittenKind.LINK;
                case PARTY -> new FieldKind.Party(new FieldKind.Text(limit()));
                case OFFICE, FACT -> WrittenKind.REFERENCE;
                case MATTER -> WrittenKind.CASE;
                case FILES -> new FieldKind.Files(limit());
                case TABLE -> new FieldKind.ListOf(schema(columns), limit());
            };
        }

        private FieldKind.Code words() {
            return new FieldKind.Code(List.copyOf(options.keySet()));
        }

        /** Characters of a text, rows of a table or number of files at most; a definition cannot limit the length of a URL. */
        public int limit() {
            return type == Type.FILES ? Math.min(FILES, max) : type == Type.LINK ? LINK : max;
        }

        private Field asRequired() {
            return new Field(
                    type, title, hint, true, secret, max, options, columns, seenBy, earliest, past, ahead, redacts,
                    proposed, with);
        }

        /** A field that takes any day. */
        public Field(
                Type type,
                Label title,
                Label hint,
                boolean required,
                boolean secret,
                int max,
                Map<String, Label> options,
                Map<String, Field> columns,
                @Nullable List<String> seenBy) {
            this(
                    type, title, hint, required, secret, max, options, columns, seenBy, null, false, false, null, null,
                    null);
        }
    }

    /** Type of a field. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        CHOICE,
        CHOICES,
        YES_NO,
        WHOLE,
        DECIMAL,
        MONEY,
        DATE,
        DIVISION,
        PHONE,
        LINK,
        /** Party by code, shop link or exact name, or as typed; becomes a party. */
        PARTY,
        OFFICE,
        MATTER,
        /** Id of a fact, shown with a link to the page that its owner has for it. */
        FACT,
        FILES,
        TABLE
    }
}
