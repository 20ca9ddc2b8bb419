package org.chengxin.evidencelog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/** Up to 256 entries, each as a big-endian 16-bit length and its bytes (C2SP tlog-tiles). */
public final class EntryBundle {
    /** The largest entry: what 16 bits can count. */
    public static final int MAXIMUM_ENTRY = 65_535;

    private final byte[] bytes;
    private int offset;
    private int length;
    private int next;

    EntryBundle(byte[] bytes) {
        this.bytes = bytes;
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

    /** Moves to the next entry, which must be there in full. */
    void advance() throws VerificationException {
        if (bytes.length - next < Short.BYTES) {
            throw new VerificationException(Reason.MALFORMED, "The entry bundle ends too early");
        }
        length = (bytes[next] & 0xff) << Byte.SIZE | bytes[next + 1] & 0xff;
        offset = next + Short.BYTES;
        next = offset + length;
        if (next > bytes.length) {
            throw new VerificationException(Reason.MALFORMED, "The entry bundle ends inside an entry");
        }
    }

    void requireEnd() throws VerificationException {
        if (next != bytes.length) {
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
}
