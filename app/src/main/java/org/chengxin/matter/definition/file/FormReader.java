package org.chengxin.matter.definition.file;

import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/** Reads a form and its fields. */
final class FormReader {

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

    private FormReader() {}

    static FormDefinition form(Entries form) {
        return new FormDefinition(
                form.label("title"), form.texts("seen-by"), form.named("fields", field -> field(field, false)));
    }

    private static Field field(Entries field, boolean column) {
        Type type = field.word("type", Type.class);
        if (column && (type == Type.TABLE || type == Type.FILES)) {
            throw Entries.fault(field.at("type"), "表格的列不能是表格或文件", "a column is neither a table nor files");
        }
        return new Field(
                type,
                field.label("title"),
                label(field),
                field.yes("required"),
                field.yes("secret"),
                field.whole("max", MAX.getOrDefault(type, 0)),
                field.named("options", Entries::label),
                type == Type.TABLE ? field.named("columns", inner -> field(inner, true)) : Map.of(),
                seenBy(field));
    }

    private static Label label(Entries field) {
        Label hint = field.labelOrNull("hint");
        return hint == null ? NO_HINT : hint;
    }

    /** Absent means as the form says; an empty list means nobody but the offices. */
    private static @Nullable List<String> seenBy(Entries field) {
        return field.has("seen-by") ? field.texts("seen-by") : null;
    }
}
