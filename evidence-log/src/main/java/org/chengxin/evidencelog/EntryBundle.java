package org.chengxin.evidencelog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.jspecify.annotations.Nullable;

/** Up to 256 entries, each as a big-endian 16-bit length and its bytes (C2SP tlog-tiles). */
public final class EntryBundle {
    /** The largest entry: what 16 bits can count. */
    public static final int MAXIMUM_ENTRY = 65_535;

    /** Room for two entries, so that each is whole in a buffer of it. */
    static final int BUFFER = 2 * (Short.BYTES + MAXIMUM_ENTRY);

    private final byte[] bytes;
    private final @Nullable InputStream rest;
    private int end;
    private int offset;
    private int length;
    private int next;

    /** A bundle that is in memory. */
    EntryBundle(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
        this.rest = null;
    }

    /** A bundle of which only the current entry is in memory, in a buffer of {@link #BUFFER} bytes. */
    EntryBundle(InputStream rest, byte[] buffer) {
        this.bytes = buffer;
        this.rest = rest;
    }

    public static byte[] encode(List<byte[]> entries) {
        int size =
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        ByteBuffer bundle = ByteBuffer.allocate(size);
        for (byte[] entry : entries) {
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /** The {@code count} entries of a bundle; with fewer, more or half an entry it is malformed. */
    public static List<byte[]> decode(byte[] bytes, int count) throws VerificationException {
        EntryBundle bundle = new EntryBundle(bytes);
        List<byte[]> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            bundle.advance();
            entries.add(bundle.entry());
        }
        bundle.requireEnd();
        return entries;
    }

    /**
     * Moves to the next entry, which must be there in full.
     *
     * @throws UncheckedIOException if the stream fails
     */
    void advance() throws VerificationException {
        if (!has(Short.BYTES)) {
            throw new VerificationException(Reason.MALFORMED, "The entry bundle ends too early");
        }
        length = (bytes[next] & 0xff) << Byte.SIZE | bytes[next + 1] & 0xff;
        if (!has(Short.BYTES + length)) {
            throw new VerificationException(Reason.MALFORMED, "The entry bundle ends inside an entry");
        }
        offset = next + Short.BYTES;
        next = offset + length;
    }

    void requireEnd() throws VerificationException {
        if (has(1)) {
            throw new VerificationException(Reason.MALFORMED, "The entry bundle goes on after its last entry");
        }
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    byte[] entry() {
        return Arrays.copyOfRange(bytes, offset, next);
    }

    /** Whether so many bytes follow, which then are in the buffer. */
    private boolean has(int count) {
        if (rest != null && end - next < count) {
            System.arraycopy(bytes, next, bytes, 0, end - next);
            end -= next;
            next = 0;
            try {
                end += rest.readNBytes(bytes, end, bytes.length - end);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return end - next >= count;
    }
}
