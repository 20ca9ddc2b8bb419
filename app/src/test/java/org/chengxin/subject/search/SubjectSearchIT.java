package org.chengxin.subject.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.subject.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type, and the firm that they mean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectSearchIT extends ServerTest {

    private static final String CODE = Codes.social("654223", 1);
    private static final String TIANXIANG = "杭州巽象供应链管理有限公司";
    private static final String QIANRUN = "杭州芊润日用品有限公司";

    @Autowired
    private SubjectSearch search;

    @BeforeAll
    void reportsTheFirms() {
        Member platform = city().newMember("platform");
        assertThat(city().report(
                                platform.token(),
                                List.of(
                                        item("merchant", "x", """
                                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(TIANXIANG, CODE)),
                                        item("merchant", "q", """
                                {"name":"%s","kind":"enterprise"}""".formatted(QIANRUN)),
                                        item("merchant", "b", """
                                {"name":"旻象（杭州）供应链管理有限公司","kind":"enterprise"}"""),
                                        item("merchant", "p", "{\"name\":\"巽象某\",\"kind\":\"natural-person\"}"),
                                        item("shop", "s", """
                                {"merchant":"q","name":"芊润家居馆","url":"https://qianrun.sousuo.example/"}"""))))
                .allMatch(result -> result.created());
    }

    @ParameterizedTest
    @ValueSource(strings = {"巽象", "巽像", "逊象供应链", "xunxiang", "XunXiang供应链", "巽象供链", "巽相供应练", "杭州巽象供应管理公司"})
    void aFirmIsFoundByItsNameItsSoundOrWithTypingErrors(String words) {
        assertThat(names(words)).as(words).startsWith(TIANXIANG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"旻象供应链", "旻像供应链", "旻象供应链管理有限公司", "minxiang供应链"})
    void aPlaceWithinTheNameIsNotAskedFor(String words) {
        assertThat(names(words)).as(words).startsWith("旻象（杭州）供应链管理有限公司");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "芊闰日用品",
                "芊润家具馆",
                "qianrun家居馆",
                "https://qianrun.sousuo.example/item/44.html?from=share",
                "qianrun.sousuo.example"
            })
    void aMerchantIsFoundByItsShopAndALinkToItsGoods(String words) {
        assertThat(names(words)).as(words).containsExactly(QIANRUN);
    }

    @Test
    void aCodeIsFoundByItsBeginning() {
        assertThat(names(CODE.substring(0, 12))).contains(TIANXIANG);
        assertThat(names(CODE.substring(0, 12).toLowerCase(java.util.Locale.ROOT)))
                .contains(TIANXIANG);
        assertThat(names(CODE.substring(0, 5))).as("too short to say anything").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "公司", "杭州有限公司", "https://", "🦄🦄🦄", "巽", "'; drop table x; --"})
    void whatSaysNothingFindsNoneOfThemAndDoesNoHarm(String words) {
        assertThat(names(words)).as(words).doesNotContain("巽象某");
    }

    @Test
    void noPersonIsFoundOrSuggested() {
        assertThat(names("巽象某")).doesNotContain("巽象某");
        assertThat(search.suggest("xunxiangmou")).doesNotContain("巽象某");
    }

    @Test
    void namesAreSuggestedWhileSomebodyTypes() {
        assertThat(search.suggest("巽象")).contains(TIANXIANG);
        assertThat(search.suggest("巽")).isEmpty();
        assertThat(server().get("/search/suggestions?q=xunxiang").text()).contains("<option value=\"" + TIANXIANG);
    }

    private List<String> names(String words) {
        return search.search(words).stream().map(Subject::name).toList();
    }
}
