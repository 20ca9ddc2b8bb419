package org.chengxin.cli.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code record.json}: what opens a commitment, or what shows that it can no longer be opened. */
sealed interface RecordFile {

    Set<String> OPEN = Set.of("id", "type", "position", "salt", "payload", "withheld");
    Set<String> WITHHELD = Set.of("salt", "payload");
    Set<String> ERASED = Set.of("id", "position", "erasedBy");
    Set<String> ERASURE = Set.of("entry", "proof", "record");

    /** Index of the entry's commitment, from 0. */
    int position();

    /**
     * Payload and salt; id and type are labels that count only as far as the payload says the same.
     *
     * @param withheld the part that is not published; absent where it is not for the holder, or there is none
     */
    record Open(
            @Nullable String id,
            @Nullable String type,
            int position,
            byte[] salt,
            byte[] payload,
            @Nullable Withheld withheld)
            implements RecordFile {}

    /** Opening of the commitment that stands in the payload. */
    record Withheld(byte[] salt, byte[] payload) {}

    /** The erasure fact that stands for the erased one, with its own entry and proof. */
    record Erased(@Nullable String id, int position, byte[] entry, byte[] proof, Open erasure) implements RecordFile {}

    static RecordFile parse(byte[] file) throws UnreadableException {
        JsonNode json = json(file);
        JsonNode erasedBy = json.path("erasedBy");
        if (erasedBy.isMissingNode()) {
            return open(json);
        }
        requireOnly(json, ERASED);
        requireOnly(erasedBy, ERASURE);
        if (!erasedBy.path("proof").isString()) {
            throw malformed();
        }
        return new Erased(
                text(json, "id"),
                position(json),
                bytes(erasedBy, "entry"),
                erasedBy.path("proof").stringValue().getBytes(StandardCharsets.UTF_8),
                open(erasedBy.path("record")));
    }

    private static Open open(JsonNode json) throws UnreadableException {
        requireOnly(json, OPEN);
        return new Open(
                text(json, "id"),
                text(json, "type"),
                position(json),
                bytes(json, "salt"),
                bytes(json, "payload"),
                withheld(json.path("withheld")));
    }

    private static @Nullable Withheld withheld(JsonNode json) throws UnreadableException {
        if (json.isMissingNode()) {
            return null;
        }
        requireOnly(json, WITHHELD);
        return new Withheld(bytes(json, "salt"), bytes(json, "payload"));
    }

    /** A member that nobody checks could say anything, and a label with a letter changed would go unchecked. */
    private static void requireOnly(JsonNode json, Set<String> names) throws UnreadableException {
        if (!names.containsAll(json.propertyNames())) {
            throw malformed();
        }
    }

    private static JsonNode json(byte[] file) throws UnreadableException {
        JsonNode json = StrictJson.read(file);
        if (json != null && json.isObject()) {
            return json;
        }
        if (StrictJson.isAmbiguous(file)) {
            throw new UnreadableException(
                    "the record file says something twice, or is not UTF-8: others would read another record in it",
                    "记录文件中有重复的成员，或不是 UTF-8 编码，不同的程序会读出不同的记录");
        }
        throw malformed();
    }

    private static @Nullable String text(JsonNode json, String name) throws UnreadableException {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isString()) {
            throw malformed();
        }
        return value.isMissingNode() ? null : value.stringValue();
    }

    private static int position(JsonNode json) throws UnreadableException {
        JsonNode value = json.path("position");
        double number = value.isNumber() ? value.doubleValue() : -1;
        if (number < 0 || number != (int) number) {
            throw malformed();
        }
        return (int) number;
    }

    /** Strict decoding: a second spelling of the same bytes would be an alteration that nobody sees. */
    private static byte[] bytes(JsonNode json, String name) throws UnreadableException {
        String base64 = json.path(name).asString("?");
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw malformed();
    }

    private static UnreadableException malformed() {
        return new UnreadableException(
                "the record file has other members than payload, salt and position, or an erasure in their place",
                "记录文件应有内容、盐和位置，或代替它们的删除事实，不应有别的");
    }
}
