package org.chengxin.subject.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an uploaded spreadsheet, blank ones left out: an Excel workbook (its first sheet), or CSV in UTF-8 or GB 18030.
 *
 * @param lines the headings first
 */
record RosterFile(List<Line> lines) {

    /** Couriers of one file. */
    static final int ROWS = 5_000;

    /** Columns that are read; what stands further right is no roster's. */
    static final int COLUMNS = 50;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound File Binary: Excel 97–2003, and any workbook with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @param number as the spreadsheet shows it, from 1 */
    record Line(int number, List<Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.fault() == null);
        }

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.NONE;
        }
    }

    /**
     * @param text without surrounding blanks; days as 2024-05-01
     * @param fault code of a problem that keeps it from being read: {@code roster.formula} or {@code roster.number}
     */
    record Cell(String text, @Nullable String fault) {

        static final Cell NONE = new Cell("", null);

        /** A text that begins as a formula would: nothing in a roster does. */
        static Cell of(String text) {
            String plain = text.strip();
            return new Cell(plain, plain.startsWith("=") || plain.startsWith("@") ? "roster.formula" : null);
        }
    }

    /** @throws ProblemException if it is no roster, or too large */
    static RosterFile read(byte[] file) {
        if (startsWith(file, COMPOUND)) {
            throw new ProblemException(RosterProblem.OLD_FORMAT, "file");
        }
        List<Line> lines = startsWith(file, ZIP) ? XlsxLines.read(file) : csv(text(file));
        if (lines.size() < 2) {
            throw new ProblemException(RosterProblem.EMPTY, "file");
        }
        return new RosterFile(lines);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && ByteBuffer.wrap(file, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static List<Line> csv(String text) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                add(
                        lines,
                        new Line(
                                (int) row.getStartingLineNumber(),
                                row.getFields().stream()
                                        .limit(COLUMNS)
                                        .map(Cell::of)
                                        .toList()));
            }
            return lines;
        } catch (CsvParseException | java.io.IOException malformed) {
            throw new ProblemException(RosterProblem.UNREADABLE, "file");
        }
    }

    /** @throws ProblemException at the first line too many */
    static void add(List<Line> lines, Line line) {
        if (!line.isBlank()) {
            if (lines.size() > ROWS) {
                throw new ProblemException(RosterProblem.TOO_MANY, String.valueOf(ROWS));
            }
            lines.add(line);
        }
    }

    /** Spreadsheet programs write CSV in UTF-8 with a byte order mark, or in the encoding of Chinese Windows. */
    private static String text(byte[] file) {
        String text = decoded(file, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(file, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw new ProblemException(RosterProblem.UNREADABLE, "file");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }
}
