package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.field.ListQuery;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recurring reports are owed by the published table, and settled, corrected and taken back by receipts. */
class FilingReceiptIT extends ServerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String DIVISION = "654831";
    private static int number;

    @Autowired
    private RecurringDuties duties;

    @Autowired
    private ObligationStore store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Reports reports;

    private String code;
    private Member platform;
    private SubjectId debtor;

    @BeforeEach
    void aPlatform() {
        code = Codes.social(DIVISION, ++number);
        platform = city().newMember("platform", code);
        debtor = accounts.organisation(UUID.fromString(platform.organisation())).subject();
    }

    private List<Obligation> owed() {
        return store.list(Whose.DEBTS, Side.ofDebtors(List.of(debtor), TODAY), ListQuery.FIRST)
                .rows();
    }

    private Obligation of(String duty) {
        return owed().stream()
                .filter(each -> each.duty().equals(duty))
                .findFirst()
                .orElseThrow();
    }

    private static String receipt(String duty, String month, String receipt, String more) {
        return """
                {"duty":"%s","month":"%s","receipt":"%s","filed":"2026-07-21"%s}""".formatted(duty, month, receipt, more);
    }

    private TestCity.Result reported(Member by, String key, String data) {
        return city().one(by.token(), TestCity.item("filing-receipt", key, data));
    }

    @Test
    void theLastDayOfATaxReportMovesToTheNextWorkingDayAndThatOfIdentitiesDoesNot() {
        duties.run(LocalDate.of(2027, 10, 1));
        assertThat(owed())
                .as("31 October 2027 is a Sunday")
                .singleElement()
                .satisfies(tax -> assertThat(tax.due()).isEqualTo("2027-11-01"));
        duties.run(LocalDate.of(2027, 1, 1));
        assertThat(owed())
                .filteredOn(each -> each.duty().equals("identity-report"))
                .singleElement()
                .satisfies(identity -> assertThat(identity.due()).as("a Sunday").isEqualTo("2027-01-31"));
    }

    @Test
    void eachMonthHasTheDutiesThatItsRowOfTheTableNames() {
        duties.run(LocalDate.of(2026, 1, 1));
        assertThat(owed()).extracting(Obligation::duty).containsExactlyInAnyOrder("identity-report", "tax-report");
        duties.run(LocalDate.of(2026, 2, 1));
        assertThat(owed()).as("nothing in February").hasSize(2);
        duties.run(LocalDate.of(2026, 4, 1));
        assertThat(owed()).extracting(Obligation::occasion).containsOnly("2026-01", "2026-04");
        Obligation tax = owed().stream()
                .filter(each -> each.occasion().equals("2026-04"))
                .findFirst()
                .orElseThrow();
        assertThat(tax.duty()).isEqualTo("tax-report");
        assertThat(tax.incurred()).isEqualTo("2026-04-01");
        assertThat(tax.due()).isEqualTo("2026-04-30");
        assertThat(tax.nature()).isEqualTo(Obligation.Nature.STATUTORY);
        assertThat(tax.basis()).isEqualTo("互联网平台企业涉税信息报送规定第4条、税收征收管理法实施细则第109条");
        assertThat(tax.state(LocalDate.of(2026, 4, 30))).isEqualTo("open");
        assertThat(tax.state(LocalDate.of(2026, 5, 1))).isEqualTo("overdue");
    }

    @Test
    void aSelfOperatedPlatformAndOneFromElsewhereOweNothing() {
        city().create(platform.token(), "platform", "p", """
                {"name":"自营站","operator":"天水自营有限公司","code":"%s","form":"self-operated","division":"330106"}""".formatted(code));
        duties.run(LocalDate.of(2026, 7, 1));
        assertThat(owed()).isEmpty();
    }

    @Test
    void aReceiptOfAMonthThatNobodyKeptTheLedgerOfEntersThatReportAlone() {
        assertThat(reported(platform, "r", receipt("identity-report", "2024-01-15", "浙〔2024〕1号", ""))
                        .created())
                .isTrue();
        assertThat(owed()).hasSize(1);
        Obligation kept = of("identity-report");
        assertThat(kept.occasion()).isEqualTo("2024-01");
        assertThat(kept.settlement())
                .isEqualTo(new Settlement(Obligation.Outcome.MET, LocalDate.of(2026, 7, 21), "浙〔2024〕1号", false));
        assertThat(reported(platform, "odd", receipt("identity-report", "2024-03-01", "x", ""))
                        .created())
                .as("March has no such duty: sealed, and nothing settled")
                .isTrue();
        assertThat(owed()).hasSize(1);
    }

    @Test
    void theReceiversOwnWordConfirmsIt() {
        duties.run(LocalDate.of(2026, 7, 1));
        Member province = city().newMember("department");
        reported(platform, "r", receipt("tax-report", "2026-07-01", "税〔2026〕7号", ""));
        assertThat(of("tax-report").settlement().confirmed()).isFalse();
        reported(province, "c", receipt("tax-report", "2026-07-01", "税〔2026〕7号", ",\"code\":\"" + code + "\""));
        assertThat(of("tax-report").settlement().confirmed()).isTrue();
        assertThat(of("identity-report").settlement()).as("another duty").isNull();
        reported(
                province,
                "n",
                receipt("tax-report", "2026-07-01", "税〔2026〕8号", ",\"code\":\"" + Codes.social(DIVISION, 900) + "\""));
        assertThat(of("tax-report").settlement().receipt())
                .as("a code that nobody here has settles nothing")
                .isEqualTo("税〔2026〕7号");
    }

    @Test
    void aCorrectedReceiptMovesAndOneTakenBackLeavesTheReportOwed() {
        duties.run(LocalDate.of(2026, 1, 1));
        duties.run(LocalDate.of(2026, 7, 1));
        TestCity.Result wrong = reported(platform, "r", receipt("tax-report", "2026-01-01", "税〔2026〕1号", ""));
        TestCity.Result right = city().one(
                        platform.token(),
                        TestCity.item(
                                "filing-receipt",
                                "r",
                                receipt("tax-report", "2026-07-01", "税〔2026〕1号", ""),
                                wrong.id(),
                                "月份写错"));
        assertThat(right.created()).isTrue();
        assertThat(settled()).containsExactly("2026-07");

        TestCity.Result back =
                city().one(platform.token(), TestCity.withdrawal("filing-receipt", "r", right.id(), "回执无效"));
        assertThat(back.created()).as(back.toString()).isTrue();
        assertThat(settled()).isEmpty();
        assertThat(reports.reopen(new FactId(UUID.fromString(right.id()))).map(Object::getClass))
                .as("the seal stays")
                .isNotNull();
    }

    @Test
    void eachReceiptStandsForItself() {
        duties.run(LocalDate.of(2026, 7, 1));
        Member province = city().newMember("department");
        String own = ",\"code\":\"" + code + "\"";
        TestCity.Result platforms = reported(platform, "r", receipt("tax-report", "2026-07-01", "平台报的号", ""));
        TestCity.Result receivers = reported(province, "c", receipt("tax-report", "2026-07-01", "税务的号", own));
        assertThat(of("tax-report").settlement().receipt())
                .as("the receiver's word counts")
                .isEqualTo("税务的号");
        reported(platform, "second", receipt("tax-report", "2026-07-01", "另一个号", ""));
        assertThat(of("tax-report").settlement().receipt()).isEqualTo("税务的号");

        withdrawn(province, "c", receivers);
        assertThat(of("tax-report").settlement())
                .as("the platform's own receipt stands")
                .isEqualTo(new Settlement(Obligation.Outcome.MET, LocalDate.of(2026, 7, 21), "平台报的号", false));
        withdrawn(platform, "r", platforms);
        assertThat(of("tax-report").settlement().receipt()).isEqualTo("另一个号");
    }

    private void withdrawn(Member by, String key, TestCity.Result report) {
        assertThat(city().one(by.token(), TestCity.withdrawal("filing-receipt", key, report.id(), "有误"))
                        .created())
                .isTrue();
    }

    @Test
    void nobodyFilesInTheFuture() {
        assertThat(reported(platform, "m", receipt("tax-report", "2077-01-01", "x", ""))
                        .problems())
                .containsExactly("filing-receipt.later /month");
        assertThat(reported(
                                platform,
                                "f",
                                receipt("tax-report", "2026-07-01", "x", "").replace("2026-07-21", "2077-07-21"))
                        .problems())
                .containsExactly("filing-receipt.later /filed");
        assertThat(owed()).isEmpty();
    }

    private List<String> settled() {
        return owed().stream()
                .filter(each -> each.settlement() != null)
                .map(Obligation::occasion)
                .toList();
    }

    @Test
    void aCaseIsNoPlaceToSettleAnothersObligation() {
        duties.run(LocalDate.of(2026, 7, 1));
        Obligation tax = of("tax-report");
        assertThat(tax.isOverdue(TODAY)).isTrue();
        store.publish(tax.id(), null, tax.due());
        assertThat(of("tax-report").published())
                .as("on its last day it is not overdue")
                .isNull();
        store.publish(tax.id(), null, TODAY);
        assertThat(of("tax-report").published()).isEqualTo(TODAY);
        store.settle(tax.id(), new Settlement(Obligation.Outcome.LIFTED, TODAY, null, false));
        assertThat(of("tax-report").published())
                .as("with its end the publication ends")
                .isNull();
        store.settle(tax.id(), new Settlement(Obligation.Outcome.BROKEN, TODAY, null, false));
        assertThat(of("tax-report").settlement().outcome())
                .as("the first end stands")
                .isEqualTo(Obligation.Outcome.LIFTED);
        assertThat(store.refersTo(List.of(debtor))).isTrue();
        assertThat(store.refersTo(List.of(SubjectId.next()))).isFalse();
    }
}
