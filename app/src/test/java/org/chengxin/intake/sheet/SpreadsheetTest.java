package org.chengxin.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.intake.sheet.Workbooks.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.intake.sheet.Spreadsheet.Cell;
import org.chengxin.intake.sheet.Spreadsheet.Line;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks and CSV are read alike; what is no spreadsheet, or meant to harm, is refused by its kind. */
class SpreadsheetTest {

    @Test
    void aWorkbookIsReadAsItsCellsMean() {
        List<Line> lines = Spreadsheet.read(Workbooks.xlsx(
                        row("工号", "姓名", "手机号", "入职日期"),
                        row(),
                        row(7, " 张三 ", 13_800_000_000L, LocalDate.of(2024, 5, 1)),
                        row("008", null, "138-0000", "2024/5/1"),
                        row(java.time.LocalDateTime.of(2026, 2, 27, 10, 15, 0))))
                .lines();
        assertThat(lines).extracting(Line::number).containsExactly(1, 3, 4, 5);
        assertThat(lines.get(3).cell(0).text()).isEqualTo("2026-02-27T10:15");
        assertThat(texts(lines.get(1))).containsExactly("7", "张三", "13800000000", "2024-05-01");
        assertThat(texts(lines.get(2))).containsExactly("008", "", "138-0000", "2024/5/1");
        assertThat(lines.get(2).cell(99)).isEqualTo(Cell.NONE);
    }

    @Test
    void aFormulaAndANumberWithLostDigitsAreMarkedAndNeverTakenForValues() {
        List<Line> lines = Spreadsheet.read(Workbooks.xlsx(
                        row("工号", "姓名", "身份证号"),
                        row("1", new Workbooks.Formula("CONCATENATE(\"张\",\"三\")"), 330_106_199_003_072_510d),
                        row("2", "=1+1", "330106199003072510")))
                .lines();
        assertThat(faults(lines.get(1))).containsExactly(null, "sheet.formula", "sheet.number");
        assertThat(faults(lines.get(2))).containsExactly(null, "sheet.formula", null);
    }

    @Test
    void theApostropheOfARefusedFileIsNoneOfTheValue() {
        Line line = Spreadsheet.read("a,b,c,d\n'-5,'+86,'=1,'甲\n".getBytes(StandardCharsets.UTF_8))
                .lines()
                .get(1);
        assertThat(texts(line)).containsExactly("-5", "+86", "=1", "'甲");
        assertThat(faults(line)).containsExactly(null, null, "sheet.formula", null);
    }

    @Test
    void csvIsReadInTheEncodingsOfSpreadsheetPrograms() {
        String csv = "工号,姓名\r\n1,\"张,三\"\r\n\r\n2,𠮷田·买买提,多,余\r\n3\r\n";
        for (byte[] file : List.of(
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
                csv.getBytes(StandardCharsets.UTF_8),
                csv.getBytes(Charset.forName("GB18030")))) {
            List<Line> lines = Spreadsheet.read(file).lines();
            assertThat(lines).extracting(Line::number).containsExactly(1, 2, 4, 5);
            assertThat(texts(lines.get(1))).containsExactly("1", "张,三");
            assertThat(texts(lines.get(2))).startsWith("2", "𠮷田·买买提");
            assertThat(lines.get(3).cell(1).text()).isEmpty();
        }
    }

    @Test
    void whatHasNoRowsIsRefusedAsEmpty() {
        refused(SheetProblem.EMPTY, new byte[0]);
        refused(SheetProblem.EMPTY, "工号,姓名\n\n ,\n".getBytes(StandardCharsets.UTF_8));
        refused(SheetProblem.EMPTY, Workbooks.xlsx());
        refused(SheetProblem.EMPTY, Workbooks.xlsx(row("工号", "姓名")));
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead() {
        byte[] bomb = Workbooks.bomb(400);
        assertThat(bomb.length).as("fits the limit of an upload").isLessThan(2 << 20);
        refused(SheetProblem.TOO_LARGE, bomb);
        refused(SheetProblem.TOO_LARGE, Workbooks.archive("xl/media/photo.jpg", incompressible(9 << 20)));
    }

    @Test
    void moreThanFiveThousandRowsAreRefused() {
        StringBuilder csv = new StringBuilder("工号,姓名\n");
        for (int courier = 1; courier <= Spreadsheet.ROWS; courier++) {
            csv.append(courier).append(",张三\n");
        }
        assertThat(Spreadsheet.read(csv.toString().getBytes(StandardCharsets.UTF_8))
                        .lines())
                .hasSize(Spreadsheet.ROWS + 1);
        refused(SheetProblem.TOO_MANY, csv.append("5001,李四\n").toString().getBytes(StandardCharsets.UTF_8));
        Object[][] rows = new Object[Spreadsheet.ROWS + 2][];
        Arrays.fill(rows, row("1", "张三"));
        refused(SheetProblem.TOO_MANY, Workbooks.xlsx(rows));
    }

    @Test
    void otherFilesAreRefusedInWordsOfTheirKind() {
        refused(SheetProblem.OLD_FORMAT, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        refused(SheetProblem.UNREADABLE, Workbooks.archive("word/document.xml", "<w/>"));
        refused(SheetProblem.UNREADABLE, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        refused(SheetProblem.UNREADABLE, new byte[] {'a', 0, ',', 'b', 0, '\n'});
        refused(SheetProblem.UNREADABLE, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
    }

    @Test
    void aDamagedWorkbookNeverBreaksTheReader() {
        byte[] whole = Workbooks.xlsx(row("工号", "姓名"), row("1", "张三"), row("2", LocalDate.of(2024, 5, 1)));
        Random random = new Random(20_261_129);
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            for (int bytes = 0; bytes < 8; bytes++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Spreadsheet.read(damaged).lines()).isNotEmpty();
            } catch (ProblemException refusal) {
                assertThat(refusal.problem()).isInstanceOf(SheetProblem.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void externalEntitiesAreNotRead() {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>";
        refused(SheetProblem.UNREADABLE, Workbooks.replaced("xl/worksheets/sheet1.xml", sheet));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2024-05-01",
        "2024/5/1, 2024-05-01",
        "2024.05.1, 2024-05-01",
        "2024年5月1日, 2024-05-01",
        "20240501, 2024-05-01",
        "2024-05-01 00:00:00, 2024-05-01",
        "五月一日, 五月一日",
        "2024, 2024",
        "2024-13-41, 2024-13-41",
    })
    void daysAreReadInTheFormsThatPeopleWrite(String written, String day) {
        assertThat(Spreadsheet.day(written)).isEqualTo(day);
    }

    private static String incompressible(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        for (int letter = 0; letter < length; letter++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static void refused(SheetProblem problem, byte[] file) {
        assertThatThrownBy(() -> Spreadsheet.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static List<String> texts(Line line) {
        return line.cells().stream().map(Cell::text).toList();
    }

    private static List<String> faults(Line line) {
        return line.cells().stream().map(Cell::fault).toList();
    }
}
