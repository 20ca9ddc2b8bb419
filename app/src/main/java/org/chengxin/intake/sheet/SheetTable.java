package org.chengxin.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A spreadsheet of texts to download. Every cell is a text, also once it is edited: none becomes a formula, and long numbers keep
 * their last digits.
 *
 * @param sheet name of the sheet
 * @param headings of the columns
 * @param rows with a cell for each column; empty for none
 */
public record SheetTable(String sheet, List<String> headings, List<List<String>> rows) {

    /** In 256ths of a character. */
    private static final int WIDTH = 20 * 256;

    /** Characters of a cell, which the format bounds. */
    private static final int LONGEST = 32_767;

    public byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            XSSFCellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            text.setWrapText(true);
            XSSFSheet table = workbook.createSheet(sheet);
            fill(table.createRow(0), headings, text);
            for (int row = 0; row < rows.size(); row++) {
                fill(table.createRow(row + 1), rows.get(row), text);
            }
            for (int column = 0; column < headings.size(); column++) {
                table.setColumnWidth(column, WIDTH);
            }
            table.createFreezePane(0, 1);
            workbook.write(file);
            return file.toByteArray();
        }
    }

    private static void fill(XSSFRow row, List<String> values, CellStyle text) {
        for (int column = 0; column < values.size(); column++) {
            String value = values.get(column);
            if (!value.isEmpty()) {
                XSSFCell cell = row.createCell(column);
                cell.setCellStyle(text);
                cell.setCellValue(value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
    }
}
