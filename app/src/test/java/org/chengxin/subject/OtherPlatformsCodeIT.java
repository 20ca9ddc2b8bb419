package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a platform says changes its own view of its merchants, and nothing of who others are. */
class OtherPlatformsCodeIT extends ServerTest {

    /** A city in which no other test has offices. */
    private static final String CITY = "630100";

    private static int number = 910_000;

    @Autowired
    private Subjects subjects;

    private Member honest;
    private Member hostile;
    private String code;
    private String firm;

    @BeforeEach
    void aFirmThatAPlatformHasReported() {
        number++;
        honest = city().newMember("platform");
        hostile = city().newMember("platform");
        code = Codes.social("630102", number);
        firm = "西宁本名" + number + "贸易有限公司";
        city().create(honest.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s","division":"630102","address":"本址"}""".formatted(firm, code));
    }

    @Test
    void aPlatformMaySpeakOfItselfUnderItsOwnCodeOnly() {
        String own = Codes.social("630102", 50_000 + number);
        Member registered = city().newMember("platform", own);
        assertThat(itself(registered, "a", code).problems()).containsExactly("platform.not-own-code /code");
        assertThat(itself(registered, "b", null).created())
                .as("its own code is meant")
                .isTrue();
        assertThat(itself(hostile, "a", code).problems()).containsExactly("platform.not-own-code /code");
        assertThat(itself(registered, "c", own).created()).isTrue();
        assertThat(itself(hostile, "b", null).created()).isTrue();
        assertFirmIsItself();
        assertThat(only(own).source()).isEqualTo(registered.name());
    }

    @Test
    void aMerchantReportUnderAnothersCodeReplacesNeitherNameNorAddress() {
        claim("假名" + number + "商行", "enterprise");
        assertFirmIsItself();
        assertThat(subjects.search("假名" + number + "商行")).isEmpty();
        assertThat(server().get("/subjects/" + only(code).id()).text())
                .contains(firm, "据" + honest.name() + "报送", "另有报送机构所报名称与此不同")
                .doesNotContain("假名" + number);
    }

