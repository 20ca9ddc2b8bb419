package org.chengxin.subject.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.CsvCell;
import org.springframework.stereotype.Component;

/** The empty roster to fill in, with headings in the reader's language. */
@Component
class RosterTemplate {

    /** In 256ths of a character. */
    private static final int WIDTH = 22 * 256;

    private final Texts texts;

    RosterTemplate(Texts texts) {
        this.texts = texts;
    }

    /** All columns are text, so that long numbers keep their last digits; a second sheet tells how to fill in the first. */
    byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            XSSFSheet sheet = workbook.createSheet(texts.of("subject.roster.sheet"));
            XSSFSheet help = workbook.createSheet(texts.of("subject.roster.help"));
            help.setColumnWidth(1, 4 * WIDTH);
            XSSFRow headings = sheet.createRow(0);
            for (RosterColumn column : RosterColumn.values()) {
                int index = column.ordinal();
                sheet.setColumnWidth(index, WIDTH);
                sheet.setDefaultColumnStyle(index, text);
                headings.createCell(index).setCellValue(heading(column));
                XSSFRow line = help.createRow(index);
                line.createCell(0).setCellValue(heading(column));
                line.createCell(1).setCellValue(texts.of(column.text() + ".hint"));
            }
            sheet.createFreezePane(0, 1);
            workbook.write(file);
            return file.toByteArray();
        }
    }

    /** UTF-8 with a byte order mark, by which spreadsheet programs know it. */
    byte[] csv() {
        String headings = Arrays.stream(RosterColumn.values())
                .map(this::heading)
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
        return ("\uFEFF" + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String heading(RosterColumn column) {
        return texts.of(column.text()) + (column.required() ? "*" : "");
    }
}
