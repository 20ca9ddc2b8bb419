package org.chengxin.detection.spark;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files of results in a folder of any file system that Spark writes to. They are written under other names and take
 * their own when all are whole, so that an attempt that is lost, or runs beside another, leaves nothing half done.
 */
final class Folder implements Closeable {

    private final FileSystem system;
    private final Path path;
    private final String attempt;
    private final Map<String, Writer> open = new LinkedHashMap<>();

    /** @param attempt no other that may run at the same time has it */
    Folder(String path, String attempt, Configuration settings) throws IOException {
        this.path = new Path(path);
        this.attempt = attempt;
        system = this.path.getFileSystem(settings);
        // Spark's local file system would lay a check sum beside every file.
        system.setWriteChecksum(false);
        system.mkdirs(this.path);
    }

    Writer file(String name) throws IOException {
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(system.create(unfinished(name), true), StandardCharsets.UTF_8), 1 << 16);
        open.put(name, writer);
        return writer;
    }

    private Path unfinished(String name) {
        return new Path(path, "_" + name + "." + attempt);
    }

    void publish() throws IOException {
        for (Map.Entry<String, Writer> file : open.entrySet()) {
            file.getValue().close();
        }
        for (String name : open.keySet()) {
            Path whole = new Path(path, name);
            system.delete(whole, false);
            if (!system.rename(unfinished(name), whole)) {
                throw new IOException("cannot write " + whole);
            }
        }
        open.clear();
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        for (Map.Entry<String, Writer> file : open.entrySet()) {
            file.getValue().close();
            system.delete(unfinished(file.getKey()), false);
        }
    }

    /** Takes away files, and the folders of such names that are not to be kept. */
    void clear(Iterable<String> files, String names, Set<String> kept) throws IOException {
        for (String file : files) {
            system.delete(new Path(path, file), false);
        }
        for (FileStatus each : system.listStatus(path)) {
            String name = each.getPath().getName();
            if (each.isDirectory() && name.matches(names) && !kept.contains(name)) {
                system.delete(each.getPath(), true);
            }
        }
    }
}
