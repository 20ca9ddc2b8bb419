package org.chengxin.cli.detect;

import io.airlift.compress.MalformedInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The content of a packed file; where it is cut or damaged it says which file, and as what a reader expects. */
final class PackedStream extends FilterInputStream {

    private final Path file;

    PackedStream(Path file, InputStream unpacked) {
        super(unpacked);
        this.file = file;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException | MalformedInputException damaged) {
            throw new IOException(file + " is damaged（文件已损坏）: " + damaged.getMessage(), damaged);
        }
    }
}
