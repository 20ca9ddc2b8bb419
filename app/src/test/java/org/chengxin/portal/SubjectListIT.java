package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of subjects: what passes which filter, counted and turned page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectListIT extends ServerTest {

    private static final int FIRMS = 60;
    private static final String WORD = "驩兜";

    private String platform = "";

    @BeforeAll
    void reportsTheFirms() {
        Member member = city().newMember("platform");
        platform = member.organisation().toString();
        assertThat(city().report(
                                member.token(),
                                IntStream.range(0, FIRMS)
                                        .mapToObj(each -> item("merchant", "驩" + each, """
                                {"name":"%s%02d号店有限公司","kind":"%s","code":"%s","division":"%s"}""".formatted(
                                                        WORD,
                                                        each,
                                                        each % 2 == 0 ? "enterprise" : "individual-business",
                                                        Codes.social("654226", each),
                                                        each < 10 ? "330122" : "330127")))
                                        .toList()))
                .allMatch(result -> result.created());
        assertThat(city().report(
                                member.token(),
                                Stream.of(
                                                item("shop", "open", shop("驩0", "驩头鞋靴", null)),
                                                item("shop", "closed", shop("驩1", "驩头鞋靴", "2026-01-01")),
                                                item("shop", "other", shop("驩2", "箱包", null)),
                                                item("merchant", "person", """
                                                {"name":"驩兜某","kind":"natural-person","exemption":"handicraft"}"""))
                                        .toList()))
                .allMatch(result -> result.created());
    }

    private static String shop(String merchant, String category, @org.jspecify.annotations.Nullable String closed) {
        return """
                {"merchant":"%s","name":"驩店","category":"%s","opened":"2025-01-01"%s}""".formatted(merchant, category, closed == null ? "" : ",\"closed\":\"" + closed + "\"");
    }

    private static String query(String filters) {
        return "/subjects?q=" + URLEncoder.encode(WORD, StandardCharsets.UTF_8) + filters;
    }

    private String page(String filters) {
        return server().get(query(filters)).text();
    }

    @Test
    void allThatPassAreCountedAndListedPageByPage() {
        assertThat(page("")).contains("共 60 条").contains("第 1 至 50 条").contains("驩兜00号店有限公司");
        assertThat(page("&page=2"))
                .contains("第 51 至 60 条")
                .contains("驩兜59号店有限公司")
                .doesNotContain("驩兜49号店有限公司");
    }

    @Test
    void eachFilterNarrowsAndTheyNarrowTogether() {
        assertThat(page("&district=330122")).contains("共 10 条");
        assertThat(page("&district=330100")).contains("共 60 条");
        assertThat(page("&nature=enterprise")).contains("共 30 条");
        assertThat(page("&district=330122&nature=individual-business")).contains("共 5 条");
        assertThat(page("&part=merchant")).contains("共 60 条");
        assertThat(page("&licence=none")).contains("共 60 条");
        assertThat(page("&licence=active")).contains("没有符合条件的记录");
        assertThat(page("&platform=" + platform)).as("with an open shop").contains("共 2 条");
        assertThat(page("&trade=" + URLEncoder.encode("驩头", StandardCharsets.UTF_8)))
                .contains("共 1 条")
                .contains("驩兜00号店有限公司")
                .contains("<option value=\"驩头鞋靴\">");
    }

    @Test
    void aPlatformsPageLeadsToItsMerchantsByDistrict() {
        Member own = city().newMember("platform", Codes.social("654226", 900));
        city().create(own.token(), "platform", "self", """
                {"name":"鲧禹集市","operator":"鲧禹网络有限公司","form":"third-party"}""");
        city().create(own.token(), "merchant", "m", """
                {"name":"鲧禹铺有限公司","kind":"enterprise","code":"%s","division":"330122"}""".formatted(Codes.social("654226", 901)));
        city().create(own.token(), "shop", "s", shop("m", "箱包", null));
        String link = server().get("/search?q=" + Codes.social("654226", 900)).header("Location");
        String page = server().get(link.replaceFirst("^https?://[^/]+", "")).text();
        assertThat(page)
                .contains("平台内经营者 1 家", "/subjects?platform=" + own.organisation() + "&district=330122")
                .doesNotContain("没有报送的网店", "没有平台积分");
    }

    /** Without a licence they are asked for one after the other: counting ends, turning pages does not. */
    @Test
    void byLicenceTenThousandAreCountedAndThePageSaysThatThereAreMore() {
        sql.sql("""
                        insert into subject.subject (id, nature, name, division, seal, updated_at)
                        select uuidv7(), 'ENTERPRISE', '驩众' || lpad(n::text, 5, '0'), '330921', uuidv7(), now()
                        from generate_series(1, 10001) n""").update();
        try {
            String many = server().get("/subjects?district=330900&licence=none").text();
            assertThat(many).contains("多于 10,000 条，请缩小范围", "第 1 至 50 条", "导出前 10,000 条", "page=2");
            assertThat(server().get("/subjects?district=330900&licence=none&lang=en")
                            .text())
                    .contains("More than 10,000; narrow");
            assertThat(server().get("/subjects?district=330900&licence=none&page=3")
                            .text())
                    .contains("驩众00101", "page=4");
            assertThat(server().get("/subjects?district=330900").text())
                    .as("without the filter all are counted")
                    .contains("共 10,001 条");
            sql.sql("delete from subject.subject where name = '驩众00001'").update();
            assertThat(server().get("/subjects?district=330900&licence=none").text())
                    .contains("共 10,000 条");
        } finally {
            sql.sql("delete from subject.subject where division = '330921' and name like '驩众%'")
                    .update();
        }
    }

    @Test
    void theFileHasWhatTheFiltersLeaveFromTheLastName() {
        String file = server().get(query("&district=330122&sort=name&order=desc&format=csv"))
                .text();
        assertThat(file.split("\r\n"))
                .hasSize(11)
                .startsWith("\uFEFF\"名称\",\"主体类型\",\"登记类型\",\"统一社会信用代码\",\"所在地\",\"营业执照\"");
        assertThat(file).containsSubsequence("驩兜09号店有限公司", "驩兜00号店有限公司", "桐庐县");
    }

    @Test
    void aNaturalPersonIsNotListed() {
        assertThat(page("")).doesNotContain("驩兜某");
        assertThat(page("&nature=enterprise&part=merchant")).doesNotContain("驩兜某");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&district=3301",
                "&platform=x",
                "&part=nobody",
                "&nature=natural-persons",
                "&licence=maybe",
                "&district=%27%20or%201%3D1"
            })
    void whatIsNoChoiceNarrowsNothing(String filter) {
        assertThat(page(filter)).contains("共 60 条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&page=0", "&page=-1", "&page=x", "&page=999999999999", "&trade=%25", "&trade=_"})
    void oddPagesAndPatternsAreHarmless(String filter) {
        assertThat(server().get(query(filter)).status()).isEqualTo(200);
    }

    @Test
    void naturalPersonsAreNoChoice() {
        assertThat(page("&nature=natural-person")).contains("共 60 条").doesNotContain("驩兜某");
        assertThat(List.of(page("").split("\n"))).noneMatch(line -> line.contains("value=\"natural-person\""));
    }
}
