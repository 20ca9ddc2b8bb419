package org.chengxin.matter.definition.check;

import java.util.Map;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.jspecify.annotations.Nullable;

/** Valid columns of {@code row.COLUMN}: the columns of a table; {@code value} for a multiple choice. */
final class Rows {

    private Rows() {}

    static Map<String, Field> of(@Nullable Field each) {
        if (each == null) {
            return Map.of();
        }
        return each.type() == Type.CHOICES ? Map.of("value", each) : each.columns();
    }
}
