package org.chengxin.subject.registry;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.subject.Descriptions;
import org.springframework.stereotype.Component;

/** 网点: a logistics firm's outlet, where parcels are taken in and handed out. */
@Component
class OutletReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "outlet",
            Footing.STATUTORY,
            Set.of(OrganisationKind.LOGISTICS),
            Schema.of(
                    Field.text("name", 200).required().published(),
                    Field.division("division").required().published(),
                    Field.text("address", 500),
                    Field.key("parent")),
            """
                {"name":"西湖文新网点","division":"330106","address":"杭州市西湖区示例路3号"}""");

    private final Descriptions descriptions;
    private final CourierStore store;

    OutletReports(Descriptions descriptions, CourierStore store) {
        this.descriptions = descriptions;
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
        Report last = reports.get(reports.size() - 1);
        descriptions.describeReporter(name(), last);
        store.saveOutlets(reports);
    }
}
