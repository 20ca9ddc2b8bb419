package org.chengxin.web.list;

import java.util.Set;
import java.util.function.Function;
import org.chengxin.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: a field of its rows.
 *
 * @param sorted whether the list can be in its order
 * @param filed whether it is in the file alone
 */
record Column<T>(Field field, Function<T, ? extends @Nullable Object> value, boolean sorted, boolean filed) {

    private static final Set<String> NUMBERS = Set.of("whole", "amount");

    Column {
        if (field.isPersonal()) {
            throw new IllegalArgumentException("a list shows no personal data: " + field.name());
        }
    }

    String name() {
        return field.name();
    }

    /** The class of its cells in the style sheet: numbers stand right, days are not broken. */
    String style() {
        return NUMBERS.contains(field.form()) ? "number" : field.form().equals("date") ? "nowrap" : "";
    }
}
