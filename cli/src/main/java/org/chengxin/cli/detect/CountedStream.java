package org.chengxin.cli.detect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how many bytes of a file were read, packed as it is. */
final class CountedStream extends FilterInputStream {

    private final IntConsumer bytesRead;

    CountedStream(InputStream in, IntConsumer bytesRead) {
        super(in);
        this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        bytesRead.accept(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        bytesRead.accept(Math.max(read, 0));
        return read;
    }
}
