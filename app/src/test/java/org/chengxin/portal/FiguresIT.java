package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.quality.Quarantines;
import org.chengxin.review.Reviews;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A figure on a public page counts what its name says and nothing beside. */
class FiguresIT extends ServerTest {

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private FigureStore store;

    @Autowired
    private FigureCounts counts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Trades trades;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Quarantines quarantines;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Clock clock;

    @Test
    void whoNeverReportedIsNoReporter() {
        Map<String, Long> before = figures();
        city().newMember("department");
        city().newMember("platform");
        assertThat(figures())
                .containsEntry("departments-reporting", before.get("departments-reporting"))
                .containsEntry("platforms-reporting", before.get("platforms-reporting"));
    }

    @Test
    void aReportCountsOnceAndWhatTheProgramSealsItselfIsNone() {
        Map<String, Long> before = figures();
        Member platform = city().newPlatform("m-1");
        city().create(platform.token(), "parcel", "p-1", "{\"order\":\"o\"}");
        Map<String, Long> after = figures();
        assertThat(after)
                .containsEntry("reports", before.get("reports") + 2)
                .containsEntry("platforms-reporting", before.get("platforms-reporting") + 1);
    }

    /** Reports of every kind, superseded, erased, held, let count; then all once more from the first fact. */
    @Test
    void whatIsKeptIsWhatCountingEveryRowComesTo() {
        Member platform = city().newPlatform("m");
        String token = platform.token();
        String order = city().create(token, "order", "o1", order("m"));
        city().create(token, "order", "held", order("unknown"));
        city().create(token, "payment", "held", payment("held"));
        String payment = city().create(token, "payment", "p1", payment("o1"));
        city().create(token, "payment", "p2", payment("nowhere"));
        city().create(token, "parcel", "c1", parcel("o1", 1));
        String parcel = city().create(token, "parcel", "c2", parcel("o1", 2));
        city().create(token, "review", "r1", review("o1", 20));
        city().create(token, "review", "held", review("held", 20));
        String scan = city().create(city().newMember("logistics").token(), "scan", "s", """
                {"waybill":"%s1234567890","at":"2026-11-20T10:00:00+08:00","step":"pickup"}""".formatted(
                        platform.name().toUpperCase(Locale.ROOT)));
        assertKept();
        city().one(token, TestCity.item("order", "o1", order("m"), order, "更正"));
        city().one(token, TestCity.item("payment", "p1", payment("o2"), payment, "更正"));
        erasures.erase(FactId.parse(parcel), "法定");
        erasures.erase(FactId.parse(scan), "法定");
        city().create(token, "merchant", "unknown", "{\"name\":\"银川晚到商贸有限公司\",\"kind\":\"enterprise\"}");
        assertKept();

        transaction.executeWithoutResult(status -> counts.begin(FeedPosition.START));
        assertThat(store.all().values()).containsOnly(0L);
        sql.sql("update evidence.consumer set log_index = 0, position = 0 where name = 'figures'")
                .update();
        assertKept();
    }

    @Test
    void aReviewThatConfirmedHostsReleaseCounts() {
        String code = Codes.social("640102", 3);
        Member platform = city().newPlatform("m");
        city().create(city().newMember("platform").token(), "merchant", "rival", rival(code));
        city().create(platform.token(), "merchant", "rival", rival(code));
        city().create(platform.token(), "shop", "s", """
                {"merchant":"rival","name":"第二家店","url":"https://%s.example/second"}""".formatted(platform.name()));
        city().create(platform.token(), "review", "r", """
                {"order":"o","rating":1,"created":"2026-03-02T10:00:00+08:00","merchant":"rival"}""");
        assertKept();
        long before = store.all().get("reviews");
        TestOffice.of(city(), "market-regulator")
                .agree(
                        proposals,
                        new Wanted(
                                "organisation-hosts",
                                platform.organisation(),
                                platform.name().toLowerCase(Locale.ROOT) + ".example",
                                "备案",
                                null));
        assertKept();
        assertThat(store.all()).containsEntry("reviews", before + 1);
    }

    private static String rival(String code) {
        return "{\"name\":\"银川另一家商贸有限公司\",\"kind\":\"enterprise\",\"code\":\"%s\"}".formatted(code);
    }

    private void assertKept() {
        awaitConsumer("figures");
        eventually().until(() -> !store.isAnyDue());
        Map<String, Long> slow = new HashMap<>(trades.counts());
        slow.put("reviews", reviews.count());
        slow.put("late-deliveries", 0L);
        slow.put("reviews-before-delivery", 0L);
        for (Organisation each : accounts.organisations()) {
            slow.merge("late-deliveries", trades.findings(each.id()).late(), Long::sum);
            slow.merge("reviews-before-delivery", reviews.findings(each.id()).beforeDelivery(), Long::sum);
        }
        assertThat(store.all()).containsAllEntriesOf(slow);
        assertThat(store.all().get("facts-sealed")).isBetween(1L, proofs.facts());
    }

    private static String order(String merchant) {
        return """
                {"placed":"2026-11-01T10:00:00+08:00","promised":"2026-11-03T10:00:00+08:00","currency":"CNY",
                 "status":"delivered","lines":[{"item":"1","merchant":"%s","price":"10.00"}]}""".formatted(merchant);
    }

    private static String payment(String order) {
        return """
                {"order":"%s","sequence":1,"method":"card","currency":"CNY","amount":"10.00"}""".formatted(order);
    }

    private static String parcel(String order, int day) {
        return "{\"order\":\"%s\",\"delivered\":\"2026-11-1%dT10:00:00+08:00\"}".formatted(order, day);
    }

    private static String review(String order, int day) {
        return "{\"order\":\"%s\",\"rating\":5,\"created\":\"2026-11-0%dT10:00:00+08:00\"}"
                .formatted(order, day % 10 + 5);
    }

    @Test
    void aFirmWithTwoPartsIsOneSubject() {
        awaitConsumer("matching"); // what other tests reported is joined by then
        Map<String, Long> before = figures();
        String code = Codes.social("640102", 1);
        Member platform = city().newMember("platform", code);
        city().create(platform.token(), "platform", "self", """
                {"name":"银川两用商贸有限公司","operator":"银川两用商贸有限公司","form":"self-operated"}""");
        city().create(platform.token(), "merchant", "self-run", """
                {"name":"银川两用商贸有限公司","kind":"enterprise","code":"%s"}""".formatted(code));
        Map<String, Long> after = figures();
        assertThat(after)
                .containsEntry("platforms", before.get("platforms") + 1)
                .containsEntry("merchants", before.get("merchants") + 1)
                .containsEntry("subjects", before.get("subjects") + 1);
    }

    @Test
    void theChinesePageNamesNoModuleNoFileAndNoTest() {
        String text = server().get("/policy").text();
        String table = text.substring(text.indexOf("<table"), text.indexOf("</table>"));
        assertThat(table).contains("办理程序：投诉", "主体信用档案").doesNotContain("<code", ".yaml", "IT<");
    }

    private Map<String, Long> figures() {
        return new Figures(subjects, files, store, evaluations, accounts, quarantines, clock).all();
    }
}
