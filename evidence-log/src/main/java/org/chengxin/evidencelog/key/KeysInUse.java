package org.chengxin.evidencelog.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.chengxin.evidencelog.file.DataDirectory;
import org.jspecify.annotations.Nullable;

/** Servers share the keys of a data directory, a command that changes them has them alone; freed when the process dies. */
public final class KeysInUse implements AutoCloseable {

    private final FileChannel channel;

    private KeysInUse(FileChannel channel) {
        this.channel = channel;
    }

    public static KeysInUse byServer(DataDirectory directory) {
        return take(directory, true);
    }

    /** @throws KeyringException while a server runs on the directory */
    public static KeysInUse byCommand(DataDirectory directory) {
        return take(directory, false);
    }

    private static KeysInUse take(DataDirectory directory, boolean shared) {
        Path file = directory.folder("keys").resolve("in-use");
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (lock(channel, shared) == null) {
                channel.close();
                throw new KeyringException("the keys of " + directory.dataDir() + " are in use: stop "
                        + (shared ? "the command that changes them" : "the server") + " first（密钥正在使用，请先停止）");
            }
            return new KeysInUse(channel);
        } catch (IOException failure) {
            throw new KeyringException("cannot lock " + file + "（无法锁定）");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
