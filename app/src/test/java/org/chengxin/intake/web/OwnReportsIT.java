package org.chengxin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reporter reads what it has reported of a type, as a list and as a file; nobody else does. */
class OwnReportsIT extends ServerTest {

    private static final String PAGES = "/workbench/reports/types/";
    private static final String DIVISION = "653024";
    private static final String PASSWORD = "Benjigoubaosong-2026-x";
    private static final String ORDER = """
            {"placed":"2026-02-01T02:00:00Z","currency":"CNY","status":"%s","buyer":"b-secret","promotion":"%s",
             "lines":[{"item":"1","merchant":"m","price":"12.50"},{"item":"2","merchant":"m","price":"6.00"}]}""";
    private static int number;

    private Member platform;
    private Visitor clerk;

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
        clerk = clerkOf(platform);
    }

    private Visitor clerkOf(Member member) {
        String name = "own-" + ++number + "-" + Long.toString(System.nanoTime(), 36);
        city().newAccount(member.organisation(), name, "platform-operator", PASSWORD);
        Visitor visitor = new Visitor(server().port());
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private String merchant(String key, String name) {
        return city().create(platform.token(), "merchant", key, """
                {"kind":"enterprise","name":"%s","code":"%s"}""".formatted(name, Codes.social(DIVISION, ++number)));
    }

    private void order(String key, String status, String promotion) {
        city().create(platform.token(), "order", key, ORDER.formatted(status, promotion));
    }

    private String page(String address) {
        return clerk.get(PAGES + address).body();
    }

    private String file(String type) {
        return page(type + "?format=csv");
    }

    @Test
    void aPageShowsEachFieldByItsTitleAndItsWordsAndNobodyElses() {
        order("甲单-1", "shipped", "双十一");

        assertThat(page("order"))
                .contains("已报送的订单", "甲单-1", "双十一", "2026-02-01 10:00:00", "12.50、6.00", "已发货")
                .as("neither personal data nor a column without content")
                .doesNotContain("b-secret", "直播场次");
        assertThat(clerkOf(city().newMember("platform")).get(PAGES + "order").body())
                .contains("本单位还没有报送过这类信息")
                .doesNotContain("甲单-1");
    }

    @Test
    void theFileQuotesWhatASpreadsheetWouldRunOrCut() {
        order("乙单-1", "paid", "满减, 五折");
        order("乙单-2", "paid", "=1+1");

        assertThat(file("order"))
                .contains("\"满减, 五折\"", "'=1+1", "直播场次")
                .startsWith("\uFEFF\"编号\",")
                .doesNotContain("b-secret");
    }

    @Test
    void whatWasReplacedOrWithdrawnIsNotThere() {
        String first = merchant("丙-1", "吐鲁番旧名有限公司");
        String other = merchant("丙-2", "吐鲁番撤回有限公司");
        assertThat(city().report(
                                platform.token(),
                                List.of(
                                        TestCity.item(
                                                "merchant",
                                                "丙-1",
                                                """
                                        {"kind":"enterprise","name":"吐鲁番新名有限公司","code":"%s"}""".formatted(Codes.social(DIVISION, ++number)),
                                                first,
                                                "改名"),
                                        TestCity.withdrawal("merchant", "丙-2", other, "误报"))))
                .allMatch(TestCity.Result::created);

        assertThat(page("merchant")).contains("吐鲁番新名有限公司").doesNotContain("吐鲁番旧名有限公司", "吐鲁番撤回有限公司");
    }

    @Test
    void aReportIsFoundByItsKeyAndALongListIsTurnedOver() {
        List<String> items = new ArrayList<>(IntStream.range(0, 120)
                .mapToObj(each -> TestCity.item("order", "丁单-" + each, ORDER.formatted("paid", "p")))
                .toList());
        assertThat(city().report(platform.token(), items)).allMatch(TestCity.Result::created);

        assertThat(page("order")).contains("共 120 条", "page=2");
        assertThat(page("order?page=3")).contains("丁单-").doesNotContain("page=4");
        assertThat(page("order?key=%E4%B8%81%E5%8D%95-77")).contains("丁单-77").doesNotContain("丁单-78");
        assertThat(file("order").lines()).hasSize(121);
    }

    @Test
    void aTypeThatIsNoneHasNoList() {
        assertThat(clerk.get(PAGES + "rumour").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/workbench/reports").body()).contains(PAGES + "order");
    }

    @Test
    void everyTypeOfTheReporterHasAPageInBothLanguages() {
        String links = clerk.get("/workbench/reports").body();
        List<String> types = links.lines()
                .flatMap(line ->
                        Pattern.compile(PAGES + "([a-z-]+)").matcher(line).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(types).contains("order", "merchant", "review");
        for (String type : types) {
            assertThat(clerk.get(PAGES + type).statusCode()).as(type).isEqualTo(200);
            assertThat(clerk.get(PAGES + type + "?lang=en&format=csv").statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
    }
}
