package org.chengxin.measure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealId;
import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.exchange.certificate.Certificates;
import org.chengxin.exchange.certificate.Ningbo;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate of good standing ends with the first day of a sanction, and can be had again once the sanction has ended. */
class SanctionsAgainstIT extends ServerTest {

    private static final String DIVISION = "654312";
    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);

    private static int number;

    @Autowired
    private Decisions decisions;

    @Autowired
    private SanctionsAgainst against;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Certificates certificates;

    @Autowired
    private TransactionTemplate transaction;

    /** Of the measure that was decided last. */
    private MatterId matter = new MatterId(Uuid7.next());

    private Member merchant;
    private String code;
    private SubjectId subject;

    @BeforeEach
    void aFirmInGoodStanding() {
        code = Codes.social(DIVISION, ++number);
        TestOffice.at(city(), "market-regulator", "city", "654300");
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"阿勒泰措施%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        merchant = city().newMember("merchant", code);
        subject = subjects.search(code).get(0).id();
    }

    @AfterEach
    void nothingStays() {
        owner().sql("delete from measure.measure where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    private Reply asks() {
        return server().post("/api/v1/subjects/" + code + "/good-standing", merchant.token(), "");
    }

    private String certificate() {
        Reply reply = asks();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    private OutcomeRecorded outcome(Map<String, String> values) {
        return new OutcomeRecorded(
                Uuid7.next(),
                matter,
                "阿〔2026〕措" + matter.value() + "号",
                "measure",
                Concerned.of(subject),
                TODAY,
                "阿勒泰市场监督管理局",
                Organisations.NONE,
                values,
                new SealId(Uuid7.next()));
    }

    private void decided(String item, LocalDate since) {
        matter = new MatterId(Uuid7.next());
        Map<String, String> values = Map.of(
                "item",
                item,
                "basis",
                "依据",
                "reason",
                "理由",
                "since",
                since.toString(),
                "until",
                since.plusDays(30).toString(),
                "way-back",
                "改正后申请提前终止");
        transaction.executeWithoutResult(status -> decisions.decide(outcome(values)));
    }

    @Test
    void aSanctionInForceRevokesItAtOnceAndIsNamedWithItsWayBack() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        String text = certificate();
        decided("shop-restriction", TODAY);
        assertThat(ningbo.isRevoked(text)).isTrue();
        assertThat(asks().text()).contains("生效中的惩戒措施", "阿〔2026〕措" + matter.value() + "号", "阿勒泰市场监督管理局");
        assertThat(against.against(List.of(subject))).singleElement().satisfies(reason -> {
            assertThat(reason.until()).isEqualTo(TODAY.plusDays(30));
            assertThat(reason.wayBack()).isEqualTo("改正后申请提前终止");
            assertThat(reason.link()).isEqualTo("/workbench/matters/" + matter);
        });

        transaction.executeWithoutResult(status -> decisions.end(outcome(Map.of("how", "undone"))));
        assertThat(ningbo.isRevoked(certificate())).isFalse();
        assertThat(ningbo.isRevoked(text)).as("a new one is another").isTrue();
    }

    @Test
    void aSuspendedSanctionHasNoEffectAndOneThatGoesOnHas() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        decided("shop-restriction", TODAY);
        transaction.executeWithoutResult(status -> decisions.suspend(outcome(Map.of("state", "suspended"))));
        String text = certificate();
        transaction.executeWithoutResult(status -> decisions.suspend(outcome(Map.of("state", "resumed"))));
        assertThat(ningbo.isRevoked(text)).isTrue();
    }

    @Test
    void anIncentiveOrASanctionToComeLeavesItUntilTheJobFindsItsFirstDay() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        String text = certificate();
        decided("credit-points", TODAY);
        decided("shop-restriction", TODAY.plusDays(1));
        certificates.run();
        assertThat(ningbo.isRevoked(text)).isFalse();
        owner().sql("update measure.measure set since = :today where matter = :matter")
                .param("today", TODAY)
                .param("matter", matter.value())
                .update();
        certificates.run();
        assertThat(ningbo.isRevoked(text)).isTrue();
    }

    @Test
    void aSanctionThatIsDecidedWhileTheCertificateIsBeingIssuedRevokesItToo() throws Exception {
        OrganisationId receiver = new OrganisationId(UUID.fromString(merchant.organisation()));
        CountDownLatch issued = new CountDownLatch(1);
        CompletableFuture<String> issuing = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            String text = certificates
                    .issue(CertificateKind.GOOD_STANDING, subject, receiver)
                    .orElseThrow()
                    .text();
            issued.countDown();
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            return text;
        }));
        assertThat(issued.await(60, TimeUnit.SECONDS)).isTrue();
        decided("shop-restriction", TODAY);
        assertThat(Ningbo.of(server()).isRevoked(issuing.get(60, TimeUnit.SECONDS)))
                .isTrue();
    }

    @Test
    void aCaseThatNamesTheFirmAsAMemberCountsToo() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        String text = certificate();
        UUID itself = sql.sql("select subject from account.organisation where id = cast(:id as uuid)")
                .param("id", merchant.organisation())
                .query((row, index) -> row.getObject("subject", UUID.class))
                .single();
        subject = new SubjectId(itself);
        decided("shop-restriction", TODAY);
        assertThat(ningbo.isRevoked(text)).isTrue();
        assertThat(asks().status()).isEqualTo(409);
    }
}
