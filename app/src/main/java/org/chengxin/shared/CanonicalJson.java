package org.chengxin.shared;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * RFC 8785 JSON canonicalisation for what the house seals: objects, arrays, strings, booleans, null and whole numbers
 * within ±2^53. Fractions do not occur, since amounts are strings; one is refused rather than guessed.
 */
public final class CanonicalJson {

    private static final long EXACT = 1L << 53;

    private final StringBuilder text = new StringBuilder(512);

    private CanonicalJson() {}

    /** The canonical bytes, UTF-8. */
    public static byte[] of(JsonNode node) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(node);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode node) {
        if (node.isObject()) {
            writeObject(node);
        } else if (node.isArray()) {
            text.append('[');
            for (int index = 0; index < node.size(); index++) {
                text.append(index == 0 ? "" : ",");
                write(node.get(index));
            }
            text.append(']');
        } else if (node.isString()) {
            writeString(node.stringValue());
        } else if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= EXACT) {
            text.append(node.longValue());
        } else if (node.isBoolean() || node.isNull()) {
            text.append(node.asString("null"));
        } else {
            throw new IllegalArgumentException("no canonical form for " + node.getNodeType());
        }
    }

    private void writeObject(JsonNode node) {
        // String order in Java is by UTF-16 code unit, which is just what RFC 8785 §3.2.3 asks for.
        var members = new TreeMap<String, JsonNode>();
        node.forEachEntry(members::put);
        text.append('{');
        boolean first = true;
        for (var member : members.entrySet()) {
            text.append(first ? "" : ",");
            first = false;
            writeString(member.getKey());
            text.append(':');
            write(member.getValue());
        }
        text.append('}');
    }

    private void writeString(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            writeEscaped(value);
        }
        text.append('"');
    }

    /** Most are: nothing to escape, and no surrogates to look at. */
    private static boolean isPlain(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character < 0x20 || character == '"' || character == '\\' || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private void writeEscaped(String value) {
        // Half a surrogate pair has no UTF-8 form: a substitute would give two texts one form (RFC 8785 §3.2.2.2).
        if (value.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("no canonical form for half a surrogate pair");
        }
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < 0x20) {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
    }
}
