package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Protected.Secrecy;
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
                    Field.identityNumber("identityNumber").ofPerson(),
                    Field.text("phone", 40).ofPerson(),
                    Field.date("employed"),
                    Field.date("left")),
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

    /** 快递条例 art. 4: the postal administration supervises couriers; no other department looks up who one is. */
    @Override
    public Set<String> departments() {
        return Set.of("posts");
    }

    @Override
    public Secrecy secrecy() {
        return Secrecy.RESERVED;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        LocalDate employed = data.date("employed");
        LocalDate left = data.date("left");
        if (employed != null && left != null && left.isBefore(employed)) {
            problems.add("relation.period", "/left");
        }
    }

    /** A person whom the firm reports under two numbers of its own is one person. */
    @Override
    public void record(List<Report> reports) {
        Map<FactId, SubjectId> people = descriptions.describe(
                name(), reports, report -> Identifier.of(report.reporter().organisation(), "courier:" + report.key()));
        store.saveEngagements(reports, people);
        store.samePersons(reports).forEach(each -> descriptions.join(each.alias(), each.same()));
    }
}
