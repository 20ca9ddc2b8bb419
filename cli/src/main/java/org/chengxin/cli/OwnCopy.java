package org.chengxin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.cli.source.InputException;

/**
 * Copies of the files of a set, in a temporary folder for their owner alone: whoever may write the drop folder cannot change them between
 * their check and their import. Deleted at the end, also when the process is told to stop.
 */
final class OwnCopy implements AutoCloseable {

    private final Path root;
    private final Path files;
    private final Thread stop = new Thread(this::deleteQuietly, "own copy");

    /** @param name of the set, by which messages call the folder */
    OwnCopy(String name) throws IOException {
        root = Files.createTempDirectory("chengxin-set-");
        Runtime.getRuntime().addShutdownHook(stop);
        files = Files.createDirectories(root.resolve("files").resolve(name));
    }

    /** @throws InputException if it is a link, a folder or a device, or cannot be opened: another file's content, or none */
    Path add(Path file) throws InputException, IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw InputException.of(
                    file, "不是普通文件（链接、文件夹等不收），没有报送", "links, folders and the like are not taken; nothing was sent");
        }
        Path copy = files.resolve(file.getFileName());
        try (InputStream content = opened(file)) {
            Files.copy(content, copy);
        }
        return copy;
    }

    /** A link that has come in its place since is not followed. */
    private static InputStream opened(Path file) throws InputException {
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw InputException.of(file, "文件无法读取: " + e, "the file cannot be read");
        }
    }

    /** The folder of the copies. */
    Path files() {
        return files;
    }

    /** Folder of refused rows, which is never read. */
    Path rejects() {
        return root.resolve("rejected.csv");
    }

    @Override
    public void close() throws IOException {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            // it has begun, and finds nothing more to delete
        }
    }

    private void delete() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException | java.io.UncheckedIOException left) {
            System.err.println("chengxin: " + root + ": " + left);
        }
    }
}
