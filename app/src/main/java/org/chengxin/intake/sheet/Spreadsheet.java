package org.chengxin.intake.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an uploaded spreadsheet, blank ones left out: an Excel workbook (its first sheet), or CSV in UTF-8 or GB 18030.
 *
 * @param lines the headings first
 */
public record Spreadsheet(List<Line> lines) {

    /** Rows of one file, without the headings. */
    public static final int ROWS = 5_000;

    /** Columns that are read; what stands further right is not read. */
    static final int COLUMNS = 50;

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年])?(\\d{1,2})(?:[-/.月])?(\\d{1,2})日?(?:[ T]00:00(?::00)?)?");

    private static final Pattern APOSTROPHE = Pattern.compile("^'(?=[=+\\-@])");

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound File Binary: Excel 97–2003, and any workbook with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @param number as the spreadsheet shows it, from 1 */
    public record Line(int number, List<Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.fault() == null);
        }

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.NONE;
        }
    }

    /**
     * @param text without surrounding blanks; days as 2024-05-01
     * @param fault code of a problem that keeps it from being read: {@code sheet.formula} or {@code sheet.number}
     */
    public record Cell(String text, @Nullable String fault) {

        public static final Cell NONE = new Cell("", null);

        /**
         * A text that begins as a formula would: no value of a report does. The apostrophe that our own files put before such
         * texts, and before a sign, is none of the value.
         */
        static Cell of(String text) {
            String plain = APOSTROPHE.matcher(text.strip()).replaceFirst("");
            return new Cell(plain, plain.startsWith("=") || plain.startsWith("@") ? "sheet.formula" : null);
        }
    }

    /** @throws ProblemException if it is no spreadsheet, empty or too large */
    public static Spreadsheet read(byte[] file) {
        if (startsWith(file, COMPOUND)) {
            throw new ProblemException(SheetProblem.OLD_FORMAT, "file");
        }
        List<Line> lines = startsWith(file, ZIP) ? XlsxLines.read(file) : csv(text(file));
        if (lines.size() < 2) {
            throw new ProblemException(SheetProblem.EMPTY, "file");
        }
        return new Spreadsheet(lines);
    }

    /** A heading without blanks, the asterisk of a required column and what stands in brackets. */
    public static String plain(String heading) {
        return heading.replaceAll("[\\s*＊]|[(（].*", "").toLowerCase(Locale.ROOT);
    }

    /** A day in the forms that spreadsheets and people write; any other text stays as it is and is refused as no day. */
    public static String day(String text) {
        Matcher found = DAY.matcher(text);
        return found.matches()
                ? "%s-%02d-%02d"
                        .formatted(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))
                : text;
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
            throw new ProblemException(SheetProblem.UNREADABLE, "file");
        }
    }

    /** @throws ProblemException at the first line too many */
    static void add(List<Line> lines, Line line) {
        if (!line.isBlank()) {
            if (lines.size() > ROWS) {
                throw new ProblemException(SheetProblem.TOO_MANY, String.valueOf(ROWS));
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
            throw new ProblemException(SheetProblem.UNREADABLE, "file");
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
