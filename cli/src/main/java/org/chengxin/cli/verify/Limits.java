package org.chengxin.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most bytes that each kind of file may have before it is read at all. */
final class Limits {

    static final int ENTRY = 65_535;
    static final int CHECKPOINT = 1_000_000;
    static final int PROOF = 1_100_000;
    static final int POLICY = 1_000_000;
    static final int RECORD = 8 << 20;
    static final int TIME_STAMP = 100_000;

    /** A page or another file of a pack that is only for reading. */
    static final int PAGE = 8 << 20;

    private Limits() {}

    static byte[] read(Path file, int limit) throws IOException, UnreadableException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, limit, String.valueOf(file.getFileName()));
        }
    }

    static byte[] read(InputStream in, int limit, String name) throws IOException, UnreadableException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new UnreadableException(name + " is larger than " + limit + " bytes", "文件过大");
        }
        return bytes;
    }
}
