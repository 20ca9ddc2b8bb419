package org.chengxin.creditfile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A firm takes home what its credit file says as of a day, and whoever gets the paper can verify it. */
class CreditReportIT extends ServerTest {

    private static final String DIVISION = "654228";
    private static final String PAGE = "/workbench/files/reports";

    private static int number = 100;

    @LocalServerPort
    private int port;

    private String code;
    private Visitor firm;

    @BeforeEach
    void aFirmWithAnOldAndANewPenalty() {
        code = Codes.social(DIVISION, ++number);
        TestOffice.at(city(), "market-regulator", "city", "654200");
        String office = city().newMember("department").token();
        penalty(office, "塔市监处罚〔2025〕" + number + "号", "2025-03-01", "虚假宣传旧案");
        penalty(office, "塔市监处罚〔2026〕" + number + "号", "2026-02-01", "刷单新案");
        Member member = city().newMember("merchant", code);
        firm = visitor(member);
    }

    private void penalty(String token, String document, String decided, String violation) {
        city().create(token, "penalty", document, """
                {"party":{"name":"塔城报告%d有限公司","kind":"organisation","code":"%s"},"number":"%s",
                 "authority":"塔城市市场监督管理局","decided":"%s","violation":"%s","facts":"略",
                 "basis":"《中华人民共和国反不正当竞争法》","categories":["fine"],"fine":"200000.00"}""".formatted(number, code, document, decided, violation));
    }

    private Visitor visitor(Member member) {
        String name = "report-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, "merchant", TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    private int asks(String until) {
        return firm.post(PAGE, Map.of("until", until, "_csrf", Visitor.token(firm.get(PAGE))))
                .statusCode();
    }

    private String issued(String until) {
        assertThat(asks(until)).isEqualTo(302);
        return first(
                "/workbench/files/reports/([0-9a-f-]{36})\\.html",
                firm.get(PAGE).body());
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void theReportListsTheRecordsUntilTheDayAndNoLaterOne() {
        assertThat(firm.get("/workbench/files").body()).contains("href=\"" + PAGE + "\"");
        String before = firm.get(PAGE + "/" + issued("2025-12-31") + ".html").body();
        assertThat(before)
                .contains("信用报告", "截至2025年12月31日", code, "虚假宣传旧案", "行政处罚：1条", "荣誉：0条")
                .doesNotContain("刷单新案");
        String today = firm.get(PAGE + "/" + issued("2026-11-01") + ".html").body();
        assertThat(today).contains("虚假宣传旧案", "刷单新案", "行政处罚：2条", "存证编号：");
    }

    @Test
    void itComesAsPdfAndWordAndAnybodyCanVerifyItsCode() {
        String report = issued("2026-11-01");
        assertThat(firm.get(PAGE + "/" + report + ".docx").body()).startsWith("PK");
        assertThat(firm.get(PAGE + "/" + report + ".pdf").body()).startsWith("%PDF");
        String check = first("href=\"(/papers/[^\"]+)\"", firm.get(PAGE).body());
        assertThat(new Visitor(port).get(check).body())
                .contains("文书真实有效", "信报〔")
                .doesNotContain("刷单新案");
    }

    @Test
    void anotherFirmCannotReadIt() {
        String report = issued("2026-11-01");
        Visitor other = visitor(city().newMember("merchant", Codes.social(DIVISION, 50_000 + number)));
        assertThat(other.get(PAGE + "/" + report + ".pdf").statusCode()).isEqualTo(404);
        assertThat(other.get(PAGE + "/" + report + ".html").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(PAGE + "/" + report + ".html").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aDayThatIsNoneOrHasNotComeIsRefused() {
        for (String day : new String[] {"2999-01-01", "2026-02-30", "", "x"}) {
            assertThat(asks(day)).as(day).isEqualTo(422);
        }
        assertThat(firm.get(PAGE).body()).contains("还没有出具过信用报告");
    }

    @Test
    void aSubjectHasOnlySoManyReportsADay() {
        for (int count = 0; count < 10; count++) {
            issued("2026-11-01");
        }
        assertThat(asks("2026-11-01")).isEqualTo(429);
    }
}