    @Test
    void aFirmThatIsCalledANaturalPersonStaysVisible() {
        claim("某人", "natural-person");
        assertFirmIsItself();
        String punished = Codes.social("630102", 60_000 + number);
        city().create(city().token("department"), "penalty", "p-" + number, """
                {"party":{"name":"受罚%d有限公司","kind":"organisation","code":"%s"},"number":"测罚〔2026〕%d号",
                 "authority":"%s","decided":"2026-02-10","violation":"虚假宣传","facts":"略","basis":"略",
                 "categories":["fine"],"fine":"500000.00"}""".formatted(
                        number, punished, number, city().member("department").name()));
        city().create(hostile.token(), "merchant", "hidden", """
                {"name":"某人","kind":"natural-person","code":"%s"}""".formatted(punished));
        assertThat(only(punished).name()).isEqualTo("受罚" + number + "有限公司");
        assertThat(server().get("/subjects/" + only(punished).id()).text()).contains("500,000.00");
        city().create(hostile.token(), "merchant", "renamed", """
                {"name":"清白%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, punished));
        assertThat(only(punished).name()).isEqualTo("受罚" + number + "有限公司");
    }

    @Test
    void aKeyThatMeansAnotherCodeLaterJoinsNobody() {
        String other = Codes.social("630102", 70_000 + number);
        city().create(honest.token(), "merchant", "o", """
                {"name":"另一家%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, other));
        String first = claim("随便" + number, "enterprise");
        city().create(hostile.token(), "shop", "before", "{\"merchant\":\"k\",\"name\":\"先开" + number + "店\"}");
        assertThat(city().one(hostile.token(), item("merchant", "k", """
                        {"name":"随便%d","kind":"enterprise","code":"%s"}""".formatted(number, other), first, "改"))
                        .created())
                .isTrue();
        city().create(hostile.token(), "shop", "after", "{\"merchant\":\"k\",\"name\":\"后开" + number + "店\"}");
        assertThat(only(code).id()).isNotEqualTo(only(other).id());
        assertThat(subjects.identities(only(code).id())).hasSize(1);
        assertThat(subjects.identities(only(other).id())).hasSize(1);
        assertThat(subjects.shops(only(code).id())).extracting(Shop::name).containsExactly("先开" + number + "店");
        assertThat(subjects.shops(only(other).id())).extracting(Shop::name).containsExactly("后开" + number + "店");
        assertFirmIsItself();
    }

    @Test
    void theRegisterSpeaksLastWhoeverSpokeFirst() {
        Member register = city().register(CITY);
        String data = """
                {"code":"%s","number":"%s","name":"登记%d有限公司","from":"2020-01-01","status":"active",
                 "kind":"enterprise","division":"630103","address":"登记住所"}""".formatted(code, code, number);
        String licence = city().create(register.token(), "licence", "L" + number, data);
        assertThat(only(code)).satisfies(found -> {
            assertThat(found.name()).isEqualTo("登记" + number + "有限公司");
            assertThat(found.address()).isEqualTo("登记住所");
            assertThat(found.division()).isEqualTo("630103");
            assertThat(found.source()).isNull();
            assertThat(found.parts()).containsExactly(Part.MERCHANT);
            assertThat(server().get("/subjects/" + found.id()).text()).contains("据登记机关信息");
        });
        claim("假名" + number + "商行", "individual-business");
        assertThat(only(code).name()).isEqualTo("登记" + number + "有限公司");
        assertThat(city().one(
                                register.token(),
                                item(
                                        "licence",
                                        "L" + number,
                                        data.replace("登记" + number, "更名" + number),
                                        licence,
                                        "更名"))
                        .created())
                .isTrue();
        assertThat(only(code).name()).isEqualTo("更名" + number + "有限公司");
    }

    @Test
    void aDepartmentOfAnotherPlaceOrKindIsNotTheRegister() {
        for (Member department : List.of(city().member("department"), city().register("640100"))) {
            city().create(department.token(), "licence", "L-" + number + department.name(), """
                    {"code":"%s","number":"%s","name":"误登%d有限公司","from":"2020-01-01","status":"revoked"}""".formatted(
                            code, code, number));
        }
        assertFirmIsItself();
    }

    /** A platform that shows a dead licence as living, or a living one as dead, changes nothing of what the register says. */
    @Test
    void whetherALicenceStandsIsSaidByTheRegister() {
        city().create(hostile.token(), "licence", "dead", """
                {"code":"%s","number":"x","name":"x","from":"2020-01-01","status":"active"}""".formatted(code));
        city().create(city().register(CITY).token(), "licence", "S" + number, """
                {"code":"%s","number":"%s","name":"%s","from":"2020-01-01","status":"revoked"}""".formatted(code, code, firm));
        SubjectLicence state = state();
        assertThat(state.state()).isEqualTo("ended");
        assertThat(state.first()).isEqualTo("revoked");
    }

    private record SubjectLicence(String state, String first) {}

    private SubjectLicence state() {
        var id = only(code).id();
        return new SubjectLicence(
                subjects.licenceStates(List.of(id), java.time.LocalDate.of(2026, 3, 1))
                        .get(id),
                subjects.licences(id).get(0).status());
    }

    private Result itself(Member member, String key, String code) {
        String given = code == null ? "" : "\"code\":\"" + code + "\",";
        return city().one(member.token(), item("platform", key, """
                {"name":"冒名%d商城",%s"operator":"冒名","form":"third-party","division":"330105","address":"冒名之址"}""".formatted(number, given)));
    }

    private String claim(String name, String kind) {
        return city().create(hostile.token(), "merchant", "k", """
                {"name":"%s","kind":"%s","code":"%s","division":"630105","address":"假址","exemption":"other"}""".formatted(name, kind, code));
    }

    private void assertFirmIsItself() {
        assertThat(only(code)).satisfies(found -> {
            assertThat(found.name()).isEqualTo(firm);
            assertThat(found.nature()).isEqualTo(Nature.ENTERPRISE);
            assertThat(found.address()).isEqualTo("本址");
            assertThat(found.division()).isEqualTo("630102");
            assertThat(found.exemption()).isNull();
            assertThat(found.parts()).containsExactly(Part.MERCHANT);
        });
    }

    private Subject only(String code) {
        List<Subject> found = subjects.search(code);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
