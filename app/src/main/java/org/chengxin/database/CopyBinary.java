package org.chengxin.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The binary format of {@code COPY} (PostgreSQL manual, "COPY", file formats). */
final class CopyBinary {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int UUID_LENGTH = 16;

    private ByteBuffer bytes = ByteBuffer.allocate(8_192);

    CopyBinary() {
        // No flags, no extension.
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    void append(@Nullable Object... values) {
        room(Short.BYTES).putShort((short) values.length);
        for (Object value : values) {
            if (value == null) {
                room(Integer.BYTES).putInt(NULL);
            } else if (value instanceof UUID id) {
                room(Integer.BYTES + UUID_LENGTH)
                        .putInt(UUID_LENGTH)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
            } else if (value instanceof Short number) {
                room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort(number);
            } else if (value instanceof String text) {
                bytes(text.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof byte[] plain) {
                bytes(plain);
            } else {
                throw new IllegalArgumentException("no binary form of " + value.getClass());
            }
        }
    }

    /** All rows, with the trailer. */
    byte[] end() {
        room(Short.BYTES).putShort(END);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int capacity = Math.max(2 * bytes.capacity(), bytes.position() + needed);
            bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
        }
        return bytes;
    }
}
