package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.proof.Checkpoint;

/** The files of a copy: each is kept if it is right, else fetched, checked and written; both are counted. */
final class CopiedFiles {
    private final Path directory;
    private final FileOperations operations;
    private final TileFetch local;
    private final TileFetch remote;
    private DurableFiles files;
    private long fetched;
    private long kept;

    CopiedFiles(Path directory, LogSource source, FileOperations operations) {
        this.directory = directory;
        this.operations = operations;
        this.local = new TileFetch(LogSource.directory(directory));
        this.remote = new TileFetch(source);
        this.files = new DurableFiles(operations);
    }

    /** Forgets the counts, and what an earlier call believed of folders that others may have deleted since. */
    void restart() {
        files = new DurableFiles(operations);
        fetched = 0;
        kept = 0;
    }

    long fetched() {
        return fetched;
    }

    long kept() {
        return kept;
    }

    TileWriter tiles() {
        return new TileWriter(directory, new DurableFiles(operations));
    }

    void sync() throws IOException {
        files.syncDirectories();
    }

    /** The unfinished tiles at the right edge of the tree; together they must have its root. */
    RightEdge edge(Checkpoint checkpoint) throws IOException, VerificationException {
        files.createDirectories(directory);
        try {
            RightEdge edge = RightEdge.read(checkpoint.size(), local::tile);
            if (edge.root().equals(checkpoint.root())) {
                for (int level = 0; level < edge.levels(); level++) {
                    if (edge.width(level) > 0) {
                        keep(TilePath.tile(level, edge.index(level), edge.width(level)));
                    }
                }
                return edge;
            }
        } catch (IOException | VerificationException absentOrUnfit) {
            // fetched below
        }
        RightEdge edge = RightEdge.read(checkpoint.size(), remote::tile);
        Hash root = edge.root();
        if (!root.equals(checkpoint.root())) {
            throw new VerificationException(
                    Reason.ROOT_MISMATCH,
                    "The source's tiles at the right edge of size " + checkpoint.size() + " lead to root " + root
                            + ", signed is " + checkpoint.root());
        }
        for (int level = 0; level < edge.levels(); level++) {
            if (edge.width(level) > 0) {
                write(TilePath.tile(level, edge.index(level), edge.width(level)), edge.partial(level));
            }
        }
        return edge;
    }

    /** A full tile that is {@code right}. */
    byte[] tile(int level, long index, Predicate<byte[]> right) throws IOException, VerificationException {
        String path = TilePath.tile(level, index, TilePath.FULL_WIDTH);
        return file(path, fetch -> fetch.tile(level, index, TilePath.FULL_WIDTH), right);
    }

    void bundle(long index, int width, Predicate<byte[]> right) throws IOException, VerificationException {
        file(TilePath.entries(index, width), fetch -> fetch.entries(index, width), right);
    }

    /** Whether the files, as they now lie here, show {@code next} to extend {@code before}. */
    boolean extend(Checkpoint before, Checkpoint next) throws IOException {
        try {
            new LogReader(LogSource.directory(directory), next).requireExtends(before);
            return true;
        } catch (VerificationException forked) {
            return false;
        }
    }

    private interface Fetch {
        byte[] from(TileFetch fetch) throws IOException, VerificationException;
    }

    private byte[] file(String path, Fetch fetch, Predicate<byte[]> right) throws IOException, VerificationException {
        try {
            byte[] present = fetch.from(local);
            if (right.test(present)) {
                keep(path);
                return present;
            }
        } catch (IOException | VerificationException absentOrUnfit) {
            // fetched below
        }
        byte[] bytes = fetch.from(remote);
        if (!right.test(bytes)) {
            throw LogCopy.wrong(path);
        }
        write(path, bytes);
        return bytes;
    }

    private void write(String path, byte[] bytes) throws IOException {
        // counted first: a write that fails may have happened all the same
        fetched++;
        files.replace(directory.resolve(path), bytes);
    }

    /** An earlier process may have died between putting the file in place and syncing its folder. */
    private void keep(String path) {
        kept++;
        files.found(directory, directory.resolve(path));
    }
}
