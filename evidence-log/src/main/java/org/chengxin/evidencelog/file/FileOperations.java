package org.chengxin.evidencelog.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Every change the writer makes to a disk, one call each, so that a test can let any of them fail. */
public interface FileOperations {
    /** An open file; what was written is durable only after {@link #sync()} has returned. */
    interface Output extends Closeable {
        void write(ByteBuffer bytes) throws IOException;

        void sync() throws IOException;
    }

    /** Opens an empty file, cutting off what it held. */
    Output create(Path file) throws IOException;

    /** Replaces {@code target} in one step; durable after {@link #syncDirectory} of its parent. */
    void rename(Path source, Path target) throws IOException;

    void syncDirectory(Path directory) throws IOException;

    void createDirectory(Path directory) throws IOException;

    void delete(Path file) throws IOException;

    byte[] read(Path file) throws IOException;

    List<Path> list(Path directory) throws IOException;
}
