package org.chengxin.subject;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Field;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Schema;
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
                    Field.text("address", 500)),
            """
                {"name":"西湖文新网点","division":"330106","address":"杭州市西湖区示例路3号"}""");

    private final Subjects subjects;
    private final CourierStore store;
    private final Confidential confidential;

    OutletReports(Subjects subjects, CourierStore store, Confidential confidential) {
        this.subjects = subjects;
        this.store = store;
        this.confidential = confidential;
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
        subjects.describeReporter(last, Assertion.of(name(), last, confidential));
        store.saveOutlets(reports);
    }
}
