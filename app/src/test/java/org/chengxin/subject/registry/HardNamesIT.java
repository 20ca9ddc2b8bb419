package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.field.ListQuery;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.search.SubjectList;
import org.chengxin.subject.search.SubjectSearch;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Contradictory sources, people without numbers and names that few programs write: no wrong join, and no person in public. */
class HardNamesIT extends ServerTest {

    private static int number = 500;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectSearch search;

    @Autowired
    private SubjectList list;

    private String code;
    private Member platform;

    @BeforeEach
    void anotherCode() {
        code = Codes.social("654301", ++number);
        platform = city().newMember("platform");
    }

    @Test
    void oneCodeUnderThreeNamesIsOneSubjectThatTheRegisterNames() {
        merchant(platform, "m", "甲籥%d商贸有限公司".formatted(number), code);
        merchant(city().newMember("platform"), "m", "乙籥%d商贸有限公司".formatted(number), code);
        Subject found = only(code);
        assertThat(found.name()).as("who spoke first").startsWith("甲籥");
        city().create(city().register("654301").token(), "licence", code, """
                {"code":"%s","number":"%s","name":"丙籥%d商贸有限公司","from":"2020-01-01","status":"active",
                 "kind":"enterprise","division":"654301"}""".formatted(code, code, number));
        assertThat(only(code).id()).isEqualTo(found.id());
        assertThat(only(code).name()).as("the register's word comes first").startsWith("丙籥");
        assertThat(new Visitor(server().port()).get("/subjects/" + found.id()).body())
                .contains("丙籥" + number);
    }

    @Test
    void twoPersonsOfOneNameWithoutNumberStayTwo() {
        Member firm = city().newMember("logistics", code);
        String first = courier(firm, "a", "𠮷籥·买买提 Ann", "");
        String second = courier(firm, "b", "𠮷籥·买买提 Ann", "");
        assertThat(person(first)).isNotEqualTo(person(second));
        assertThat(city().one(firm.token(), item("courier", "a", "{\"name\":\"𠮷籥·买买提 Ann\"}"))
                        .created())
                .as("a key twice without saying what it replaces")
                .isFalse();
        hidden("𠮷籥·买买提 Ann", person(first), person(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷籥勇", "阿依籥·艾力", "O'Neil籥", "Ｚｈａｎｇ籥", "欧阳籥𠀋"})
    void aPersonsNameIsKeptWholeAndShownNowhere(String name) {
        String fact = courier(city().newMember("logistics", code), "k", name, "");
        hidden(name, person(fact));
        String practitioner = city().create(
                        city().newMember("department").token(), "practitioner", "p" + number, """
                {"name":"%s","person":"p","firm":"%s","position":"quality-manager","since":"2025-01-01"}""".formatted(
                                        name, code));
        hidden(name, person(practitioner));
    }

    @ParameterizedTest
    @CsvSource({
        "farm-produce, 个人销售自产农副产品，依法不需要办理市场主体登记。",
        "handicraft, 个人销售家庭手工业产品，依法不需要办理市场主体登记。",
        "convenience-labour, 个人利用自己的技能从事依法无须取得许可的便民劳务活动，依法不需要办理市场主体登记。",
        "small-amount, 个人从事零星小额交易活动，依法不需要办理市场主体登记。",
    })
    void anExemptPersonsShopSaysWhyItNeedsNoLicenceAndNotWhoItIs(String exemption, String sentence) {
        String name = "籥隐" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10) + "翎";
        String shop = "籥记" + number + "小铺";
        String fact = city().create(platform.token(), "merchant", "p", """
                {"name":"%s","kind":"natural-person","exemption":"%s","division":"654301","phone":"139%08d"}""".formatted(name, exemption, number));
        city().create(
                        platform.token(),
                        "shop",
                        "s",
                        "{\"merchant\":\"p\",\"name\":\"%s\",\"category\":\"籥\"}".formatted(shop));
        var found = server().get("/search?q=" + encoded(shop));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains(shop, sentence).doesNotContain(name, "139" + "%08d".formatted(number));
        hidden(name, person(fact));
        assertThat(list.list(new SubjectList.Filter(null, null, "籥", null, null, null, null), ListQuery.FIRST))
                .isEmpty();
    }

    /** Neither search, suggestions, list, page, history, label nor interface knows the person. */
    private void hidden(String name, SubjectId... people) {
        assertThat(subjects.search(name)).isEmpty();
        assertThat(search.search(name)).extracting(Subject::name).doesNotContain(name);
        assertThat(search.suggest(name)).doesNotContain(name);
        assertThat(list.count(new SubjectList.Filter(name, null, null, null, null, null, null))
                        .counted())
                .isZero();
        assertThat(server().get("/search/suggestions?q=" + encoded(name)).text())
                .doesNotContain("value=\"" + name);
        for (SubjectId person : people) {
            for (String address : List.of("/subjects/%s", "/subjects/%s/history", "/labels/%s")) {
                var page = new Visitor(server().port()).get(address.formatted(person));
                assertThat(page.statusCode()).as(address).isGreaterThanOrEqualTo(400);
                assertThat(page.body()).as(address).doesNotContain(name);
            }
        }
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String merchantData(String name, String code) {
        return "{\"name\":\"%s\",\"kind\":\"enterprise\",\"code\":\"%s\",\"division\":\"654301\"}"
                .formatted(name, code);
    }

    private void merchant(Member by, String key, String name, String of) {
        city().create(by.token(), "merchant", key, merchantData(name, of));
    }

    private String courier(Member firm, String key, String name, String more) {
        return city().create(firm.token(), "courier", key, "{\"name\":\"%s\"%s}".formatted(name, more));
    }

    private SubjectId person(String fact) {
        return sql.sql("select subject from subject.assertion where fact = cast(:fact as uuid)")
                .param("fact", fact)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .single();
    }

    private Subject only(String words) {
        assertThat(subjects.search(words)).as(words).hasSize(1);
        return subjects.search(words).get(0);
    }
}
