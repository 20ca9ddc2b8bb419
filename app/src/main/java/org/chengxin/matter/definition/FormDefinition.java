package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Form with typed fields.
 *
 * @param seenBy roles that may read it, besides the offices of the matter and the role that filled it in
 */
public record FormDefinition(Label title, List<String> seenBy, Map<String, Field> fields) {

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
