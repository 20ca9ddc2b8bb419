package org.chengxin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The folder that holds everything of one installation: database, log, keys.
 *
 * @param dataDir where it lies; {@code .data} below the working directory unless told otherwise
 */
@ConfigurationProperties("chengxin")
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

    /** Writes a file that only the owner can read, complete or not at all. */
    public Path writePrivate(String name, byte[] content) {
        Path file = folder("").resolve(name);
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(unfinished, content);
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
