package org.chengxin.evidencelog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a log come from: a directory, a web server, a mirror. Nothing it returns is believed. */
@FunctionalInterface
public interface LogSource {
    /**
     * The bytes at a path below the log's prefix, such as {@code checkpoint} or {@code tile/0/x001/067}.
     *
     * @throws NoSuchFileException if there is no such file (HTTP 404); the caller may then ask for the full tile
     * @throws IOException if the source cannot be reached, or the file is larger than one of its kind can be
     */
    byte[] fetch(String path) throws IOException;

    /** The same as a stream, for one who needs only a part of it at a time: a bundle can have 16 MiB. */
    default InputStream open(String path) throws IOException {
        return new ByteArrayInputStream(fetch(path));
    }

    /** The files of a log directory. */
    static LogSource directory(Path directory) {
        return new LogFolder(directory);
    }
}
