package org.chengxin.evidencelog.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything of one installation: database, log, keys.
 *
 * @param dataDir where it lies
 */
public record DataDirectory(Path dataDir) {

    public DataDirectory {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** A folder inside, made if absent, readable by the owner alone. */
    public Path folder(String name) {
        try {
            Path folder = dataDir.resolve(name);
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use the data directory " + dataDir, failure);
        }
    }

    /** Writes a file that only the owner can read, complete or not at all, and on the disk when this returns. */
    public Path writePrivate(String name, byte[] content) {
        return writeDurably(folder("").resolve(name), content);
    }

    /** The same for a file anywhere, whose folder exists. */
    public static Path writeDurably(Path file, byte[] content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(
                    java.util.Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ)) {
                folder.force(true);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /** Reads a file of the directory. */
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(dataDir.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + dataDir.resolve(name), failure);
        }
    }

    public boolean has(String name) {
        return Files.exists(dataDir.resolve(name));
    }
}
