package org.chengxin.subject.registry;

import java.util.List;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.subject.Descriptions;
import org.chengxin.subject.Identifier;
import org.springframework.stereotype.Component;

/**
 * 登记主体: a supplier, payment institution, agency, association, right holder or department, with its licence, scope and rating.
 * Which kind somebody may report is data ({@link Statements}). 方案二(一)1.
 */
@Component
class BodyReports implements ReportType {

    private static final Statements STATEMENTS = Statements.of("body");

    private static final Declaration DECLARATION = new Declaration(
            "body",
            Footing.STATUTORY,
            STATEMENTS.reporters(),
            Schema.of(
                    Field.code("kind", STATEMENTS.kinds())
                            .named("subject.body.")
                            .required()
                            .published(),
                    Field.text("name", 200).required().published(),
                    Field.socialCreditCode("code").published(),
                    Field.division("division").published(),
                    Field.text("address", 500).published(),
                    Field.text("phone", 40),
                    Field.text("licence", 60).published(),
                    Field.text("scope", 500).published(),
                    Field.text("region", 200).published(),
                    Field.text("rating", 60).published(),
                    Field.date("until").published(),
                    Field.date("changed").past().published(),
                    Field.list(
                                    "formerNames",
                                    Schema.of(
                                            Field.text("name", 200).required().published(),
                                            Field.date("from").published(),
                                            Field.date("until").published()),
                                    20)
                            .published()),
            """
                {"kind":"right-holder","name":"杭州示例茶业协会","division":"330106","licence":"第00000001号",
                 "scope":"注册商标第30类","until":"2030-12-31"}""");

    private final Descriptions descriptions;
    private final BodyStore store;

    BodyReports(Descriptions descriptions, BodyStore store) {
        this.descriptions = descriptions;
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        STATEMENTS.check(reporter, data.required("kind"), "kind", problems);
    }

    @Override
    public void record(List<Report> reports) {
        store.save(
                reports,
                descriptions.describe(
                        name(),
                        reports,
                        report -> Identifier.of(report.reporter().organisation(), "body:" + report.key())),
                report -> report.data().required("kind"),
                "licence");
        descriptions.describeAnew(store.saveFormerNames(reports));
    }
}
