package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registered bodies of every kind, their dated relations and people, each from a source with authority over it. */
class RegistryIT extends ServerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static int number = 200;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Relations relations;

    @Autowired
    private Couriers couriers;

    @Autowired
    private Erasures erasures;

    private String code;

    @BeforeEach
    void anotherCode() {
        code = Codes.social("620402", ++number);
    }

    @ParameterizedTest
    @CsvSource({
        "supplier, platform, SUPPLIER",
        "payment-institution, department, PAYMENT_INSTITUTION",
        "operation-agency, agency, AGENCY",
        "consulting-agency, agency, AGENCY",
        "credit-agency, department, AGENCY",
        "association, association, ASSOCIATION",
        "right-holder, platform, RIGHT_HOLDER",
        "department, department, DEPARTMENT",
    })
    void aBodyOfEachKindHasItsFileAndPage(String kind, String reporter, Part part) {
        city().create(city().newMember(reporter).token(), "body", "b", """
                {"kind":"%s","name":"登记%d中心","code":"%s","licence":"Z%dA","scope":"某业务","region":"甘肃省",
                 "rating":"甲级","until":"2030-12-31"}""".formatted(kind, number, code, number));
        Subject body = only(code);
        assertThat(body.parts()).containsExactly(part);
        assertThat(relations.bodies(body.id())).singleElement().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(kind);
            assertThat(said.until()).isEqualTo("2030-12-31");
        });
        for (String language : List.of("zh", "en")) {
            assertThat(new Visitor(server().port())
                            .get("/subjects/" + body.id() + "?lang=" + language)
                            .body())
                    .contains("Z" + number + "A", "某业务", "甘肃省", "甲级", "2030-12-31")
                    .doesNotContain("subject.body.", "subject.part.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "department, platform",
        "payment-institution, association",
        "association, platform",
        "credit-agency, platform",
        "operation-agency, association",
    })
    void aKindOutsideTheReportersAuthorityIsRefused(String kind, String reporter) {
        assertThat(city().one(city().newMember(reporter).token(), item("body", "b", """
                        {"kind":"%s","name":"冒报%d"}""".formatted(kind, number)))
                        .problems())
                .containsExactly("registry.not-authorised /kind");
        assertThat(subjects.search("冒报" + number)).isEmpty();
    }

    @Test
    void aDepartmentIsFoundByAHistoricNameUntilTheReportIsErased() {
        String id = city().create(city().newMember("department").token(), "body", "d", """
                {"kind":"department","name":"沿革%d市场监督管理局","code":"%s",
                 "formerNames":[{"name":"沿革%d工商行政管理局","until":"2019-01-09"},
                                {"name":"沿革%d质量技术监督局","from":"2001-06-01","until":"2019-01-09"}]}""".formatted(
                        number, code, number, number));
        Subject found = only("沿革" + number + "工商行政管理局");
        assertThat(found.name()).isEqualTo("沿革" + number + "市场监督管理局");
        assertThat(new Visitor(server().port()).get("/subjects/" + found.id()).body())
                .contains("曾用名", "沿革" + number + "质量技术监督局", "2001-06-01", "2019-01-09");
        erasures.erase(FactId.parse(id), "法定");
        assertThat(subjects.search("沿革" + number + "工商行政管理局")).isEmpty();
    }

    @Test
    void whoServesWhomIsSeenFromBothSidesWhileItLasts() {
        String agencyCode = Codes.social("620403", number);
        Member agency = city().newMember("agency", agencyCode);
        city().create(agency.token(), "body", "self", """
                {"kind":"operation-agency","name":"代运营%d公司","code":"%s"}""".formatted(number, agencyCode));
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"被服务%d公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        String first = city().create(agency.token(), "relation", "r", """
                {"kind":"agency","code":"%s","since":"2025-01-01","until":"2026-06-30"}""".formatted(code));
        Subject served = only(code);
        assertThat(relations.of(served.id(), DAY)).singleElement().satisfies(named -> {
            assertThat(named.firm().id()).isEqualTo(served.id());
            assertThat(named.subject().name()).isEqualTo("代运营" + number + "公司");
        });
        assertThat(relations.of(only(agencyCode).id(), DAY)).hasSize(1);
        assertThat(relations.of(served.id(), LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(relations.of(served.id(), LocalDate.of(2024, 12, 31))).isEmpty();
        city().one(agency.token(), item("relation", "r", """
                        {"kind":"agency","code":"%s","since":"2025-01-01"}""".formatted(code), first, "prolonged"));
        assertThat(relations.of(served.id(), LocalDate.of(2026, 7, 1))).hasSize(1);
        assertThat(new Visitor(server().port()).get("/subjects/" + served.id()).body())
                .contains("由其提供代运营、咨询等服务", "代运营" + number + "公司");
    }

    @Test
    void aRelationOnlyBindsItsReporterAndEndsAfterItBegins() {
        Member platform = city().newMember("platform", code);
        assertThat(city().one(platform.token(), item("relation", "r", """
                        {"kind":"member","code":"%s"}""".formatted(Codes.social(1))))
                        .problems())
                .containsExactly("registry.not-authorised /kind");
        assertThat(city().one(platform.token(), item("relation", "r", """
                        {"kind":"supplier","code":"%s","since":"2026-02-01","until":"2026-01-01"}""".formatted(Codes.social(1))))
                        .problems())
                .containsExactly("relation.period /until");
        assertThat(city().one(platform.token(), item("relation", "r", """
                        {"kind":"supplier","code":"%s"}""".formatted(code)))
                        .problems())
                .containsExactly("relation.own-code /code");
        for (String reporter : List.of("platform", "agency", "association")) {
            assertThat(city().one(city().newMember(reporter).token(), item("relation", "r", """
                            {"kind":"successor","code":"%s"}""".formatted(code)))
                            .problems())
                    .as("a firm's own word makes nobody its successor")
                    .containsExactly("registry.not-authorised /kind");
        }
        city().create(city().newMember("department").token(), "relation", "r", """
                {"kind":"successor","code":"%s"}""".formatted(code));
    }

    @Test
    void aPractitionerOfTwoPositionsIsOnePersonAndNeverPublic() {
        Member register = city().newMember("department");
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"任职%d公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        for (String position : List.of("legal-representative", "quality-manager")) {
            city().create(register.token(), "practitioner", position, """
                    {"name":"阿依古丽·买买提𠮷","person":"p","firm":"%s","position":"%s","since":"2025-01-01"}""".formatted(code, position));
        }
        Subject firm = only(code);
        List<Relation> positions = relations.positions(firm.id(), DAY);
        assertThat(positions)
                .extracting(Relation::kind)
                .containsExactlyInAnyOrder("legal-representative", "quality-manager");
        assertThat(positions)
                .extracting(Relation::subject)
                .containsOnly(positions.get(0).subject());
        assertThat(relations.of(firm.id(), DAY)).isEmpty();
        assertThat(subjects.search("阿依古丽·买买提𠮷")).isEmpty();
        String person = positions.get(0).subject().toString();
        assertThat(new Visitor(server().port()).get("/subjects/" + person).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(server().port())
                        .get("/subjects/" + person + "/history")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(server().port()).get("/subjects/" + firm.id()).body())
                .doesNotContain("法定代表人", "阿依古丽");
    }

    @Test
    void outletsStandUnderOutletsAndACircleUnderTheHeadOffice() {
        Member firm = city().newMember("logistics", code);
        for (String outlet : List.of("h,", "t,h", "v,t", "a,b", "b,a")) {
            String[] parts = outlet.split(",", 2);
            city().create(firm.token(), "outlet", parts[0], """
                    {"name":"网点%s","division":"620402"%s}""".formatted(
                            parts[0], parts[1].isEmpty() ? "" : ",\"parent\":\"" + parts[1] + "\""));
        }
        assertThat(couriers.outlets(only(code).id()))
                .extracting(outlet -> outlet.depth() + outlet.key())
                .containsExactly("0h", "1t", "2v", "0a", "1b");
        assertThat(new Visitor(server().port())
                        .get("/subjects/" + only(code).id())
                        .body())
                .contains("网点5个", "网点v");
    }

    @Test
    void aChangeOfCodeFromTheRegisterLeadsBothCodesToOneFileAndCanBeUndone() {
        String old = Codes.social("620403", number);
        Member register = city().register("620402");
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"个转企%d商行","kind":"individual-business","code":"%s"}""".formatted(number, old));
        city().create(register.token(), "licence", code, """
                {"code":"%s","number":"%s","name":"个转企%d有限公司","from":"2025-01-01","status":"active"}""".formatted(code, code, number));
        String change = """
                {"old":"%s","code":"%s","since":"2025-01-01","ground":"business-to-enterprise"}""".formatted(old, code);
        city().create(city().newMember("department").token(), "code-change", "c", change);
        assertThat(only(old).id())
                .as("another's word joins nobody")
                .isNotEqualTo(only(code).id());
        city().create(register.token(), "code-change", "c", change);
        assertThat(only(old).id()).isEqualTo(only(code).id());
        assertThat(only(old).name()).isEqualTo("个转企" + number + "有限公司");
        assertThat(sql.sql("select origin from subject.joining where same = :id")
                        .param("id", only(code).id().value())
                        .query(String.class)
                        .list())
                .as("as a joining that two persons look at")
                .containsExactly("report");
        assertThat(city().one(register.token(), item("code-change", "same", change.replace(old, code)))
                        .problems())
                .containsExactly("code-change.same-code /old");
    }

    private Subject only(String words) {
        assertThat(subjects.search(words)).as(words).hasSize(1);
        return subjects.search(words).get(0);
    }
}
