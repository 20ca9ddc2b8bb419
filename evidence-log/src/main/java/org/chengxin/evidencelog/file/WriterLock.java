package org.chengxin.evidencelog.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lock that makes a log directory one writer's; the operating system frees it when the process dies. Its file names the
 * writer, so that one that has lent the lock out can tell whether another has written meanwhile.
 */
public final class WriterLock implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final byte[] name = UUID.randomUUID().toString().getBytes(US_ASCII);
    private @Nullable FileLock lock;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws LogInUseException if another writer has it */
    public static WriterLock take(Path file) throws IOException {
        WriterLock taken = new WriterLock(
                file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        boolean named = false;
        try {
            taken.lock = taken.lock();
            taken.channel.truncate(0);
            taken.channel.write(ByteBuffer.wrap(taken.name), 0);
            named = true;
            return taken;
        } finally {
            if (!named) {
                taken.close();
            }
        }
    }

    /** Lets another take it until {@link #again}. */
    public void lend() throws IOException {
        FileLock held = lock;
        lock = null;
        if (held != null) {
            held.release();
        }
    }

    /** @throws LogInUseException if another writer has it, or had it meanwhile */
    public void again() throws IOException {
        if (lock != null) {
            return;
        }
        FileLock held = lock();
        ByteBuffer found = ByteBuffer.allocate(name.length);
        channel.read(found, 0);
        if (!Arrays.equals(found.array(), name)) {
            held.release();
            throw new LogInUseException("Another writer has taken the log over: " + file);
        }
        lock = held;
    }

    private FileLock lock() throws IOException {
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            // told below
        }
        if (held == null) {
            throw new LogInUseException("Another writer has the log: " + file + " is locked");
        }
        return held;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
