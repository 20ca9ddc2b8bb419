package org.chengxin.cli.detect;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the lines that were read. */
final class CountedReader extends FilterReader {

    private long ends;
    private final Runnable onRead;
    private long characters;
    private boolean open;

    /** @param onRead is told after every stretch that was read */
    CountedReader(Reader in, Runnable onRead) {
        super(in);
        this.onRead = onRead;
    }

    /** Lines so far, one without its end among them. */
    long lines() {
        return ends + (open ? 1 : 0);
    }

    long characters() {
        return characters;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = 0; i < read; i++) {
            count(target[offset + i]);
        }
        characters += Math.max(read, 0);
        onRead.run();
        return read;
    }

    private void count(char next) {
        open = next != '\n';
        ends += open ? 0 : 1;
    }
}
