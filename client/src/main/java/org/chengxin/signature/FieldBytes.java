package org.chengxin.signature;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes by name in a structured field: {@code name=:Base64:, …} (RFC 9651 section 3.2 and 3.3.5). */
final class FieldBytes {

    private FieldBytes() {}

    /** The last one of the name, as the form has it; empty if it is not there or no Base64. */
    static Optional<byte[]> of(@Nullable String field, String name) {
        Optional<byte[]> found = Optional.empty();
        for (String member : (field == null ? "" : field).split(",")) {
            String each = member.strip();
            if (each.startsWith(name + "=:") && each.endsWith(":") && each.length() > name.length() + 2) {
                found = decoded(each.substring(name.length() + 2, each.length() - 1));
            }
        }
        return found;
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static String write(String name, byte[] bytes) {
        return name + "=:" + Base64.getEncoder().encodeToString(bytes) + ":";
    }
}
