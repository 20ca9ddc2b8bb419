package org.chengxin.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.web.ui.CsvCell;

/**
 * An empty spreadsheet to fill in.
 *
 * @param sheet name of the sheet with the headings
 * @param help name of the sheet that explains them
 */
public record SheetTemplate(String sheet, String help, List<Heading> headings) {

    /** In 256ths of a character. */
    private static final int WIDTH = 22 * 256;

    /**
     * The heading of a column.
     *
     * @param hint how to fill it in
     */
    public record Heading(String title, boolean required, String hint) {

        String text() {
            return title + (required ? "*" : "");
        }
    }

    /** All columns are text, so that long numbers keep their last digits; a second sheet tells how to fill in the first. */
    public byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            XSSFSheet first = workbook.createSheet(sheet);
            XSSFSheet second = workbook.createSheet(help);
            second.setColumnWidth(0, WIDTH);
            second.setColumnWidth(1, 4 * WIDTH);
            XSSFRow titles = first.createRow(0);
            for (int index = 0; index < headings.size(); index++) {
                Heading heading = headings.get(index);
                first.setColumnWidth(index, WIDTH);
                first.setDefaultColumnStyle(index, text);
                titles.createCell(index).setCellValue(heading.text());
                XSSFRow line = second.createRow(index);
                line.createCell(0).setCellValue(heading.text());
                line.createCell(1).setCellValue(heading.hint());
            }
            first.createFreezePane(0, 1);
            workbook.write(file);
            return file.toByteArray();
        }
    }

    /** UTF-8 with a byte order mark, by which spreadsheet programs know it. */
    public byte[] csv() {
        String titles = headings.stream().map(Heading::text).map(CsvCell::of).collect(Collectors.joining(","));
        return ("\uFEFF" + titles + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
