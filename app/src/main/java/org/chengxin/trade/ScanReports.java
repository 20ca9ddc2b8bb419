package org.chengxin.trade;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.springframework.stereotype.Component;

/** 轨迹: report type for one scan of a waybill, from the logistics firm itself, independent of the platform. */
@Component
class ScanReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "scan",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.LOGISTICS),
            Schema.of(
                    Field.text("waybill", 60).required(),
                    Field.instant("at").past().required(),
                    Field.code("step", "pickup", "hub", "out-for-delivery", "delivered", "returned")
                            .named("trade.step.")
                            .required(),
                    Field.key("outlet"),
                    Field.key("courier").ofOthers().impersonal(),
                    Field.division("division"),
                    Field.whole("grams", 0, 1_000_000_000)),
            """
                {"waybill":"YT0000000000001","at":"2026-02-27T18:00:00+08:00","step":"pickup","outlet":"example-outlet",
                 "courier":"example-courier","division":"330106","grams":620}""");

    private final TradeStore store;

    ScanReports(TradeStore store) {
        this.store = store;
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
    public void record(List<Report> reports) {
        store.saveScans(reports);
    }
}
