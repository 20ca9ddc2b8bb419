package org.chengxin.creditfile.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;

/** The public reads the rules of 2018, 2021, 2025 and 2026 side by side. */
class PublicationRulesIT extends ServerTest {

    /** The cells of a row, without their markup. */
    private List<String> row(String page, String head) {
        String row = page.substring(page.indexOf(">" + head + "</th>"));
        return Pattern.compile("<td>(.*?)</td>", Pattern.DOTALL)
                .matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(match -> match.group(1)
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    @Test
    void eachKindOfRecordStandsUnderEachEdition() {
        String page = server().get("/rules/publication").text();
        assertThat(page).contains("自 2018-01-01 起", "自 2021-09-01 起", "自 2025-12-25 起", "自 2026-04-01 起");
        assertThat(row(page, "市场监管部门的轻微失信（三等级施行前为通报批评、较低数额罚款）"))
                .satisfiesExactly(
                        in2018 -> assertThat(in2018).startsWith("自认定之日起 60 个月").contains("条例第16条"),
                        in2021 -> assertThat(in2021)
                                .startsWith("自公示之日起 3 个月 履行义务后即可申请修复")
                                .contains("总局令第45号"),
                        in2025 -> assertThat(in2025).startsWith("自公示之日起 3 个月").contains("起算日的条文尚未查到", "总局令第107号"),
                        in2026 -> assertThat(in2026).startsWith("自公示之日起 3 个月").contains("总局令第107号"));
        assertThat(row(page, "市场监管部门的一般失信（三等级施行前为没收违法所得等）"))
                .satisfiesExactly(
                        in2018 -> assertThat(in2018).contains("60 个月", "履行义务后即可申请修复"),
                        in2021 -> assertThat(in2021).startsWith("自公示之日起 36 个月 满 6 个月可申请修复"),
                        in2025 -> assertThat(in2025).startsWith("自公示之日起 12 个月 满 3 个月可申请修复"),
                        in2026 -> assertThat(in2026).startsWith("自公示之日起 12 个月 满 3 个月可申请修复"));
        assertThat(row(page, "其他部门的严重失信"))
                .satisfiesExactly(
                        in2018 -> assertThat(in2018).startsWith("自认定之日起 60 个月"),
                        in2021 -> assertThat(in2021).startsWith("自认定之日起 60 个月"),
                        in2025 -> assertThat(in2025).startsWith("自认定之日起 60 个月"),
                        in2026 -> assertThat(in2026)
                                .startsWith("自认定之日起 36 个月 满 12 个月可申请修复")
                                .contains("发展改革委令第36号"));
    }

    @Test
    void aPeriodFromMemoryIsMarkedAndStartsNoClock() {
        String page = server().get("/rules/publication").text();
        assertThat(row(page, "列入严重违法失信名单").get(1)).startsWith("自公示之日起 36 个月 满 12 个月可申请修复");
        assertThat(row(page, "失信被执行人")).allMatch(cell -> cell.startsWith("据记载 24 个月"));
    }

    @Test
    void theTimeToPublishAndToWithdrawStandsBelow() {
        String page = server().get("/rules/publication").text();
        assertThat(row(page, "双公示报送")).allMatch(cell -> cell.startsWith("7 个工作日"));
        assertThat(row(page, "市场监管处罚公示")).allMatch(cell -> cell.startsWith("20 个工作日"));
        assertThat(row(page, "市场监管处罚公示").get(0)).contains("企业信息公示暂行条例第6条");
        assertThat(row(page, "撤回、更正公示").get(0)).isEqualTo("没有规定");
        assertThat(row(page, "撤回、更正公示").get(1)).startsWith("3 个工作日").contains("第48、85条");
        assertThat(server().get("/rules/publication?lang=en").text())
                .contains("From 2026-04-01", "12 months from the decision", "repair after 3 months", "20 working days");
    }
}
