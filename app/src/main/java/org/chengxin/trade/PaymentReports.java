package org.chengxin.trade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/** 支付: report type for one payment of an order; it may come before its order. */
@Component
class PaymentReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "payment",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("order").required(),
                    Field.whole("sequence", 0, 1_000_000).required(),
                    Field.text("method", 60).required(),
                    Field.amount("amount").required(),
                    Field.currency().required(),
                    Field.whole("installments", 0, 1_000),
                    Field.instant("paid").past(),
                    Field.key("payer").ofOthers().impersonal()),
            """
                {"order":"example-order","sequence":1,"method":"wallet","amount":"262.00","currency":"CNY",
                 "paid":"2026-02-27T10:16:10+08:00"}""");

    private final TradeStore store;
    private final CompletedStore completed;

    PaymentReports(TradeStore store, CompletedStore completed) {
        this.store = store;
        this.completed = completed;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Optional<Instant> completed(FactId id) {
        return completed.of(id);
    }

    @Override
    public void record(List<Report> reports) {
        store.savePayments(reports);
    }
}
