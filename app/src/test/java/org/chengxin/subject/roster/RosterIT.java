package org.chengxin.subject.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.intake.sheet.Workbooks.row;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.code.IdentityNumber;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.intake.sheet.Workbooks;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A courier firm uploads its roster: each line is an ordinary report, and what is refused is told by line, in words. */
class RosterIT extends ServerTest {

    private static final String PAGE = "/workbench/couriers";
    private static final String PASSWORD = "Huamingce-2026-x";
    private static int number;

    private Member firm;
    private Visitor clerk;

    @BeforeEach
    void aFirmWithAnOutlet() {
        firm = city().newMember("logistics", Codes.social("654401", ++number));
        city().create(firm.token(), "outlet", "w1", """
                {"name":"文新网点%d","division":"654401"}""".formatted(number));
        String name = "roster-" + number + "-" + Long.toString(System.nanoTime(), 36);
        city().newAccount(firm.organisation(), name, "logistics-operator", PASSWORD);
        clerk = new Visitor(server().port());
        clerk.signIn(name, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aWorkbookOfTheTemplateRegistersItsCouriers(String language) throws IOException {
        clerk.get(PAGE + "?lang=" + language);
        Object[] headings =
                Spreadsheet.read(filled(clerk.get(PAGE + "/template.csv").body())).lines().get(0).cells().stream()
                        .map(Spreadsheet.Cell::text)
                        .toArray();
        assertThat(headings).hasSize(RosterColumn.values().length);
        byte[] roster = Workbooks.xlsx(
                headings,
                row("1", "张三", identity(1), "13800000000", "w1", LocalDate.of(2024, 5, 1)),
                row("2", "阿依古丽·买买提𠮷", null, null, "w1", null, LocalDate.of(2025, 1, 31)),
                row("3", "李四", null, null, "nowhere"));
        HttpResponse<String> page = upload("roster.xlsx", roster);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(language.equals("zh") ? "新录入3人" : "3 added", "文新网点" + number)
                .doesNotContain("subject.roster.", "张三", "13800000000");
        assertThat(page.body())
                .as("two at work: one at the outlet, one at an outlet that nobody reported")
                .contains(language.equals("zh") ? "在岗快递员2人" : "2 couriers at work");
        assertThat(couriers()).isEqualTo(3);
        assertThat(clerk.get("/workbench/reports").body()).contains("3");
    }

    @Test
    void aSecondRosterChangesWhatChangedAndKeepsWhatWas() {
        upload("a.csv", csv("工号,姓名,网点编号\n1,张三,w1\n2,李四,w1\n"));
        assertThat(upload("b.csv", csv("工号,姓名,网点编号\n1,张三,w1\n2,李四,w2\n3,王五,\n")).body())
                .contains("新录入1人，更新1人，无变化1人，未录入0行", "全部录入完毕");
        assertThat(couriers()).isEqualTo(3);
        assertThat(sql.sql("""
                        select coalesce(outlet, '') || (replaced_by is null) from subject.engagement
                        where firm = :firm and key = '2' order by id""")
                        .param("firm", subject())
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("w1false", "w2true");
    }

    @Test
    void aRefusedLineIsToldWithItsColumnAndKeepsNoOtherBack() {
        HttpResponse<String> page = upload(
                "c.csv",
                csv("工号,姓名,身份证号,入职日期,离职日期\n1,张三,330106199003070000,,\n2,李四,,2024-02-30,\n"
                        + "3,王五,,2024-05-01,2024-04-01\n4,=cmd(),,,\n5,赵六,,,\n"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().replaceAll("\\s+", " "))
                .contains("新录入1人，更新0人，无变化0人，未录入4行")
                .contains(
                        "<td class=\"number\">2</td><td>身份证号</td><td>校验位不符",
                        "<td class=\"number\">3</td><td>入职日期</td><td>日期须为真实存在的日期",
                        "<td class=\"number\">4</td><td>离职日期</td><td>终止日期早于起始日期",
                        "<td class=\"number\">5</td><td>姓名</td><td>单元格里是公式")
                .doesNotContain("330106199003070000");
        assertThat(couriers()).isEqualTo(1);
    }

    @Test
    void onePersonWithTwoNumbersIsOneSubjectWhicheverRosterTellsIt() {
        String identity = identity(7);
        assertThat(upload("d.csv", csv("工号,姓名,身份证号\n1,张三,%s\n2,张三,%s\n".formatted(identity, identity)))
                        .body())
                .contains("第3行与第2行姓名和身份证号相同，按同一人录入");
        assertThat(persons()).isEqualTo(1);
        upload("e.csv", csv("工号,姓名,身份证号\n9,张三,%s\n".formatted(identity)));
        assertThat(persons()).isEqualTo(1);
        assertThat(couriers()).isEqualTo(3);
        upload("f.csv", csv("工号,姓名,身份证号\n10,李四,%s\n".formatted(identity)));
        assertThat(persons()).as("a number of another name joins nobody").isEqualTo(2);
    }

    @Test
    void aFileThatIsNoRosterIsRefusedInWordsAndStoresNothing() {
        Map<String, byte[]> files = Map.of(
                "文件里没有内容", csv("工号,姓名\n"),
                "列名不对", csv("编号,名字\n1,张三\n"),
                "文件展开后过大", Workbooks.bomb(200),
                "不能读取旧版 .xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                "文件无法读取", Workbooks.archive("a", "b"));
        files.forEach((words, file) -> {
            HttpResponse<String> page = upload("x.xlsx", file);
            assertThat(page.statusCode()).as(words).isEqualTo(422);
            assertThat(page.body()).contains(words, "href=\"#file\"");
        });
        assertThat(clerk.post(PAGE, form(" "), "file", "a.csv", csv("工号,姓名\n1,张三\n"))
                        .body())
                .contains("请填写更新说明");
        assertThat(upload("large.xlsx", new byte[(2 << 20) + 100_000]).statusCode())
                .isEqualTo(413);
        assertThat(couriers()).isZero();
    }

    @Test
    void onlyCourierFirmsHaveThePage() {
        assertThat(clerk.get("/workbench").body()).contains("快递员花名册", PAGE);
        assertThat(clerk.get(PAGE + "/template.xlsx").statusCode()).isEqualTo(200);
        var platform = city().person("platform-operator", PASSWORD);
        Visitor other = new Visitor(server().port());
        other.signIn(platform.name(), platform.password());
        assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(other.get("/workbench").body()).doesNotContain(PAGE);
        assertThat(new Visitor(server().port()).get(PAGE).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return clerk.post(PAGE, form("按最新花名册更新"), "file", name, file);
    }

    private Map<String, String> form(String reason) {
        return Map.of("reason", reason, "_csrf", Visitor.token(clerk.get(PAGE)));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The template with one line more, since a file of headings alone is none. */
    private static byte[] filled(String template) {
        return csv(template + "1\r\n");
    }

    private static String identity(int serial) {
        String body = "654401" + "19900307" + "%03d".formatted((serial * 37 + number) % 1000);
        return body + IdentityNumber.checkSymbol(body);
    }

    private Object subject() {
        return sql.sql("select subject from account.organisation where id = cast(:id as uuid)")
                .param("id", firm.organisation())
                .query((row, index) -> row.getObject(1))
                .single();
    }

    private int couriers() {
        return count("count(*)");
    }

    private int persons() {
        return count("count(distinct coalesce(s.same_as, s.id))");
    }

    private int count(String what) {
        return sql.sql("select " + what + " from subject.engagement e join subject.subject s on s.id = e.person"
                        + " where e.firm = :firm and e.replaced_by is null")
                .param("firm", subject())
                .query(Integer.class)
                .single();
    }
}
