package org.chengxin.detection.spark;

import java.math.BigDecimal;
import java.sql.Timestamp;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A row as the record of a CSV file (RFC 4180) that it would be on one machine: the models judge both by the same rules,
 * bad lines among them. What is missing is empty.
 */
final class RecordText {

    /** Whole numbers of this size and below are exact in a double. */
    private static final double EXACT = 1e15;

    private RecordText() {}

    static boolean holds(DataType type) {
        return !(type instanceof ArrayType
                || type instanceof MapType
                || type instanceof StructType
                || type instanceof BinaryType);
    }

    /** @param from the first column that belongs to the record */
    static String of(Row row, int from) {
        StringBuilder text = new StringBuilder();
        for (int column = from; column < row.length(); column++) {
            if (column > from) {
                text.append(',');
            }
            append(text, plain(row.get(column)));
        }
        // An empty line is no record, a pair of quotes is one.
        return text.isEmpty() ? "\"\"" : text.toString();
    }

    static String of(Iterable<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            append(text, field);
        }
        return text.toString();
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
            return whole ? Long.toString((long) number) : value.toString();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
    }

    private static void append(StringBuilder text, String field) {
        boolean quoted = field.chars()
                .anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r' || each == '\uFEFF');
        if (quoted) {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            text.append(field);
        }
    }
}
