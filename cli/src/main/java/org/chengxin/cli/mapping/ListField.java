package org.chengxin.cli.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.cli.source.Row;
import org.jspecify.annotations.Nullable;

/** The rows of another file as a list of objects, in file order; without any row an empty list. */
record ListField(Join rows, List<Join> joins, ObjectField fields, String pointer) implements Field {

    @Override
    public @Nullable Object value(Scope scope) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Row row : scope.find(rows)) {
            items.add(fields.values(scope.nested(row, joins, pointer, items.size())));
        }
        return items;
    }
}
