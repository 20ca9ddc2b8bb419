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

/** 包裹: report type for a parcel of an order: when it was handed to the carrier and when it arrived. */
@Component
class ParcelReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "parcel",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("order").required(),
                    Field.text("carrier", 200),
                    Field.text("waybill", 60),
                    Field.zone(),
                    Field.instant("handedOver").past(),
                    Field.instant("delivered").past(),
                    Field.whole("grams", 0, 1_000_000_000),
                    Field.division("originDivision"),
                    Field.division("destinationDivision")),
            """
                {"order":"example-order","carrier":"示例快递","waybill":"YT0000000000001",
                 "handedOver":"2026-02-27T18:00:00+08:00","delivered":"2026-03-01T11:20:00+08:00","grams":620,
                 "originDivision":"330106","destinationDivision":"330102"}""");

    private final TradeStore store;
    private final CompletedStore completed;

    ParcelReports(TradeStore store, CompletedStore completed) {
        this.store = store;
        this.completed = completed;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** 快递条例 art. 4: the postal administration supervises couriers. */
    @Override
    public Set<String> departments() {
        return Set.of("market-regulator", "posts");
    }

    @Override
    public Optional<Instant> completed(FactId id) {
        return completed.of(id);
    }

    @Override
    public void record(List<Report> reports) {
        store.saveParcels(reports);
    }
}
