package org.chengxin.subject.registry;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.Field;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Schema;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Descriptions;
import org.chengxin.subject.Identifier;
import org.springframework.stereotype.Component;

/** 快递员: a courier of a firm (一人一档, 方案二(二)4); kept encrypted, never published. */
@Component
class CourierReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "courier",
            Footing.STATUTORY,
            Set.of(OrganisationKind.LOGISTICS),
            Schema.of(
                    Field.text("name", 100).required(),
                    Field.key("outlet"),
                    Field.identityNumber("identityNumber"),
                    Field.text("phone", 40),
                    Field.date("employed")),
            """
                {"name":"示例员","outlet":"example-outlet","phone":"0571-00000001","employed":"2023-06-01"}""");

    private final Descriptions descriptions;
    private final CourierStore store;

    CourierReports(Descriptions descriptions, CourierStore store) {
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
        List<SubjectId> people = descriptions.describe(
                name(), reports, report -> Identifier.of(report.reporter().organisation(), "courier:" + report.key()));
        store.saveEngagements(reports, people);
    }
}
