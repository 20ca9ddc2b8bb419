package org.chengxin.cli.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file in order; lines without any content are passed over. */
public final class RowCursor implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Part part;
    private final CloseableIterator<CsvRecord> records;
    private int number;

    private RowCursor(Part part, CloseableIterator<CsvRecord> records) {
        this.part = part;
        this.records = records;
        this.number = part.firstRow();
    }

    static RowCursor over(Part part, boolean skipHeader) throws InputException {
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(part.path()), 1 << 16);
            if (part.charset().equals(StandardCharsets.UTF_8)) {
                skipMark(bytes);
            }
            CloseableIterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(part.spec().separator())
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(new InputStreamReader(bytes, part.charset()))
                    .iterator();
            RowCursor cursor = new RowCursor(part, records);
            if (skipHeader && cursor.next() != null) {
                cursor.number = part.firstRow();
            }
            return cursor;
        } catch (IOException e) {
            throw Part.unreadable(part.path(), e);
        }
    }

    private static void skipMark(InputStream bytes) throws IOException {
        bytes.mark(3);
        if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
            bytes.reset();
        }
    }

    /** The next row, or null at the end. */
    public @Nullable Row next() throws InputException {
        try {
            while (records.hasNext()) {
                CsvRecord found = records.next();
                if (!blank(found)) {
                    String[] cells =
                            found.getFields().stream().map(CsvCell::read).toArray(String[]::new);
                    return new Row(part, number++, found.getStartingLineNumber(), cells);
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw Part.unreadable(part.path(), e);
        }
    }

    private InputException broken(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return InputException.at(
                part.path(),
                line.find() ? Long.parseLong(line.group(1)) : 0,
                "此行起引号不成对或不在字段两端；字段内的引号须写成 \"\"",
                "a quote that starts here is never closed or stands amid text; write \"\" for a quote in a field");
    }

    private static boolean blank(CsvRecord found) {
        for (int i = 0; i < found.getFieldCount(); i++) {
            if (!found.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws InputException {
        try {
            records.close();
        } catch (IOException e) {
            throw Part.unreadable(part.path(), e);
        }
    }
}
