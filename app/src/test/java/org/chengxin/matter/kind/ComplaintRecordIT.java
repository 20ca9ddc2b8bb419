package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.kind.Bureau.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.evidence.Erasures;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a real complaint leaves behind stands in the credit file of the firm once, and nowhere for the public to see. */
class ComplaintRecordIT extends ServerTest {

    private static final String PLACE = "330182";
    private static final String SOON =
            LocalDate.now(LegalClock.ZONE).plusDays(30).toString();
    private static int number = 430_000;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Erasures erasures;

    private static Bureau bureau;
    private static Caller officer;
    private static Caller colleague;
    private SubjectId subject;
    private String code;

    @BeforeEach
    void setsUpAnOfficeAndAFirm() {
        if (bureau == null) {
            bureau = new Bureau(city(), accounts, matters);
            Organisation office = bureau.office("market-regulator", "district", PLACE);
            officer = bureau.officer(office, "handler");
            colleague = bureau.officer(office, "head");
        }
        code = Codes.social(number++);
        city().create(city().newMember("association").token(), "honour", code, """
                {"name":"建德某某有限公司","code":"%s","title":"示范企业","authority":"某协会","awarded":"2025-12-01"}""".formatted(code));
        subject = subjects.search(code).get(0).id();
    }

    @Test
    void aBrokenAgreementReachesTheFileOnceWithItsNumberAndIsNotForThePublic() {
        MatterId id = unperformed(code);
        delivered(id);
        Matter matter = bureau.view(id, officer);
        Matter.Left left = matter.outcomes().get(0);
        assertThat(left.delivered()).isTrue();
        CreditRecord record = determination();
        assertThat(record.id()).isEqualTo(new FactId(left.outcome()));
        assertThat(record.number()).isEqualTo(matter.number());
        assertThat(record.authority()).isEqualTo(matter.officeName());
        assertThat(record.categories()).isEqualTo(List.of("agreement-not-performed"));
        assertThat(record.content()).isEqualTo("到期未退款");
        assertThat(record.disclosure().open()).isFalse();
        assertThat(server().get("/subjects/" + subject).text())
                .doesNotContain("未履行消费争议调解协议")
                .doesNotContain("到期未退款");
        assertThat(server().get("/records/" + record.id()).status())
                .as("that it was sealed can be proven to anybody")
                .isEqualTo(200);
        assertThat(files.open(subject))
                .filteredOn(each -> each.kind() == RecordKind.DETERMINATION)
                .hasSize(1);
    }

    @Test
    void withoutASecondPersonNothingIsRecorded() {
        MatterId id = checked(code);
        bureau.act(id, officer, "find-breach", form("content", "到期未退款"));
        awaitLog();
        assertThat(bureau.view(id, officer).outcomes()).isEmpty();
        bureau.act(id, colleague, "reject", form("reason", "证据不足"));
        bureau.act(id, officer, "find-performed", form("content", "已经退款"));
        assertThat(bureau.stage(id, officer)).isEqualTo("settled");
        assertThat(files.open(subject)).extracting(CreditRecord::kind).containsExactly(RecordKind.HONOUR);
    }

    @Test
    void againstAStrangerNothingIsRecordedUntilNobodyIsMistaken() {
        MatterId id = unperformed("不知名的小店");
        delivered(id);
        assertThat(bureau.view(id, officer).outcomes().get(0).values()).containsEntry("content", "到期未退款");
        assertThat(files.find(
                        new FactId(bureau.view(id, officer).outcomes().get(0).outcome())))
                .isEmpty();
    }

    @Test
    void anErasedOutcomeLeavesMatterAndFile() {
        MatterId id = unperformed(code);
        delivered(id);
        FactId fact = determination().id();
        erasures.erase(fact, "个人信息保护法第47条");
        assertThat(files.open(subject)).extracting(CreditRecord::kind).containsExactly(RecordKind.HONOUR);
        assertThat(bureau.view(id, officer).outcomes().get(0).values()).isEmpty();
    }

    @Test
    void theCitizenReadsHowManyComplaintsWereConcludedAndAnswered() {
        assertThat(page()).contains("近期没有办结的消费投诉");
        Caller firm = member(code);
        MatterId answered = checked(code);
        assertThat(page()).as("still open").contains("近期没有办结的消费投诉");
        bureau.act(answered, firm, "answer", form("answer", "已经退款"));
        bureau.act(answered, officer, "find-performed", form("content", "已经退款"));
        unperformed(code);
        Opened withdrawn = complaint(code);
        bureau.act(withdrawn.id(), Actor.holding(withdrawn.receipt()), "withdraw", Map.of());
        assertThat(page())
                .contains("办结消费投诉 2 件，经营者答复 1 件", "经营者作出答复 1 件，和解或者履行协议 1 件")
                .doesNotContain("王小明");
    }

    private String page() {
        return server().get("/subjects/" + subject).text();
    }

    private Caller member(String code) {
        Member member = city().newMember("merchant", code);
        String name = "m" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city().newAccount(member.organisation(), name, "merchant", Bureau.PASSWORD));
        Organisation organisation = accounts.organisation(UUID.fromString(member.organisation()));
        return new Caller(organisation, account, name, Role.MERCHANT, false);
    }

    private CreditRecord determination() {
        return files.open(subject).stream()
                .filter(each -> each.kind() == RecordKind.DETERMINATION)
                .findFirst()
                .orElseThrow();
    }

    private void delivered(MatterId id) {
        awaitLog();
        eventually().until(() -> bureau.view(id, officer).outcomes().get(0).delivered());
    }

    private MatterId unperformed(String respondent) {
        MatterId id = checked(respondent);
        bureau.act(id, officer, "find-breach", form("content", "到期未退款"));
        bureau.confirm(id, colleague);
        assertThat(bureau.stage(id, officer)).isEqualTo("unperformed");
        return id;
    }

    private Opened complaint(String respondent) {
        return bureau.open(
                "complaint",
                Actor.NOBODY,
                Channel.PUBLIC,
                form(
                        "name",
                        "王小明",
                        "phone",
                        "13800000000",
                        "address",
                        "建德市某路1号",
                        "respondent",
                        respondent,
                        "place",
                        PLACE,
                        "claim",
                        List.of("refund"),
                        "facts",
                        "商家拒不退款"));
    }

    private MatterId checked(String respondent) {
        Opened opened = complaint(respondent);
        MatterId id = opened.id();
        bureau.act(id, officer, "accept", form("request", "退还货款"));
        bureau.act(id, officer, "to-mediation", Map.of());
        bureau.act(id, officer, "agree", form("facts", "质量问题", "agreement", "退款一百元", "deadline", SOON));
        bureau.act(id, Actor.holding(opened.receipt()), "claim-breach", form("facts", "没有退款"));
        assertThat(bureau.stage(id, officer)).isEqualTo("checking");
        return id;
    }
}
