package org.chengxin.cli.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named fields; one without any value is left out. */
final class ObjectField implements Field {

    private final String[] names;
    private final Field[] fields;

    ObjectField(Map<String, Field> named) {
        this.names = named.keySet().toArray(new String[0]);
        this.fields = named.values().toArray(new Field[0]);
    }

    @Override
    public @Nullable Object value(Scope scope) {
        Map<String, Object> values = values(scope);
        return values.isEmpty() ? null : values;
    }

    Map<String, Object> values(Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            Object value = fields[i].value(scope);
            if (value != null) {
                values.put(names[i], value);
            }
        }
        return values;
    }
}
