package org.chengxin.web.list;

import java.util.function.Function;
import org.chengxin.field.Field;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: a field of its rows.
 *
 * @param title null where the text of the list for its name is its title
 * @param sorted whether the list can be in its order
 * @param filed whether it is in the file alone
 */
record Column<T>(
        Field field,
        @Nullable String title,
        Function<T, ? extends @Nullable Object> value,
        boolean sorted,
        boolean filed) {

    Column {
        if (field.isPersonal()) {
            throw new IllegalArgumentException("a list shows no personal data: " + field.name());
        }
    }

    String name() {
        return field.name();
    }

    /** @param prefix of the list's texts */
    String title(String prefix, Texts texts) {
        return title == null ? texts.of(prefix + name()) : title;
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
            case "day", "time" -> "nowrap";
            case "socialcode" -> "mono";
            default -> "";
        };
    }
}
