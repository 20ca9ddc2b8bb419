package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk on which one operation, counted from the start, fails once. */
public final class FailingOperations extends DelegatingOperations {
    /** What the failing operation leaves behind. */
    public enum Kind {
        /** Nothing was done. */
        UNDONE,
        /** Everything was done and an error is reported all the same. */
        DONE,
        /** A write stops half way; the others do nothing. */
        HALF
    }

    private interface Action {
        void run() throws IOException;
    }

    private final int failing;
    private final Kind kind;
    private int count;

    public FailingOperations(int failing, Kind kind) {
        this.failing = failing;
        this.kind = kind;
    }

    /** Whether the scenario was long enough to reach the failure. */
    public boolean reached() {
        return count > failing;
    }

    @Override
    void write(Path file, Output output, ByteBuffer bytes) throws IOException {
        boolean half = kind == Kind.HALF && count == failing;
        if (half) {
            output.write(bytes.duplicate().limit(bytes.limit() / 2));
        }
        perform("write " + file, () -> output.write(bytes));
    }

    @Override
    void sync(Path file, Output output) throws IOException {
        perform("sync " + file, output::sync);
    }

    @Override
    public void rename(Path source, Path target) throws IOException {
        perform("rename to " + target, () -> super.rename(source, target));
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        perform("sync " + directory, () -> super.syncDirectory(directory));
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        perform("create " + directory, () -> super.createDirectory(directory));
    }

    @Override
    public void delete(Path file) throws IOException {
        perform("delete " + file, () -> super.delete(file));
    }

    @Override
    public Output create(Path file) throws IOException {
        perform("create " + file, () -> {});
        return super.create(file);
    }

    private void perform(String name, Action action) throws IOException {
        boolean fails = count++ == failing;
        if (!fails || kind == Kind.DONE) {
            action.run();
        }
        if (fails) {
            throw new IOException("injected: " + name);
        }
    }
}
