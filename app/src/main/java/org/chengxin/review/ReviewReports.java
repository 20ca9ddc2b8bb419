package org.chengxin.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades;
import org.springframework.stereotype.Component;

/** 评价: report type for one review of an order; it may come before its order. */
@Component
class ReviewReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "review",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("order").required(),
                    Field.key("number"),
                    Field.zone(),
                    Field.whole("rating", 1, 5).required(),
                    Field.instant("created").past().required(),
                    Field.key("merchant"),
                    Field.text("title", 500),
                    Field.text("text", 10_000),
                    Field.instant("answered").past(),
                    Field.key("buyer").ofOthers().impersonal(),
                    Field.key("follows"),
                    Field.text("reply", 10_000)),
            """
                {"order":"example-order","rating":5,"created":"2026-03-02T20:05:00+08:00","merchant":"example-merchant",
                 "text":"茶叶很香，包装完好。","buyer":"b-7f3a"}""");

    private final ReviewStore store;
    private final Subjects subjects;
    private final Registrations registrations;
    private final Trades trades;
    private final LegalClock clock;

    ReviewReports(ReviewStore store, Subjects subjects, Registrations registrations, Trades trades, LegalClock clock) {
        this.store = store;
        this.subjects = subjects;
        this.registrations = registrations;
        this.trades = trades;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /**
     * A platform may not remove reviews (电子商务法 art. 39) but for what 浙江省电子商务条例 art. 19 and 网络交易监督管理办法 (国家市场监督管理总局令第37号)
     * art. 15 name, a judgment, or the author's own wish; whatever else it takes back stays in the count.
     */
    @Override
    public Withdrawal withdrawal() {
        return Withdrawal.marksUnless("unrelated", "unlawful-content", "fake-review", "extorted", "judgment", "author");
    }

    @Override
    public void mark(FactId report, FactId by) {
        store.mark(report, by);
    }

    @Override
    public void record(List<Report> reports) {
        Set<Identifier> merchants = new HashSet<>();
        for (Report report : reports) {
            String merchant = report.data().text("merchant");
            if (merchant != null) {
                merchants.add(Identifier.of(report.reporter().organisation(), merchant));
            }
        }
        Map<Identifier, SubjectId> subjectsOf =
                subjects.refer(merchants, reports.get(0).seal());
        store.save(reports, subjectsOf, unattributed(reports, merchants));
    }

    /**
     * A review that names a merchant is held until the merchant is registered; one that names only its order is held with it.
     */
    private ReviewStore.Unattributed unattributed(List<Report> reports, Set<Identifier> merchants) {
        OrganisationId platform = reports.get(0).reporter().organisation();
        Set<String> orders = new HashSet<>();
        for (Report report : reports) {
            if (!report.data().has("merchant")) {
                orders.add(report.data().required("order"));
            }
        }
        return new ReviewStore.Unattributed(
                registrations.unregistered(
                        platform, merchants.stream().map(Identifier::value).toList()),
                orders.isEmpty() ? Set.of() : trades.held(platform, orders),
                clock.today());
    }
}
