package org.chengxin.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.field.Field;
import org.chengxin.intake.sheet.SheetDelivery;
import org.chengxin.intake.sheet.Spreadsheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows become reports as the columns say; what contradicts itself or cannot be read is told with its line and column. */
class UploadTableTest {

    private static final UploadColumn KEY = column("", Field.key("key"), true, "编号", "Key");
    private static final UploadColumn NAME =
            column("party.name", Field.text("name", 100), true, "当事人 名称", "Party name");
    private static final UploadColumn PAID = column("paid", Field.instant("paid"), false, "支付时间", "Paid");
    private static final UploadColumn PRICE = column("lines[].price", Field.amount("price"), false, "单价", "Price");
    private static final UploadColumn ITEM = column("lines[].item", Field.text("item", 100), false, "行号", "Item");
    private static final List<UploadColumn> ALL = List.of(KEY, NAME, PAID, PRICE, ITEM);

    private static UploadColumn column(String path, Field field, boolean required, String chinese, String english) {
        return new UploadColumn(path, field, required, chinese, english, "text");
    }

    private static UploadTable read(String csv, List<UploadColumn> wanted) {
        java.util.Map<String, UploadColumn> headings = new java.util.HashMap<>();
        wanted.forEach(each -> headings.put(Spreadsheet.plain(each.chinese()), each));
        return UploadTable.of(Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8)), "order", wanted, headings);
    }

    private static List<String> data(UploadTable table) {
        return table.rows().stream()
                .map(SheetDelivery.Row::data)
                .map(Object::toString)
                .toList();
    }

    @Test
    void theRowsOfAKeyMakeOneReportWhoseListGrows() {
        UploadTable table = read("编号,当事人名称,单价,行号\nA,甲,1.00,1\nB,乙,2.00,1\nA,甲,3.00,2\nA,,4.00,3\n", ALL);
        assertThat(data(table))
                .containsExactly(
                        "{\"party\":{\"name\":\"甲\"},\"lines\":[{\"price\":\"1.00\",\"item\":\"1\"},"
                                + "{\"price\":\"3.00\",\"item\":\"2\"},{\"price\":\"4.00\",\"item\":\"3\"}]}",
                        "{\"party\":{\"name\":\"乙\"},\"lines\":[{\"price\":\"2.00\",\"item\":\"1\"}]}");
        assertThat(table.rows()).extracting(SheetDelivery.Row::line).containsExactly(2, 3);
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void rowsOfAKeyThatContradictEachOtherMakeNoReport() {
        UploadTable table = read("编号,当事人名称,单价\nA,甲,1.00\nA,乙,2.00\nB,丙,1.00\n", ALL);
        assertThat(table.rows()).extracting(SheetDelivery.Row::key).containsExactly("B");
        assertThat(table.faults()).containsExactly(new UploadTable.Fault(3, "A", NAME, "sheet.differs"));
    }

    @Test
    void aFaultRefusesAllLinesOfItsReportAndOfATypeWithoutListsItsOwnAlone() {
        UploadTable table = read("编号,当事人名称,单价\nA,甲,1.00\nB,丙,1.00\nA,甲,=1\nA,甲,2.00\n", ALL);
        assertThat(table.whole(table.faults()))
                .containsExactly(
                        new UploadTable.Fault(2, "A", null, "sheet.other-line"),
                        new UploadTable.Fault(4, "A", PRICE, "sheet.formula"),
                        new UploadTable.Fault(5, "A", null, "sheet.other-line"));
        UploadTable single = read("编号,当事人名称\nA,甲\nA,乙\n", List.of(KEY, NAME));
        assertThat(single.whole(single.faults())).isEqualTo(single.faults());
    }

    @Test
    void ofATypeWithoutListsTheFirstRowOfAKeyStandsAndTheOthersAreTold() {
        UploadTable table = read("编号,当事人名称\nA,甲\nA,乙\n", List.of(KEY, NAME));
        assertThat(data(table)).containsExactly("{\"party\":{\"name\":\"甲\"}}");
        assertThat(table.faults()).containsExactly(new UploadTable.Fault(3, "A", null, "sheet.key-twice"));
    }

    @Test
    void aRowWithoutItsKeyOrWithAFormulaIsToldAndSpoilsItsReportAlone() {
        UploadTable table = read("编号,当事人名称,单价\n,甲,1.00\nA,乙,=1+1\nA,乙,2.00\nB,丙,1.00\n", ALL);
        assertThat(table.rows()).extracting(SheetDelivery.Row::key).containsExactly("B");
        assertThat(table.faults())
                .containsExactly(
                        new UploadTable.Fault(2, "", KEY, "field.required"),
                        new UploadTable.Fault(3, "A", PRICE, "sheet.formula"));
    }

    @Test
    void whileARequiredColumnIsMissingNothingIsRead() {
        UploadTable table = read("编号,单价,旺旺,单价\nA,1.00,x,2.00\n", ALL);
        assertThat(table.missing()).containsExactly(NAME);
        assertThat(table.rows()).isEmpty();
        assertThat(table.unread()).as("and a column that stands there twice").containsExactly("旺旺", "单价");
    }

    @Test
    void aColumnKnowsTheProblemsThatAreItsOwn() {
        assertThat(PRICE.isAt("/lines/0/price")).isTrue();
        assertThat(PRICE.isAt("/lines/12/price")).isTrue();
        assertThat(PRICE.isAt("/price")).isFalse();
        assertThat(NAME.isAt("/party/name")).isTrue();
        assertThat(KEY.isAt("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole  | 12         | 12",
                "whole  | 1.5        | '\"1.5\"'",
                "whole  | 9999999999999999999 | '\"9999999999999999999\"'",
                "flag   | 是         | true",
                "flag   | No         | false",
                "flag   | 也许       | '\"也许\"'",
                "codes  | 'fine、warning, other' | '[\"fine\",\"warning\",\"other\"]'",
                "day    | 2026年3月1日 | '\"2026-03-01\"'",
                "time   | 2026/3/1 9:05 | '\"2026-03-01T09:05:00+08:00\"'",
                "time   | 2026-03-01T09:05:07 | '\"2026-03-01T09:05:07+08:00\"'",
                "time   | 2026-03-01T09:05:07Z | '\"2026-03-01T09:05:07Z\"'",
                "amount | '1,234.50' | '\"1234.50\"'",
                "amount | '1,23'     | '\"1,23\"'",
                "text   | 12         | '\"12\"'",
            })
    void valuesAreReadAsPeopleWriteThemAndOthersStayAsTheyAre(String form, String cell, String json) {
        assertThat(UploadValues.of(form, cell)).hasToString(json);
    }
}
