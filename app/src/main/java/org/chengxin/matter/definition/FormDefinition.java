package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Typed fields.
 *
 * @param seenBy roles that may read what was filled in, besides the offices of the matter and who filled it in
 */
public record FormDefinition(Label title, List<String> seenBy, Map<String, Field> fields) {

    /**
     * One question.
     *
     * @param secret encrypted apart and shown to offices only, each look logged
     * @param options words of a choice with their labels
     * @param columns of a table, when the type is {@code TABLE}
     * @param max characters of a text, rows of a table, files of a field for files; 0 for what is usual
     * @param hint empty where there is none
     * @param seenBy overrides that of the form when not null
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
            @JsonSetter(nulls = Nulls.SET) @Nullable List<String> seenBy) {

        private static final Label NO_HINT = new Label("", "");

        /** Characters, rows or files, where the definition says nothing. */
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
    }

    /** What a field holds. */
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
        /** Somebody by code, shop link or exact name, or as typed: becomes a party. */
        PARTY,
        OFFICE,
        MATTER,
        /** The id of a fact, shown with a way to the page that its owner has for it. */
        FACT,
        FILES,
        TABLE
    }
}
