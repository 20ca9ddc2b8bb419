package org.chengxin.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a run's results. They are written under other names and take their own only when all are complete, so
 * that a reader finds the old results or the new ones and a run that fails leaves the old ones alone.
 */
public final class Results implements Closeable {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final List<Writer> open = new ArrayList<>();

    public Results(Path folder) throws IOException {
        this.folder = PrivateFiles.folder(folder.toAbsolutePath());
    }

    public Path folder() {
        return folder;
    }

    /** Puts a file of one's own in its place when it is complete. */
    public static void whole(Path file, byte[] content) throws IOException {
        Path place = file.toAbsolutePath();
        Path unfinished = place.resolveSibling(place.getFileName() + UNFINISHED);
        try {
            PrivateFiles.make(unfinished);
            Files.write(unfinished, content);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A file of the results; the header is its first line. */
    public Writer table(String name, String header) throws IOException {
        Writer writer = file(name);
        writer.write(header);
        writer.write('\n');
        return writer;
    }

    public Writer file(String name) throws IOException {
        names.add(name);
        PrivateFiles.make(folder.resolve(name + UNFINISHED));
        Writer writer = new BufferedWriter(
                Files.newBufferedWriter(folder.resolve(name + UNFINISHED), StandardCharsets.UTF_8), 1 << 16);
        open.add(writer);
        return writer;
    }

    /** Puts all files in the place of the old ones, in the order in which they were begun. */
    public void publish() throws IOException {
        for (Writer writer : open) {
            writer.close();
        }
        for (String name : names) {
            Files.move(
                    folder.resolve(name + UNFINISHED),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        names.clear();
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (Writer writer : open) {
            try {
                writer.close();
            } catch (IOException full) {
                // it is removed below
            }
        }
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name + UNFINISHED));
        }
    }
}
