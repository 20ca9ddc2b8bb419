package org.chengxin.evidencelog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The entries of one append, as they lie in a pending file: a header with its checksum, the entries as in a bundle, and
 * a trailer with the body's checksum and an end mark. All numbers are big-endian.
 */
record PendingFrame(long firstIndex, List<byte[]> entries) {
    private static final int MAGIC = 0x43584c47;
    private static final int END = 0x474c5843;
    private static final int HEADER = Integer.BYTES + Long.BYTES + 3 * Integer.BYTES;
    private static final int TRAILER = 2 * Integer.BYTES;

    /** How the bytes at some place of a pending file read. */
    sealed interface Reading permits Complete, Torn, Broken {}

    /** A frame and where the next one begins. */
    record Complete(PendingFrame frame, int next) implements Reading {}

    /** The write of this frame was cut short; it was never acknowledged. */
    record Torn() implements Reading {}

    /** The frame was written to its end and has changed since. */
    record Broken(String why) implements Reading {}

    ByteBuffer encode() {
        byte[] body = EntryBundle.encode(entries);
        ByteBuffer frame = ByteBuffer.allocate(HEADER + body.length + TRAILER);
        frame.putInt(MAGIC).putLong(firstIndex).putInt(entries.size()).putInt(body.length);
        frame.putInt(checksum(frame.array(), 0, frame.position()));
        frame.put(body).putInt(checksum(body, 0, body.length)).putInt(END);
        return frame.flip();
    }

    static Reading read(byte[] file, int offset) {
        ByteBuffer frame = ByteBuffer.wrap(file, offset, file.length - offset);
        if (frame.remaining() < HEADER) {
            return new Torn();
        }
        int magic = frame.getInt();
        long firstIndex = frame.getLong();
        int count = frame.getInt();
        int length = frame.getInt();
        int checksum = checksum(file, offset, HEADER - Integer.BYTES);
        if (magic != MAGIC || frame.getInt() != checksum) {
            // after a power cut a file may have grown without its bytes: then they read as zeros
            return isZero(file, offset) ? new Torn() : new Broken("the header at byte " + offset + " does not hold");
        }
        if (frame.remaining() - TRAILER < length) {
            return new Torn();
        }
        int body = frame.position();
        frame.position(body + length);
        boolean intact = frame.getInt() == checksum(file, body, length);
        int end = frame.getInt();
        if (end == 0 && !frame.hasRemaining()) {
            return new Torn();
        }
        if (!intact || end != END) {
            return new Broken("the entries from byte " + body + " have changed");
        }
        return new Complete(new PendingFrame(firstIndex, decode(file, body, count)), frame.position());
    }

    private static List<byte[]> decode(byte[] file, int offset, int count) {
        ByteBuffer body = ByteBuffer.wrap(file, offset, file.length - offset);
        List<byte[]> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[Short.toUnsignedInt(body.getShort())];
            body.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    private static boolean isZero(byte[] file, int offset) {
        for (int i = offset; i < file.length; i++) {
            if (file[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }
}
