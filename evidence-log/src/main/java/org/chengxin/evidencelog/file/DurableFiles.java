package org.chengxin.evidencelog.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whole files that are there completely or not at all: written beside their name, synced, renamed, and durable once
 * {@link #syncDirectories()} has synced the folders. A reader never sees half a file.
 */
public final class DurableFiles {
    private static final String UNFINISHED = ".tmp";

    private final FileOperations operations;
    private final Set<Path> present = new HashSet<>();
    private final Set<Path> changed = new LinkedHashSet<>();

    public DurableFiles(FileOperations operations) {
        this.operations = operations;
    }

    /** Puts the file in place; durable after the next {@link #syncDirectories()}. */
    public void replace(Path file, byte[] bytes) throws IOException {
        Path folder = parent(file);
        createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
        try (FileOperations.Output output = operations.create(unfinished)) {
            output.write(ByteBuffer.wrap(bytes));
            output.sync();
        }
        operations.rename(unfinished, file);
        changed.add(folder);
    }

    /** Makes every replacement and new folder since the last call survive a power cut. */
    public void syncDirectories() throws IOException {
        for (Path directory : changed) {
            operations.syncDirectory(directory);
        }
        changed.clear();
    }

    /** Has the folders of a file found below {@code root} synced with the next {@link #syncDirectories()}. */
    public void found(Path root, Path file) {
        for (Path folder = parent(file); folder.startsWith(root); folder = parent(folder)) {
            if (Files.isDirectory(folder)) {
                changed.add(folder);
            }
        }
        changed.add(parent(root));
    }

    /** Creates the folder and those above it, as far as they are missing. */
    public void createDirectories(Path directory) throws IOException {
        if (present.contains(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            createDirectories(parent(directory));
            operations.createDirectory(directory);
            changed.add(parent(directory));
        }
        present.add(directory);
    }

    /** Deletes a folder of files; a crash in between leaves some, which a later call deletes. */
    public void deleteFolder(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        for (Path file : operations.list(directory)) {
            operations.delete(file);
        }
        operations.delete(directory);
        present.remove(directory);
        changed.remove(directory);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("No folder above " + path);
        }
        return parent;
    }
}
