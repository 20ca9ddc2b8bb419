package org.chengxin.creditfile.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A decision is its authority's: whoever files it under that name first neither hides nor replaces its own word. */
class DecidingAuthorityIT extends ServerTest {

    private static int number = 940_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Proposals proposals;

    private Member authority;
    private Member court;
    private String code;

    @BeforeEach
    void anAuthorityAndACourt() {
        authority = city().newMember("department");
        court = city().newMember("department");
        code = Codes.social(++number);
    }

    /** The court files "its" record of the market regulator's number, as one that is never shown. */
    @Test
    void theRealPenaltyBecomesPublicThoughAnotherFiledItBefore() {
        ObjectNode feigned = penalty("警告", "0.00");
        feigned.putArray("categories").add("warning");
        feigned.put("disclosedUntil", "2025-06-02");
        String first = city().create(court.token(), "penalty", "p", feigned.toString());
        assertThat(files.disclose(subject())).isEmpty();
        String real = city().create(
                        authority.token(),
                        "penalty",
                        "p",
                        penalty("虚假宣传", "500000.00").toString());
        assertThat(files.disclose(subject())).singleElement().satisfies(record -> {
            assertThat(record.id()).as("its address stays").isEqualTo(fact(first));
            assertThat(record.title()).isEqualTo("虚假宣传");
            assertThat(record.fine().minorUnits()).isEqualTo(50_000_000);
            assertThat(record.own()).isTrue();
            assertThat(record.source()).isEqualTo(authority.name());
            assertThat(record.sources()).isEqualTo(2);
            assertThat(record.disputed()).as("the court says something else").isTrue();
        });
        assertThat(files.isDisclosed(fact(real))).isTrue();
        assertThat(page()).contains("500,000.00").doesNotContain("所称作出机关");
    }

    @Test
    void anothersCorrectionChangesNothingOfTheAuthoritysWord() {
        city().create(
                        authority.token(),
                        "penalty",
                        "p",
                        penalty("虚假宣传", "500000.00").toString());
        String second = city().create(
                        court.token(),
                        "penalty",
                        "p",
                        penalty("虚假宣传", "500000.00").toString());
        assertThat(city().one(
                                court.token(),
                                TestCity.item(
                                        "penalty", "p", penalty("轻微", "1.00").toString(), second, "更正"))
                        .created())
                .isTrue();
        assertThat(files.disclose(subject())).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("虚假宣传");
            assertThat(record.disputed()).isTrue();
        });
    }

    @Test
    void whatAnotherSourceSaysIsOnFileAsItsWordAndNobodyElseHearsOfIt() {
        ObjectNode honour = Server.JSON.createObjectNode();
        honour.put("name", "某某有限公司").put("code", code).put("title", "示范企业").put("awarded", "2026-02-01");
        Member association = city().newMember("association");
        city().create(
                        association.token(),
                        "honour",
                        "government",
                        honour.put("authority", "杭州市人民政府").toString());
        city().create(
                        association.token(),
                        "honour",
                        "own",
                        honour.put("authority", association.name())
                                .put("awarded", "2026-01-01")
                                .toString());
        assertThat(files.open(subject()))
                .extracting(CreditRecord::own)
                .as("the own word first, though it is older")
                .containsExactly(true, false);
        assertThat(files.disclose(subject()))
                .singleElement()
                .satisfies(record -> assertThat(record.authority()).isEqualTo(association.name()));
        assertThat(page()).contains("示范企业").doesNotContain("杭州市人民政府");
    }

    @Test
    void aDepartmentSpeaksForItsOfficesBelowAndForNoOther() {
        String above = office(authority, "city", "640100", null);
        Member below = city().newMember("department");
        office(below, "district", "640104", above);
        office(court, "district", "640105", null);
        ObjectNode ofBelow = penalty("甲", "500000.00").put("authority", below.name());
        String id = city().create(authority.token(), "penalty", "below", ofBelow.toString());
        assertThat(files.find(fact(id)).orElseThrow().own()).isTrue();
        String upwards = city().create(
                        below.token(),
                        "penalty",
                        "above",
                        penalty("乙", "500000.00").put("number", "上〔2025〕1号").toString());
        assertThat(files.find(fact(upwards)).orElseThrow().own()).isFalse();
        String beside = city().create(
                        court.token(),
                        "penalty",
                        "beside",
                        penalty("丙", "500000.00").put("number", "旁〔2025〕1号").toString());
        assertThat(files.find(fact(beside)).orElseThrow().own()).isFalse();
    }

    @Test
    void anAgreementOfTwoPersonsLetsAnotherReport() {
        TestOffice leads = TestOffice.of(city(), "development-reform");
        String agreement = "代报" + number;
        String content = court.organisation() + "\n" + authority.name() + "\n2099-12-31\npenalty\n委托协议";
        ObjectNode data = penalty("虚假宣传", "500000.00").put("agreement", agreement);
        String before = city().create(court.token(), "penalty", "before", data.toString());
        assertThat(files.find(fact(before)).orElseThrow().own())
                .as("it is not in force yet")
                .isFalse();
        Proposal proposed = proposals.propose(
                new Wanted(AgreementProposals.NAME, agreement, content, "委托", null), leads.handler.account());
        proposals.approve(proposed.id(), leads.head.account());
        data.put("number", "测市监罚〔2025〕13号");
        assertThat(own("named", data)).isTrue();
        data.put("number", "测市监罚〔2025〕14号").put("agreement", "另一份");
        assertThat(own("other agreement", data)).isFalse();
        data.put("number", "测市监罚〔2025〕15号")
                .put("agreement", agreement)
                .put("authority", city().newMember("department").name());
        assertThat(own("other authority", data)).isFalse();
        for (String faulty :
                List.of("", "x\ny\n2099-12-31\npenalty\n协议", content + "\n", content.replace("2099", "2001"))) {
            assertThatThrownBy(() -> proposals.propose(
                            new Wanted(AgreementProposals.NAME, "错" + number, faulty, "委托", null),
                            leads.handler.account()))
                    .as(faulty)
                    .isInstanceOfAny(FaultyProposalException.class, ProblemException.class);
        }
    }

    private boolean own(String key, ObjectNode data) {
        return files.find(fact(city().create(court.token(), "penalty", key, data.toString())))
                .orElseThrow()
                .own();
    }

    private String office(Member member, String level, String division, String above) {
        ObjectNode body = Server.JSON.createObjectNode();
        body.put("department", "department-q").put("level", level).put("division", division);
        if (above != null) {
            body.put("above", above);
        }
        var reply = server().post(
                        "/api/v1/organisations/" + member.organisation() + "/office",
                        city().administratorToken(),
                        body.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
        return member.organisation();
    }

    private String page() {
        return server().get("/subjects/" + subject()).text();
    }

    private SubjectId subject() {
        List<org.chengxin.subject.Subject> found = subjects.search(code);
        assertThat(found).hasSize(1);
        return found.get(0).id();
    }

    private static FactId fact(String id) {
        return new FactId(UUID.fromString(id));
    }

    private ObjectNode penalty(String violation, String fine) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party")
                .put("name", "某某有限公司")
                .put("kind", "organisation")
                .put("code", code);
        data.put("number", "测市监罚〔2025〕12号").put("authority", authority.name()).put("decided", "2025-06-01");
        data.put("violation", violation).put("facts", "略").put("basis", "略").put("fine", fine);
        data.putArray("categories").add("fine");
        return data;
    }
}
