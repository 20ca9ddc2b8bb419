package org.chengxin.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.cli.mapping.Mapped;
import org.chengxin.cli.source.CsvCell;
import org.chengxin.cli.source.Row;
import org.chengxin.client.Result.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected rows: one line for each row of each refused report, the row itself as CSV in the last cell.
 * Begins with a byte order mark, else spreadsheets show Chinese as noise. It is made with its first line.
 */
final class Rejects implements AutoCloseable {

    private final Path path;
    private @Nullable CsvWriter writer;

    Rejects(Path path) {
        this.path = path;
    }

    /** Removes the file that an earlier run left, which would be taken for this one's. */
    void removeOld() throws IOException {
        Files.deleteIfExists(path);
    }

    synchronized void add(Mapped mapped, List<Problem> problems) {
        String reasons = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        String type = mapped.report().type();
        String key = mapped.report().key();
        if (mapped.rows().isEmpty()) {
            writer().writeRecord("", "", type, CsvCell.written(key), reasons, "");
        }
        for (Row row : mapped.rows()) {
            writer().writeRecord(file(row), String.valueOf(row.line()), type, CsvCell.written(key), reasons, text(row));
        }
    }

    /** A row that no report was made of. */
    synchronized void add(Row row, String reason) {
        writer().writeRecord(file(row), String.valueOf(row.line()), "", "", reason, text(row));
    }

    private CsvWriter writer() {
        if (writer == null) {
            try {
                PrivateFiles.make(path);
                Files.writeString(path, "\uFEFF");
                writer = CsvWriter.builder()
                        .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            writer.writeRecord("file", "line", "report", "key", "reason", "row");
        }
        return writer;
    }

    private static String file(Row row) {
        return CsvCell.written(row.fileName());
    }

    /** Its own first cell is no formula either, so that the whole is none. */
    private static String text(Row row) {
        StringWriter text = new StringWriter();
        try (CsvWriter line = CsvWriter.builder().build(text)) {
            line.writeRecord(Arrays.stream(row.cells()).map(CsvCell::written).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    synchronized boolean any() {
        return writer != null;
    }

    Path path() {
        return path;
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
