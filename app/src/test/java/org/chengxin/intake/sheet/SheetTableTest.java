package org.chengxin.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is downloaded as a spreadsheet holds texts alone, whoever wrote them. */
class SheetTableTest {

    private static XSSFWorkbook read(SheetTable table) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(table.workbook()));
    }

    @Test
    void eachCellStandsUnderItsHeadingAndAnEmptyOneIsNone() throws IOException {
        try (XSSFWorkbook book =
                read(new SheetTable("回单", List.of("编号", "单位"), List.of(List.of("1", ""), List.of("", "甲"))))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("回单");
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("单位");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1)).isNull();
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("甲");
        }
    }

    @Test
    void whatLooksLikeAFormulaOrANumberIsATextAlsoWhenItIsEdited() throws IOException {
        List<String> odd = List.of("=1+1", "@SUM(A1)", "+86", "-0", "91330106MA2TE5T01R", "330106199003072510", "\t=1");
        try (XSSFWorkbook book = read(new SheetTable("s", List.of("a", "b", "c", "d", "e", "f", "g"), List.of(odd)))) {
            for (int column = 0; column < odd.size(); column++) {
                Cell cell = book.getSheetAt(0).getRow(1).getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(odd.get(column));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void aTextBeyondWhatACellHoldsIsCutAndNotAFailure() throws IOException {
        try (XSSFWorkbook book =
                read(new SheetTable("s", List.of("a"), List.of(List.of("长".repeat(40_000)), List.of("\u0001&<"))))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains("&<");
        }
    }
}
