package org.chengxin.cli.detect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntConsumer;

/** Tells how many bytes of a file were read, packed as it is, and what their digest is. */
final class CountedStream extends FilterInputStream {

    /** Most bytes behind the end of a packed text. */
    private static final int TAIL = 1 << 16;

    private final IntConsumer bytesRead;
    private final MessageDigest digest = sha256();
    private long bytes;
    private boolean closed;
    private String found = "";

    CountedStream(InputStream in, IntConsumer bytesRead) {
        super(in);
        this.bytesRead = bytesRead;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException notThisJava) {
            throw new IllegalStateException(notThisJava);
        }
    }

    long bytes() {
        return bytes;
    }

    /** The SHA-256 of all that was read, once it was read to its end and closed. */
    String digest() {
        return found;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            digest.update(target, offset, read);
            bytes += read;
        }
        bytesRead.accept(Math.max(read, 0));
        return read;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            readNBytes(TAIL);
            found = HexFormat.of().formatHex(digest.digest());
        }
        super.close();
    }
}
