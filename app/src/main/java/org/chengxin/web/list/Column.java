package org.chengxin.web.list;

import java.util.function.Function;
import org.chengxin.field.Field;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: a field of its rows.
 *
 * @param sorted whether the list can be in its order
 * @param filed whether it is in the file alone
 */
record Column<T>(Field field, Function<T, ? extends @Nullable Object> value, boolean sorted, boolean filed) {

    Column {
        if (field.isPersonal()) {
            throw new IllegalArgumentException("a list shows no personal data: " + field.name());
        }
    }

    String name() {
        return field.name();
    }

    /** A word of a closed list is shown by its text. */
    Cell cell(T row, Texts texts) {
        Object shown = value.apply(row);
        if (shown instanceof Cell cell) {
            return cell;
        }
        boolean listed = shown instanceof String word && field.words().contains(word);
        return Cell.of(listed ? texts.of(field.text(shown.toString())) : shown);
    }

    /** The class of its cells in the style sheet: numbers stand right, days are not broken, codes have one width. */
    String style() {
        return switch (field.form()) {
            case "whole", "amount" -> "number";
            case "date" -> "nowrap";
            case "socialcode" -> "mono";
            default -> "";
        };
    }
}
