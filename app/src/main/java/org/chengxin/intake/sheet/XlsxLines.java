package org.chengxin.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.chengxin.intake.sheet.Spreadsheet.Cell;
import org.chengxin.intake.sheet.Spreadsheet.Line;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of an Excel workbook (ECMA-376) row by row; nothing in it is computed. */
final class XlsxLines {

    /** All parts unpacked: a sheet of the most rows of a roster has a quarter of it. A small file may unpack to terabytes. */
    private static final long UNPACKED = 8L << 20;

    /** Parts of the archive. */
    private static final int PARTS = 1_000;

    private XlsxLines() {}

    static List<Line> read(byte[] file) {
        try {
            checkUnpackedSize(file);
            return sheet(file);
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException damaged) {
            // the library throws a dozen types of its own, and some of the platform's, at damaged parts
            throw new ProblemException(SheetProblem.UNREADABLE, "file");
        }
    }

    private static void checkUnpackedSize(byte[] file) throws IOException {
        byte[] part = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
                    unpacked += read;
                    if (unpacked > UNPACKED) {
                        throw new ProblemException(SheetProblem.TOO_LARGE, "file");
                    }
                }
                if (++parts > PARTS) {
                    throw new ProblemException(SheetProblem.TOO_LARGE, "file");
                }
            }
        }
    }

    private static List<Line> sheet(byte[] file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Line> lines = new ArrayList<>();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream first = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    Rows rows = new Rows(lines);
                    xml.setContentHandler(
                            new Sheet(reader.getStylesTable(), new ReadOnlySharedStringsTable(workbook), rows));
                    xml.parse(new InputSource(first));
                }
            }
        }
        return lines;
    }

    /** Tells the rows of a cell's kind before its value: a formula, or a number. */
    private static final class Sheet extends XSSFSheetXMLHandler {

        private final Rows rows;

        Sheet(StylesTable styles, ReadOnlySharedStringsTable strings, Rows rows) {
            super(styles, null, strings, rows, new Numbers(), false);
            this.rows = rows;
        }

        @Override
        public void startElement(@Nullable String uri, String name, String qualified, Attributes attributes)
                throws SAXException {
            if (name.equals("c")) {
                String type = attributes.getValue("t");
                rows.begin(attributes.getValue("r"), type == null || type.equals("n"));
            } else if (name.equals("f")) {
                rows.formula();
            }
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(@Nullable String uri, String name, String qualified) throws SAXException {
            super.endElement(uri, name, qualified);
            if (name.equals("c")) {
                rows.end();
            }
        }
    }

    /** Numbers as they are stored, days and times, whatever form the sheet shows them in. */
    private static final class Numbers extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int format, String pattern) {
            return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                    ? time(DateUtil.getLocalDateTime(value))
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }

        private static String time(LocalDateTime at) {
            boolean day = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return day ? at.toLocalDate().toString() : String.valueOf(at.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private static final class Rows implements SheetContentsHandler {

        /** A spreadsheet keeps fifteen digits of a number: the last ones of an 18-digit identity number are lost. */
        private static final int DIGITS = 15;

        private final List<Line> lines;
        private List<Cell> cells = new ArrayList<>();
        private @Nullable String place;
        private boolean number;
        private boolean formula;
        private boolean valued;

        Rows(List<Line> lines) {
            this.lines = lines;
        }

        void begin(@Nullable String reference, boolean holdsNumber) {
            place = reference;
            number = holdsNumber;
            formula = false;
            valued = false;
        }

        /** A formula that no program has computed has no value, of which the handler says nothing. */
        void end() {
            if (formula && !valued) {
                cell(place, "", null);
            }
        }

        void formula() {
            formula = true;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            valued = true;
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column < Spreadsheet.COLUMNS) {
                while (cells.size() <= column) {
                    cells.add(Cell.NONE);
                }
                cells.set(column, read(value == null ? "" : value));
            }
        }

        private Cell read(String value) {
            if (formula) {
                return new Cell(value, "sheet.formula");
            }
            return number && value.length() > DIGITS && value.chars().allMatch(Character::isDigit)
                    ? new Cell(value, "sheet.number")
                    : Cell.of(value);
        }

        @Override
        public void endRow(int row) {
            Spreadsheet.add(lines, new Line(row + 1, List.copyOf(cells)));
        }
    }
}
