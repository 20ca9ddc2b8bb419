package org.chengxin.subject.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.subject.roster.Workbooks.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.roster.RosterFile.Cell;
import org.chengxin.subject.roster.RosterFile.Line;
import org.junit.jupiter.api.Test;

/** Workbooks and CSV are read alike; what is no roster, or meant to harm, is refused by its kind. */
class RosterFileTest {

    @Test
    void aWorkbookIsReadAsItsCellsMean() {
        List<Line> lines = RosterFile.read(Workbooks.xlsx(
                        row("工号", "姓名", "手机号", "入职日期"),
                        row(),
                        row(7, " 张三 ", 13_800_000_000L, LocalDate.of(2024, 5, 1)),
                        row("008", null, "138-0000", "2024/5/1")))
                .lines();
        assertThat(lines).extracting(Line::number).containsExactly(1, 3, 4);
        assertThat(texts(lines.get(1))).containsExactly("7", "张三", "13800000000", "2024-05-01");
        assertThat(texts(lines.get(2))).containsExactly("008", "", "138-0000", "2024/5/1");
        assertThat(lines.get(2).cell(99)).isEqualTo(Cell.NONE);
    }

    @Test
    void aFormulaAndANumberWithLostDigitsAreMarkedAndNeverTakenForValues() {
        List<Line> lines = RosterFile.read(Workbooks.xlsx(
                        row("工号", "姓名", "身份证号"),
                        row("1", new Workbooks.Formula("CONCATENATE(\"张\",\"三\")"), 330_106_199_003_072_510d),
                        row("2", "=1+1", "330106199003072510")))
                .lines();
        assertThat(faults(lines.get(1))).containsExactly(null, "roster.formula", "roster.number");
        assertThat(faults(lines.get(2))).containsExactly(null, "roster.formula", null);
    }

    @Test
    void csvIsReadInTheEncodingsOfSpreadsheetPrograms() {
        String csv = "工号,姓名\r\n1,\"张,三\"\r\n\r\n2,𠮷田·买买提,多,余\r\n3\r\n";
        for (byte[] file : List.of(
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
                csv.getBytes(StandardCharsets.UTF_8),
                csv.getBytes(Charset.forName("GB18030")))) {
            List<Line> lines = RosterFile.read(file).lines();
            assertThat(lines).extracting(Line::number).containsExactly(1, 2, 4, 5);
            assertThat(texts(lines.get(1))).containsExactly("1", "张,三");
            assertThat(texts(lines.get(2))).startsWith("2", "𠮷田·买买提");
            assertThat(lines.get(3).cell(1).text()).isEmpty();
        }
    }

    @Test
    void whatHasNoCouriersIsRefusedAsEmpty() {
        refused(RosterProblem.EMPTY, new byte[0]);
        refused(RosterProblem.EMPTY, "工号,姓名\n\n ,\n".getBytes(StandardCharsets.UTF_8));
        refused(RosterProblem.EMPTY, Workbooks.xlsx());
        refused(RosterProblem.EMPTY, Workbooks.xlsx(row("工号", "姓名")));
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead() {
        byte[] bomb = Workbooks.bomb(400);
        assertThat(bomb.length).as("fits the limit of an upload").isLessThan(2 << 20);
        refused(RosterProblem.TOO_LARGE, bomb);
        refused(RosterProblem.TOO_LARGE, Workbooks.archive("xl/media/photo.jpg", incompressible(9 << 20)));
    }

    @Test
    void moreThanFiveThousandCouriersAreRefused() {
        StringBuilder csv = new StringBuilder("工号,姓名\n");
        for (int courier = 1; courier <= RosterFile.ROWS; courier++) {
            csv.append(courier).append(",张三\n");
        }
        assertThat(RosterFile.read(csv.toString().getBytes(StandardCharsets.UTF_8))
                        .lines())
                .hasSize(RosterFile.ROWS + 1);
        refused(RosterProblem.TOO_MANY, csv.append("5001,李四\n").toString().getBytes(StandardCharsets.UTF_8));
        Object[][] rows = new Object[RosterFile.ROWS + 2][];
        Arrays.fill(rows, row("1", "张三"));
        refused(RosterProblem.TOO_MANY, Workbooks.xlsx(rows));
    }

    @Test
    void otherFilesAreRefusedInWordsOfTheirKind() {
        refused(RosterProblem.OLD_FORMAT, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        refused(RosterProblem.UNREADABLE, Workbooks.archive("word/document.xml", "<w/>"));
        refused(RosterProblem.UNREADABLE, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        refused(RosterProblem.UNREADABLE, new byte[] {'a', 0, ',', 'b', 0, '\n'});
        refused(RosterProblem.UNREADABLE, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
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
                assertThat(RosterFile.read(damaged).lines()).isNotEmpty();
            } catch (ProblemException refusal) {
                assertThat(refusal.problem()).isInstanceOf(RosterProblem.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void externalEntitiesAreNotRead() {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>";
        refused(RosterProblem.UNREADABLE, Workbooks.replaced("xl/worksheets/sheet1.xml", sheet));
    }

    private static String incompressible(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        for (int letter = 0; letter < length; letter++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static void refused(RosterProblem problem, byte[] file) {
        assertThatThrownBy(() -> RosterFile.read(file))
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
