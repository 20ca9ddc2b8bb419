package org.chengxin.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question finds, in which order, and that no question does harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageIT extends ServerTest {

    private static final Pattern HIT = Pattern.compile("<a href=\"/subjects/([^\"]+)\">([^<]*)</a>");
    private static final String STEM = "搜页众店";

    @BeforeAll
    void reportsManyFirmsOfSimilarNames() {
        Member platform = city().newMember("platform");
        List<String> items = new ArrayList<>();
        for (int index = 1; index <= 51; index++) {
            items.add(item("merchant", "many-" + index, """
                    {"name":"%s%s","kind":"enterprise"}""".formatted(STEM, "茶".repeat(52 - index))));
        }
        items.add(item("merchant", "b", "{\"name\":\"搜页两家乙店\",\"kind\":\"cooperative\",\"division\":\"330108\"}"));
        items.add(item("merchant", "a", """
                {"name":"搜页两家甲店","kind":"individual-business","code":"%s","division":"330106"}""".formatted(Codes.social(990_001))));
        items.add(item("merchant", "p", "{\"name\":\"搜页两家丙某\",\"kind\":\"natural-person\"}"));
        items.add(item("merchant", "tag", "{\"name\":\"搜页<b>粗</b>&店甲\",\"kind\":\"enterprise\"}"));
        items.add(item("merchant", "tag2", "{\"name\":\"搜页<b>粗</b>&店乙\",\"kind\":\"enterprise\"}"));
        items.add(item("merchant", "hand", """
                {"name":"秦搜页","kind":"natural-person","address":"不知何处1号","exemption":"handicraft"}"""));
        items.add(item("merchant", "much", """
                {"name":"秦搜页","kind":"natural-person","exemption":"small-amount","aboveThreshold":true}"""));
        items.add(item("shop", "much", "{\"merchant\":\"much\",\"name\":\"搜页超额小铺\"}"));
        items.add(item("merchant", "none", "{\"name\":\"秦搜页\",\"kind\":\"natural-person\"}"));
        items.add(item("shop", "hand", """
                {"merchant":"hand","name":"搜页手作小铺","url":"https://soye.example/shop/7"}"""));
        items.add(item("shop", "none", "{\"merchant\":\"none\",\"name\":\"搜页无证小铺\"}"));
        assertThat(city().report(platform.token(), items)).allMatch(result -> result.created());
    }

    @Test
    void moreThanFiftyAreCutToTheFiftyOfTheShortestNames() {
        String text = search(STEM).text();
        List<String> names = names(text);
        assertThat(names).hasSize(50).first().isEqualTo(STEM + "茶");
        assertThat(names).last().isEqualTo(STEM + "茶".repeat(50));
        assertThat(names).isSortedAccordingTo(java.util.Comparator.comparingInt(String::length));
        assertThat(text).contains("找到 50 个主体", "只显示前 50 个");
    }

    @Test
    void aFewAreAllShownWithKindCodeAndDivision() {
        String text = search("搜页两家").text();
        assertThat(names(text)).containsExactlyInAnyOrder("搜页两家乙店", "搜页两家甲店");
        assertThat(text)
                .contains("找到 2 个主体", "农民专业合作社", "个体工商户", Codes.social(990_001), "西湖区", "滨江区")
                .doesNotContain("只显示前 50 个", "丙某");
    }

    @Test
    void theEnglishPageSaysTheSameInEnglish() {
        String text = server().get("/search?lang=en&q=" + URLEncoder.encode("搜页两家", UTF_8))
                .text();
        assertThat(names(text)).hasSize(2);
        assertThat(text).contains("2 subjects found", "cooperative", "individual business", "Xihu District");
        assertThat(server().get("/search?lang=en&q=" + URLEncoder.encode("绝无此店名也", UTF_8))
                        .text())
                .contains("Nothing was found for “绝无此店名也”.");
    }

    @Test
    void oneAloneIsShownAtOnce() {
        Reply reply = search(Codes.social(990_001));
        assertThat(reply.status()).isEqualTo(302);
        String page = reply.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(server().get(page).text()).contains("搜页两家甲店");
        assertThat(search("搜页两家甲").status()).isEqualTo(302);
        assertThat(search("搜页两家丙").status()).as("a natural person").isEqualTo(200);
    }

    @Test
    void oneThatOnlyResemblesTheWordsIsOfferedAndNotOpened() {
        Reply reply = search("搜页俩家甲店");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("没有与“搜页俩家甲店”完全一致的，您是不是要找：");
        assertThat(names(reply.text())).contains("搜页两家甲店");
        assertThat(search("搜页两家").text()).doesNotContain("您是不是要找");
    }

    @Test
    void aShopWithoutRegistrationShowsItsDeclarationToWhoeverKnowsItsNameOrLink() {
        String declared = "个人销售家庭手工业产品，依法不需要办理市场主体登记";
        String text = search("搜页手作小铺").text();
        assertThat(text).contains("搜页手作小铺", declared, "第十条").doesNotContain("秦搜页", "不知何处");
        assertThat(names(text)).as("nobody is named").isEmpty();
        assertThat(search("https://soye.example/shop/7").text()).contains(declared);
        assertThat(search("搜页超额小铺").text())
                .as("who sells more than the small amount has to register")
                .doesNotContain("依法不需要办理市场主体登记");
        assertThat(search("搜页手作").text()).as("not the whole name").doesNotContain(declared);
        assertThat(search("搜页无证小铺").text()).as("who declares nothing").doesNotContain("不需要办理市场主体登记");
        assertThat(server().get("/search?lang=en&q=" + URLEncoder.encode("搜页手作小铺", UTF_8))
                        .text())
                .contains("goods made at home by hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=", "/search?q=%20%E3%80%80", "/search?q=%09"})
    void aQuestionOfNothingFindsNothing(String path) {
        Reply reply = server().get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(names(reply.text())).isEmpty();
    }

    @Test
    void namesOfTagsAreShownAsText() {
        String text = search("搜页粗").text() + search("页<b>粗").text();
        assertThat(text).contains("搜页&lt;b&gt;粗&lt;/b&gt;&amp;店甲").doesNotContain("<b>粗");
    }

    /** Each names what nobody is called in any test of this process, in whatever order they run. */
    static Stream<String> hostileWords() {
        return Stream.of(
                "搜毒'",
                "搜毒\"",
                "搜毒\\",
                "搜毒%",
                "%搜毒%",
                "搜毒_",
                "搜毒' or '1'='1",
                "搜毒'; drop table subject.subject; --",
                "\" onmouseover=\"alert('搜毒')",
                "<script>alert('搜毒')</script>",
                "</title><script>alert('搜毒')</script>",
                "搜毒{{7*7}}${7*7}#{7*7}",
                "../../etc/搜毒",
                "http://[::1",
                "https://a.example/%zz",
                "\u0000",
                "茶\u0000店",
                "\u202e店首茶",
                "\ud83d\ude00\ud83d\ude00",
                "搜毒{a,b}",
                "\r\nSet-Cookie: a=b",
                "茶首".repeat(300),
                "\ud842\udfb7".repeat(150));
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void hostileWordsFindNothingAndDoNoHarm(String words) {
        Reply reply = search(words);
        assertThat(reply.status()).as(words).isEqualTo(200);
        assertThat(names(reply.text())).as(words).isEmpty();
        assertThat(reply.text())
                .doesNotContain("<script>alert", "value=\"\" onmouseover")
                .doesNotContain("{{49}}", "$49", "#49");
        assertThat(reply.header("Set-Cookie")).doesNotContain("a=b");
        assertThat(search("搜页两家").text()).as("all is still there").contains("搜页两家甲店");
    }

    @Test
    void onlyTheFirstTwoHundredLettersOfAQuestionCount() {
        String text = search("无" + "啊".repeat(198) + "末尾").text();
        assertThat(text).contains("无" + "啊".repeat(198) + "末").doesNotContain("啊末尾");
        Reply reply = search("搜页两家甲" + " ".repeat(195) + "多余的话");
        assertThat(reply.status()).as("what stands behind is not asked").isEqualTo(302);
    }

    @Test
    void theQuestionStaysInItsFieldAsItWasAsked() {
        assertThat(search("  找\"不到\" 的店 ").text()).contains("value=\"找&#34;不到&#34; 的店\"");
    }

    @Test
    void theHomePageAsksTheQuestionInBothLanguages() {
        assertThat(server().get("/").text()).contains("这家店背后是谁？", "action=\"/search\"");
        assertThat(server().get("/?lang=en").text()).contains("Who is behind this shop?");
    }

    @Test
    void theRulesAreFoundByTheirShortAddress() {
        Reply reply = server().get("/rules");
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/rules/merchant");
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher hit = HIT.matcher(text);
        while (hit.find()) {
            names.add(hit.group(2));
        }
        return names;
    }

    private Reply search(String words) {
        return server().get("/search?q=" + URLEncoder.encode(words, UTF_8));
    }
}
