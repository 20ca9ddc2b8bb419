package org.chengxin.cli.detect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.cli.Results;
import org.chengxin.detection.learn.ModelIn;
import org.jspecify.annotations.Nullable;

/** The file of {@code --model}: where it is there it is read and nothing is learnt, else it is written after learning. */
final class ModelFile {

    static final String HELP = "the learnt model: written after learning, and where it is there already read instead"
            + "（模型文件：学习后写入；已存在则直接读取，不再学习）";

    private final @Nullable Path file;
    private final boolean there;

    ModelFile(@Nullable Path file) {
        this.file = file;
        there = file != null && Files.exists(file);
    }

    /** Makes a model of a file's bytes. */
    @FunctionalInterface
    interface Loader<M> {
        M load(InputStream in) throws IOException;
    }

    /** Writes a model. */
    @FunctionalInterface
    interface Saver {
        void save(OutputStream out) throws IOException;
    }

    /** Whether there is one to be read. */
    boolean there() {
        return there;
    }

    Path path() {
        return file == null ? Path.of("") : file;
    }

    <M> M load(Inputs inputs, Loader<M> loader) throws IOException {
        try (InputStream in = inputs.bytes(path())) {
            return loader.load(in);
        } catch (ModelIn.Refused refused) {
            throw new IOException(path() + ": " + refused.getMessage(), refused);
        }
    }

    /** Writes it, where one was asked for and none was read. */
    void save(Saver saver) throws IOException {
        if (file != null && !there) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            saver.save(bytes);
            Results.whole(file, bytes.toByteArray());
        }
    }
}
