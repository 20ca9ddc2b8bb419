package org.chengxin.subject.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.roster.Roster.Courier;
import org.chengxin.subject.roster.Roster.Fault;
import org.chengxin.subject.roster.Roster.Same;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a roster become couriers; whoever stands there twice is one person, and a line that contradicts another is refused. */
class RosterTest {

    private static final Map<String, RosterColumn> HEADINGS = Map.of(
            "工号", RosterColumn.NUMBER,
            "姓名", RosterColumn.NAME,
            "name", RosterColumn.NAME,
            "身份证号", RosterColumn.IDENTITY_NUMBER,
            "入职日期", RosterColumn.EMPLOYED);

    @Test
    void columnsStandInAnyOrderAndWhatIsNotAskedForIsNotRead() {
        Roster roster = of("银行卡号,入职日期（年月日）,姓 名*,工号＊\n6222,2024年5月1日,张三,1\n,,李四,2\n");
        assertThat(roster.couriers())
                .containsExactly(
                        new Courier(2, "1", Map.of("name", "张三", "employed", "2024-05-01")),
                        new Courier(3, "2", Map.of("name", "李四")));
        assertThat(roster.unread()).containsExactly("银行卡号");
        assertThat(roster.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名\n张三\n", "工号\n1\n", "工号,姓名,Name\n1,张三,张三\n", "某公司花名册\n工号,姓名\n"})
    void aFileWithoutTheColumnsOrWithOneTwiceIsRefused(String csv) {
        assertThatThrownBy(() -> of(csv))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(RosterProblem.COLUMNS));
    }

    @Test
    void onePersonOnTwoLinesIsTold() {
        Roster roster = of("工号,姓名,身份证号\n1,张三,33010619900307251x\n2,李四,\n3,张三,33010619900307251X\n4,李四,\n");
        assertThat(roster.couriers()).hasSize(4);
        assertThat(roster.same()).containsExactly(new Same(4, 2));
    }

    @Test
    void aNumberGivenTwiceAndAnIdentityNumberOfTwoNamesAreRefused() {
        Roster roster = of("工号,姓名,身份证号\n1,张三,330106199003072511\n1,李四,\n2,王五,330106199003072511\n,赵六,\n=3,钱七,\n");
        assertThat(roster.couriers()).extracting(Courier::line).containsExactly(2);
        assertThat(roster.faults())
                .containsExactlyInAnyOrder(
                        new Fault(3, RosterColumn.NUMBER, "roster.number-twice"),
                        new Fault(4, RosterColumn.IDENTITY_NUMBER, "roster.two-names"),
                        new Fault(5, RosterColumn.NUMBER, "field.required"),
                        new Fault(6, RosterColumn.NUMBER, "sheet.formula"));
    }

    private static Roster of(String csv) {
        return Roster.of(Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8)), HEADINGS);
    }
}
