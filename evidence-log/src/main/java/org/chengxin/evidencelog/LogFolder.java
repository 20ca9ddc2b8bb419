package org.chengxin.evidencelog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** The files of a log directory, which anybody may have put there: only files, none larger than its kind can be. */
record LogFolder(Path directory) implements LogSource {
    @Override
    public byte[] fetch(String path) throws IOException {
        Path file = directory.resolve(path);
        byte[] bytes = new byte[size(path, file)];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(bytes, 0, bytes.length);
            return length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        Path file = directory.resolve(path);
        size(path, file);
        return Files.newInputStream(file);
    }

    /** A link to a device or pipe would never end, or never begin. */
    private static int size(String path, Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        if (!found.isRegularFile()) {
            throw new IOException(file + " is not a file");
        }
        int limit = TilePath.maximumBytes(path);
        if (found.size() > limit) {
            throw new IOException(file + " has " + found.size() + " bytes, more than the " + limit
                    + " that such a file of a log can have");
        }
        return (int) found.size();
    }
}
