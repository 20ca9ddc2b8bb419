package org.chengxin.evidencelog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.file.FileOperations;
import org.jspecify.annotations.Nullable;

/**
 * The write-ahead files {@code pending-<first index>}: entries that were acknowledged and are not yet under a signed
 * root. A new file begins with every signing, so that the old ones can be deleted whole.
 */
final class PendingFiles implements Closeable {
    private static final String NAME = "pending-";
    /** Keeps the largest possible frame well below what an array can hold. */
    private static final int FRAME_ENTRIES = 4096;

    private final Path directory;
    private final FileOperations operations;
    private FileOperations.@Nullable Output output;
    private long outputFirst;

    PendingFiles(Path directory, FileOperations operations) {
        this.directory = directory;
        this.operations = operations;
    }

    /** Entries with consecutive indices; {@code entries} is empty if nothing was pending. */
    record Replay(long firstIndex, List<byte[]> entries) {
        long nextIndex() {
            return firstIndex + entries.size();
        }
    }

    /** Everything acknowledged in the pending files, or null if there is no pending file. */
    @Nullable
    Replay replay() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return null;
        }
        long first = firstIndex(files.get(0));
        List<byte[]> entries = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        int last = 0;
        for (Path file : files) {
            contents.add(operations.read(file));
            last = contents.get(contents.size() - 1).length > 0 ? contents.size() - 1 : last;
        }
        for (int i = 0; i < files.size(); i++) {
            replay(files.get(i), contents.get(i), i >= last, first, entries);
        }
        return new Replay(first, entries);
    }

    private void replay(Path file, byte[] bytes, boolean last, long first, List<byte[]> entries)
            throws DamagedLogException {
        int offset = 0;
        while (offset < bytes.length) {
            PendingFrame.Reading reading = PendingFrame.read(bytes, offset);
            if (reading instanceof PendingFrame.Complete complete) {
                add(file, complete.frame(), first, entries);
                offset = complete.next();
            } else if (reading instanceof PendingFrame.Broken broken) {
                throw damaged(file, broken.why());
            } else if (last) {
                return;
            } else {
                throw damaged(file, "it ends inside an entry although a later file exists");
            }
        }
    }

    private static void add(Path file, PendingFrame frame, long first, List<byte[]> entries)
            throws DamagedLogException {
        // after a crash while files were being merged, two of them may hold the same entries
        long known = first + entries.size() - frame.firstIndex();
        if (known < 0) {
            throw damaged(file, "entry " + (first + entries.size()) + " is missing before it");
        }
        List<byte[]> added = frame.entries();
        if (known < added.size()) {
            entries.addAll(added.subList((int) known, added.size()));
        }
    }

    /** Writes the entries into one fresh, durable file and continues there; older files are deleted. */
    void restart(long firstIndex, List<byte[]> entries) throws IOException {
        List<Path> old = files();
        Path file = file(firstIndex);
        Path unfinished = directory.resolve("restart.tmp");
        FileOperations.Output fresh = operations.create(unfinished);
        output = fresh;
        outputFirst = firstIndex;
        write(fresh, firstIndex, entries);
        fresh.sync();
        operations.rename(unfinished, file);
        operations.syncDirectory(directory);
        for (Path each : old) {
            if (!each.equals(file)) {
                operations.delete(each);
            }
        }
    }

    /** Returns once the entries are on the disk. */
    void append(long firstIndex, List<byte[]> entries) throws IOException {
        FileOperations.Output current = current();
        write(current, firstIndex, entries);
        current.sync();
    }

    private static void write(FileOperations.Output output, long firstIndex, List<byte[]> entries) throws IOException {
        for (int from = 0; from < entries.size(); from += FRAME_ENTRIES) {
            int to = Math.min(from + FRAME_ENTRIES, entries.size());
            output.write(new PendingFrame(firstIndex + from, entries.subList(from, to)).encode());
        }
    }

    /** Continues in a new file that begins with {@code firstIndex}. */
    void rotate(long firstIndex) throws IOException {
        FileOperations.Output old = current();
        if (firstIndex == outputFirst) {
            return;
        }
        FileOperations.Output fresh = operations.create(file(firstIndex));
        try {
            fresh.sync();
            operations.syncDirectory(directory);
        } catch (IOException failure) {
            fresh.close();
            throw failure;
        }
        output = fresh;
        outputFirst = firstIndex;
        old.close();
    }

    /** Deletes the files that begin before {@code index}. */
    void deleteBefore(long index) throws IOException {
        for (Path file : files()) {
            if (firstIndex(file) < index) {
                operations.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
            output = null;
        }
    }

    private FileOperations.Output current() {
        if (output == null) {
            throw new IllegalStateException("The pending files are closed");
        }
        return output;
    }

    private List<Path> files() throws IOException {
        return operations.list(directory).stream()
                .filter(file -> file.getFileName().toString().matches(NAME + "[0-9]{19}"))
                .toList();
    }

    private Path file(long firstIndex) {
        return directory.resolve(String.format("%s%019d", NAME, firstIndex));
    }

    private static long firstIndex(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(NAME.length()));
    }

    private static DamagedLogException damaged(Path file, String why) {
        return new DamagedLogException(file + " is damaged: " + why
                + ". Keep a copy of it, restore it from a backup, or, if every entry that it held can be appended"
                + " again, delete it together with the other pending files and adopt the log anew.");
    }
}
