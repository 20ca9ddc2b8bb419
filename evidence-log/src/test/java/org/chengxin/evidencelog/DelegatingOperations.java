package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.file.FileOperations;

/**
 * The real disk without waiting for it: what was written is there for any later process, only not after a power cut,
 * which tests do not cause. Test disks differ from it in one point.
 */
public class DelegatingOperations implements FileOperations {
    private final FileOperations disk = new DiskOperations();

    @Override
    public Output create(Path file) throws IOException {
        Output output = disk.create(file);
        return new Output() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                DelegatingOperations.this.write(file, output, bytes);
            }

            @Override
            public void sync() throws IOException {
                DelegatingOperations.this.sync(file, output);
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    void write(Path file, Output output, ByteBuffer bytes) throws IOException {
        output.write(bytes);
    }

    void sync(Path file, Output output) throws IOException {}

    @Override
    public void rename(Path source, Path target) throws IOException {
        disk.rename(source, target);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {}

    @Override
    public void createDirectory(Path directory) throws IOException {
        disk.createDirectory(directory);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return disk.list(directory);
    }
}
