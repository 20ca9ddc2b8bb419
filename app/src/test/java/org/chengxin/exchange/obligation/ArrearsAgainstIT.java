package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.evidence.SealId;
import org.chengxin.exchange.certificate.Ningbo;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Arrears stand against a certificate of good standing from the day on which they are published until they are settled. */
class ArrearsAgainstIT extends ServerTest {

    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);

    @Autowired
    private Obligations obligations;

    @Autowired
    private ObligationStore store;

    @Autowired
    private ArrearsAgainst against;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TransactionTemplate transaction;

    private final String code = Codes.social("654314", 1);

    private Reply asks(Member firm) {
        return server().post("/api/v1/subjects/" + code + "/good-standing", firm.token(), "");
    }

    private void published(UUID owed, SubjectId debtor) {
        OutcomeRecorded outcome = new OutcomeRecorded(
                Uuid7.next(),
                new MatterId(Uuid7.next()),
                "阿〔2026〕催1号",
                "arrears",
                Concerned.of(debtor),
                TODAY,
                "阿勒泰市场监督管理局",
                Organisations.NONE,
                Map.of("obligation", owed.toString(), "reason", "逾期"),
                new SealId(Uuid7.next()));
        transaction.executeWithoutResult(
                status -> Obligations.obligationInArrears(obligations).take(outcome));
    }

    @Test
    void onlyPublishedArrearsCountAndOnlyUntilTheyAreSettled() throws Exception {
        TestOffice.at(city(), "market-regulator", "city", "654300");
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"阿勒泰欠报有限公司","kind":"enterprise","code":"%s"}""".formatted(code));
        Member firm = city().newMember("merchant", code);
        SubjectId debtor = subjects.search(code).get(0).id();
        ObligationCatalogue.Entry report = new ObligationCatalogue.Entry(
                "tax-report", Obligation.Nature.STATUTORY, "tax", LastDay.AS_COUNTED, "《中华人民共和国电子商务法》第28条");
        obligations.owes(debtor, report, TODAY.minusMonths(3).withDayOfMonth(1));
        Reply issued = asks(firm);
        assertThat(issued.status())
                .as("overdue, and not published: " + issued.text())
                .isEqualTo(200);

        UUID owed = sql.sql("select id from exchange.obligation where subject = :debtor")
                .param("debtor", debtor.value())
                .query((row, index) -> row.getObject("id", UUID.class))
                .single();
        published(owed, debtor);
        assertThat(Ningbo.of(server()).isRevoked(issued.text())).isTrue();
        assertThat(asks(firm).text()).contains("公示中的法定义务欠报", "涉税信息报送", "税务机关");
        assertThat(against.against(List.of(debtor)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.link()).isEqualTo("/workbench/obligations"));

        store.settle(owed, new Settlement(Outcome.MET, TODAY, null, true));
        assertThat(asks(firm).status()).isEqualTo(200);
        assertThat(against.against(List.of(debtor))).isEmpty();
    }
}
