package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.history.EarlierShop;
import org.chengxin.subject.history.SubjectHistory;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was so before stays: who held a code, who ran a shop, whom an agency served, what a department was called. */
class KeptHistoryIT extends ServerTest {

    private static int number;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectHistory history;

    @Autowired
    private Erasures erasures;

    private String code;

    @BeforeEach
    void anotherCode() {
        code = Codes.social("654402", ++number);
    }

    @Test
    void aCodeGivenToAnotherFirmIsTheirsFromThenOnAndBothKeepTheirHistory() {
        Member register = city().register("654402");
        licence(register, "l1", "先用%d商行".formatted(number));
        Subject first = only(code);
        city().create(register.token(), "code-change", "c", reused(code));
        licence(register, "l2", "后用%d有限公司".formatted(number));
        Subject later = only(code);
        assertThat(later.id()).isNotEqualTo(first.id());
        assertThat(later.name()).isEqualTo("后用" + number + "有限公司");
        assertThat(subjects.find(first.id())).hasValueSatisfying(kept -> {
            assertThat(kept.name()).isEqualTo("先用" + number + "商行");
            assertThat(kept.formerNames()).isEmpty();
        });
        assertThat(page(first)).contains("该代码此后属于：", later.name(), "2025-03-01");
        assertThat(page(later)).contains("该代码此前属于：", first.name());
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"后用%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        assertThat(subjects.identities(first.id()))
                .as("who reports the code now means the later holder")
                .containsExactly(first.id());
    }

    @Test
    void onlyTheRegisterGivesACodeToAnother() {
        assertThat(problems(city().newMember("department"), reused(code)))
                .containsExactly("code-change.not-the-register /ground");
        assertThat(problems(city().register("654402"), reused(code).replaceFirst(code, Codes.social("654403", number))))
                .containsExactly("code-change.another-code /old");
        assertThat(problems(city().register("654402"), reused(code).replace("reused", "other")))
                .containsExactly("code-change.same-code /old");
    }

    @Test
    void aShopThatChangesHandsStaysWithBothOnItsDays() {
        Member platform = city().newMember("platform");
        for (String key : List.of("a", "b")) {
            city().create(platform.token(), "merchant", key, """
                    {"name":"店主%s%d公司","kind":"enterprise"}""".formatted(key, number));
        }
        String first = city().create(platform.token(), "shop", "s", shop("a", "老店"));
        String link = city().one(platform.token(), item("shop", "s", shop("a", "老店", "茶"), first, "分类"))
                .id();
        String renamed = city().one(platform.token(), item("shop", "s", shop("a", "新店"), link, "改名"))
                .id();
        String sold = city().one(platform.token(), item("shop", "s", shop("b", "新店"), renamed, "转让"))
                .id();
        Subject before = only("店主a" + number + "公司");
        assertThat(history.shops(before.id()))
                .as("a new category is no new shop")
                .extracting(EarlierShop::name)
                .containsExactlyInAnyOrder("老店" + number, "新店" + number);
        assertThat(subjects.shops(before.id())).isEmpty();
        assertThat(subjects.shops(only("店主b" + number + "公司").id()))
                .singleElement()
                .satisfies(now -> assertThat(now.fact().toString()).isEqualTo(sold));
        assertThat(new Visitor(server().port())
                        .get("/subjects/" + before.id() + "/history")
                        .body())
                .contains("以前经营的网店和用过的店名", "/records/" + renamed);
        erasures.erase(FactId.parse(renamed), "法定");
        assertThat(history.shops(before.id())).hasSize(1);
    }

    @Test
    void anAgencyThatHasEndedIsShownWithItsDays() {
        Member agency = city().newMember("agency", Codes.social("654404", number));
        city().create(agency.token(), "body", "self", """
                {"kind":"operation-agency","name":"止约%d公司","code":"%s"}""".formatted(number, Codes.social("654404", number)));
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"曾受托%d公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        city().create(agency.token(), "relation", "r", """
                {"kind":"agency","code":"%s","since":"2023-01-01","until":"2024-06-30"}""".formatted(code));
        assertThat(page(only(code))).contains("以往的关系1项", "止约" + number + "公司", "2023-01-01至2024-06-30");
    }

    @Test
    void formerNamesOfAReplacedReportStayAndAreNoLongerShown() {
        Member department = city().newMember("department");
        String first = city().create(department.token(), "body", "d", body("误录局"));
        String second = city().one(department.token(), item("body", "d", body("沿用局"), first, "更正"))
                .id();
        Subject found = only(code);
        assertThat(page(found)).contains("沿用局" + number).doesNotContain("误录局" + number);
        assertThat(subjects.search("误录局" + number)).isEmpty();
        assertThat(sql.sql("select name || coalesce(cast(replaced_by as text), '') from subject.former_name"
                                + " where subject = :id order by replaced_by nulls last")
                        .param("id", found.id().value())
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("误录局" + number + second, "沿用局" + number);
    }

    private String body(String former) {
        return """
                {"kind":"department","name":"存名%d局","code":"%s","formerNames":[{"name":"%s%d"}]}""".formatted(number, code, former, number);
    }

    private static String shop(String merchant, String name) {
        return shop(merchant, name, "百货");
    }

    private static String shop(String merchant, String name, String category) {
        return """
                {"merchant":"%s","name":"%s%d","category":"%s"}""".formatted(merchant, name, number, category);
    }

    private void licence(Member register, String key, String name) {
        city().create(register.token(), "licence", key + code, """
                {"code":"%s","number":"%s%s","name":"%s","from":"2025-03-01","status":"active"}""".formatted(code, key, code, name));
    }

    private static String reused(String code) {
        return """
                {"old":"%s","code":"%s","since":"2025-03-01","ground":"reused"}""".formatted(code, code);
    }

    private List<String> problems(Member reporter, String change) {
        return city().one(reporter.token(), item("code-change", "x" + number, change))
                .problems();
    }

    private String page(Subject subject) {
        return new Visitor(server().port()).get("/subjects/" + subject.id()).body();
    }

    private Subject only(String words) {
        assertThat(subjects.search(words)).as(words).hasSize(1);
        return subjects.search(words).get(0);
    }
}
