package org.chengxin.cli.detect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.chengxin.cli.Progress;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.TooLarge;
import org.jspecify.annotations.Nullable;

/** The files that a command reads: plain, gzip or zstd, told by their first bytes, with a progress bar over all. */
final class Inputs {

    private static final int BUFFER = 1 << 16;
    /** Fixed memory whatever is read: classes, buffers, tables of hashes. */
    private static final long BYTES_FOR_ALL = 24L << 20;

    private static final int CHECKED = 1 << 18;
    /** Factor by which an extrapolation must be too high before it is believed. */
    private static final double SURELY = 1.25;

    private final PrintWriter err;
    private final Map<Path, CountedReader> opened = new HashMap<>();
    private final Map<Path, Long> sizes = new LinkedHashMap<>();
    private final Map<Path, CountedStream> streams = new LinkedHashMap<>();
    private final Progress progress;
    private final long total;
    private long done;
    private double bytesACharacter;
    private @Nullable ToDoubleFunction<Path> bytesALine;
    private long nextCheck = CHECKED;

    /** @param files each is looked for at once, so that a wrong name is told before an hour of work */
    Inputs(PrintWriter err, List<Path> files) throws IOException {
        long sum = 0;
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.isDirectory(file)) {
                throw new IOException(file + " is a directory（是文件夹）");
            }
            sizes.put(file, Files.size(file));
            sum += Files.size(file);
        }
        this.err = err;
        total = sum;
        progress = Progress.ofBytes(err, total);
    }

    /**
     * Refuses input that the heap will not hold, with the heap that would do: as soon as what was read tells how much there
     * is in all, packed or not, and at the latest when as much was read.
     *
     * @param bytesACharacter of heap, all that is kept and made of it
     * @param bytesALine of a file, the same
     */
    void requireHeap(double bytesACharacter, ToDoubleFunction<Path> bytesALine) {
        this.bytesACharacter = bytesACharacter;
        this.bytesALine = bytesALine;
    }

    private void check() {
        if (bytesALine == null || done < nextCheck) {
            return;
        }
        nextCheck = done + CHECKED;
        double sure = BYTES_FOR_ALL;
        double likely = BYTES_FOR_ALL;
        long lines = 0;
        for (Map.Entry<Path, Long> file : sizes.entrySet()) {
            CountedReader text = opened.get(file.getKey());
            CountedStream raw = streams.get(file.getKey());
            if (text == null || raw == null) {
                // One that was opened without its text being asked for is a model, of numbers.
                likely += file.getValue() * (raw == null ? bytesACharacter : 1);
                continue;
            }
            double held = text.characters() * bytesACharacter + text.lines() * bytesALine.applyAsDouble(file.getKey());
            lines += text.lines();
            sure += held;
            likely += held * Math.max(1, file.getValue() / (double) Math.max(1, raw.bytes()));
        }
        long heap = Runtime.getRuntime().maxMemory();
        if (sure > heap || likely > SURELY * heap) {
            throw new TooLarge(lines, (long) Math.max(sure, likely));
        }
    }

    /** The text of a file, as UTF-8. */
    Reader open(Path file) throws IOException {
        InputStream raw = bytes(file);
        try {
            CountedReader text = new CountedReader(
                    new InputStreamReader(unpacked(file, new BufferedInputStream(raw, BUFFER)), StandardCharsets.UTF_8),
                    this::check);
            opened.put(file, text);
            return text;
        } catch (IOException unreadable) {
            raw.close();
            throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** The bytes of a file. */
    InputStream bytes(Path file) throws IOException {
        CountedStream stream = new CountedStream(Files.newInputStream(file), this::count);
        streams.put(file, stream);
        return stream;
    }

    /** A file that was read: its name, how many bytes it has, and their SHA-256. */
    record Digest(String file, long bytes, String sha256) {}

    /** Of every file that was read and closed, in the order in which they were opened. */
    List<Digest> digests() {
        List<Digest> digests = new ArrayList<>();
        streams.forEach((file, stream) ->
                digests.add(new Digest(String.valueOf(file.getFileName()), stream.bytes(), stream.digest())));
        return digests;
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        raw.mark(4);
        byte[] head = raw.readNBytes(4);
        raw.reset();
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return new PackedStream(file, new GZIPInputStream(raw, BUFFER));
        }
        if (head.length == 4
                && head[0] == 0x28
                && (head[1] & 0xFF) == 0xB5
                && head[2] == 0x2F
                && (head[3] & 0xFF) == 0xFD) {
            return new PackedStream(file, new io.airlift.compress.zstd.ZstdInputStream(raw));
        }
        return raw;
    }

    /**
     * Says which lines of a file that was read were passed over.
     *
     * @throws TooManyBad if they are a larger share of it than is allowed
     */
    void tell(Path file, BadLines bad, double share) throws TooManyBad {
        Attempt.tell(err, file, bad);
        CountedReader read = opened.get(file);
        if (read != null && bad.count() > share * read.lines()) {
            throw new TooManyBad(file, bad.count(), read.lines());
        }
    }

    /** More of a file could not be read than is allowed. */
    static final class TooManyBad extends IOException {

        private static final long serialVersionUID = 1L;

        TooManyBad(Path file, long bad, long lines) {
            super(file.getFileName()
                    + ": %d of %d lines could not be read; --bad-share allows more（无法读取的行过多）".formatted(bad, lines));
        }
    }

    /** Ratio of the whole input to what was read so far. */
    double whole() {
        return Math.max(1, total / (double) Math.max(1, done));
    }

    void finish() {
        progress.finish(done);
    }

    private void count(int bytes) {
        done += bytes;
        progress.update(done);
    }
}
