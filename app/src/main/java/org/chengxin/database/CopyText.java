package org.chengxin.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text format of {@code COPY} (PostgreSQL manual, "COPY", file formats). */
final class CopyText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CopyText() {}

    static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(hex(bytes));
        } else if (value instanceof List<?> list) {
            escape(text, array(list));
        } else {
            escape(text, value.toString());
        }
    }

    private static char[] hex(byte[] bytes) {
        char[] hex = new char[2 * bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            hex[2 * index] = HEX[(bytes[index] >> 4) & 15];
            hex[2 * index + 1] = HEX[bytes[index] & 15];
        }
        return hex;
    }

    private static String array(List<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : list) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"');
            array.append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            array.append('"');
        }
        return array.append('}').toString();
    }

    private static void escape(StringBuilder text, String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    private static boolean isPlain(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character == '\\' || character == '\t' || character == '\n' || character == '\r') {
                return false;
            }
        }
        return true;
    }
}
