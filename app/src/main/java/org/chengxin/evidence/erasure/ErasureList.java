package org.chengxin.evidence.erasure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/**
 * 删除清单: the erasures of an installation, in a file of its own outside database, log and their backups. A restored older state does not
 * know the later erasures; they are carried out again from this list. A line has the erased fact, the erasure fact and the basis, which
 * are public.
 */
@Component
public class ErasureList {

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([0-9a-f-]{36}) (.*)");
    private static final int BATCH = 1_000;

    /** Bytes at the end of the file that are read to find what is listed already: some 5,000 lines. */
    private static final int TAIL = 1 << 20;

    private final Path file;

    ErasureList(DataDirectory directory, ErasureListSettings settings) {
        Path data = directory.dataDir();
        file = settings.file() != null ? settings.file() : data.resolveSibling(data.getFileName() + ".erasures");
    }

    /**
     * One line.
     *
     * @param fact the erased fact
     * @param erasure the fact that tells of the erasure
     * @param basis the provision or order, in one line
     */
    public record Listed(FactId fact, FactId erasure, String basis) {

        private static Optional<Listed> read(String line) {
            Matcher parts = LINE.matcher(line);
            return parts.matches()
                    ? FactId.tryParse(parts.group(1))
                            .flatMap(fact -> FactId.tryParse(parts.group(2))
                                    .map(erasure -> new Listed(fact, erasure, parts.group(3))))
                    : Optional.empty();
        }

        private String line() {
            return fact + " " + erasure + " " + basis.replaceAll("\\R", " ") + "\n";
        }
    }

    /**
     * The newest lines.
     *
     * @param whole whether these are all
     */
    public record Tail(List<Listed> lines, boolean whole) {}

    public Path file() {
        return file;
    }

    /** Adds lines; they are on the disk when this returns. */
    public void append(List<Listed> erasures) {
        if (erasures.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        erasures.forEach(each -> lines.append(each.line()));
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes =
                    ByteBuffer.wrap((isCut() ? "\n" + lines : lines.toString()).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException("the list of erasures cannot be written: " + file, failure);
        }
    }

    /** Whether the last line was cut off by a crash; the next one must not go on in it. */
    private boolean isCut() throws IOException {
        byte[] last = end(1);
        return last.length == 1 && last[0] != '\n';
    }

    /** Gives all lines, oldest first, in batches; what is no line of the list, as the rest of one that was cut off, is passed over. */
    public void read(Consumer<List<Listed>> batches) {
        if (Files.notExists(file)) {
            return;
        }
        List<Listed> batch = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Listed.read(line).ifPresent(batch::add);
                if (batch.size() == BATCH) {
                    batches.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the list of erasures cannot be read: " + file, failure);
        }
        if (!batch.isEmpty()) {
            batches.accept(List.copyOf(batch));
        }
    }

    public Tail tail() {
        try {
            byte[] end = end(TAIL);
            return new Tail(
                    new String(end, StandardCharsets.UTF_8)
                            .lines()
                            .flatMap(line -> Listed.read(line).stream())
                            .toList(),
                    end.length < TAIL);
        } catch (IOException failure) {
            throw new UncheckedIOException("the list of erasures cannot be read: " + file, failure);
        }
    }

    private byte[] end(int most) throws IOException {
        if (Files.notExists(file)) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(most, channel.size()));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // on to the end
            }
            return end.array();
        }
    }
}
