package org.chengxin.trade;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** 订单: report type for an order and its lines. Each line names its merchant, so an order may have several or none. */
@Component
class OrderReports implements ReportType {

    private static final int LINES = 500;

    private static final Declaration DECLARATION = new Declaration(
            "order",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.instant("placed").past().required(),
                    Field.zone(),
                    Field.currency().required(),
                    Field.code(
                                    "status",
                                    "placed",
                                    "paid",
                                    "processing",
                                    "shipped",
                                    "delivered",
                                    "completed",
                                    "cancelled",
                                    "unavailable")
                            .named("trade.status.")
                            .required(),
                    Field.key("buyer").ofOthers().impersonal(),
                    Field.instant("paid").past(),
                    Field.instant("promised"),
                    Field.text("destination", 200).ofOthers().impersonal(),
                    Field.division("destinationDivision"),
                    Field.text("session", 100),
                    Field.text("promotion", 100),
                    Field.list(
                                    "lines",
                                    Schema.of(
                                            Field.text("item", 100).required(),
                                            Field.key("merchant").required(),
                                            Field.key("shop"),
                                            Field.text("product", 200),
                                            Field.text("title", 500),
                                            Field.text("category", 100),
                                            Field.whole("quantity", 1, 1_000_000),
                                            Field.amount("price").required(),
                                            Field.amount("freight")),
                                    LINES)
                            .required()),
            """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"delivered","buyer":"b-7f3a",
                 "paid":"2026-02-27T10:16:10+08:00","promised":"2026-03-02T00:00:00+08:00","destinationDivision":"330106",
                 "lines":[{"item":"1","merchant":"example-merchant","shop":"example-shop","product":"p-1","title":"龙井茶 250g",
                           "category":"茶叶","quantity":2,"price":"128.00","freight":"6.00"}]}""");

    private final TradeStore store;
    private final CompletedStore completed;
    private final Subjects subjects;
    private final Registrations registrations;
    private final Attribution attribution;

    OrderReports(
            TradeStore store,
            CompletedStore completed,
            Subjects subjects,
            Registrations registrations,
            Attribution attribution) {
        this.store = store;
        this.completed = completed;
        this.subjects = subjects;
        this.registrations = registrations;
        this.attribution = attribution;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        Set<String> items = new HashSet<>();
        List<ReportContent> lines = data.list("lines");
        for (int index = 0; index < lines.size(); index++) {
            if (!items.add(lines.get(index).required("item"))) {
                problems.add("order.item-repeated", "/lines/" + index + "/item");
            }
        }
    }

    @Override
    public Optional<Instant> completed(FactId id) {
        return completed.of(id);
    }

    @Override
    public void record(List<Report> reports) {
        Set<Identifier> merchants = new HashSet<>();
        reports.forEach(report -> report.data()
                .list("lines")
                .forEach(line ->
                        merchants.add(Identifier.of(report.reporter().organisation(), line.required("merchant")))));
        Map<Identifier, SubjectId> subjectsOf =
                subjects.refer(merchants, reports.get(0).seal());
        Set<String> unregistered = registrations.unregistered(
                reports.get(0).reporter().organisation(),
                merchants.stream().map(Identifier::value).toList());
        store.saveOrders(reports, subjectsOf, unregistered);
        attribution.recorded(reports, unregistered);
    }
}
