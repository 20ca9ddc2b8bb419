package org.chengxin.creditfile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.creditfile.Incoming.About;
import org.chengxin.creditfile.Incoming.Decision;
import org.chengxin.creditfile.Incoming.Sums;
import org.chengxin.creditfile.Incoming.Text;
import org.chengxin.creditfile.Incoming.Validity;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** 第三方评价: report type for a rating agency's grade under a named standard (电子商务法 art. 70). */
@Component
class AppraisalReports extends RecordReports {

    private static final String RELATION = "relation";

    private static final Schema SCHEMA = Schema.of(
            Field.text("name", 200).required().published(),
            Field.socialCreditCode("code").required().published(),
            Field.text("grade", 20).required().published(),
            Field.text("standard", 200).required().published(),
            Field.date("evaluated").past().required().published(),
            Field.date("until").published(),
            Field.code(RELATION, RecordKind.APPRAISAL.outcomes().toArray(String[]::new))
                    .named("creditfile.outcome.")
                    .published(),
            Field.text("url", 500).published());

    private static final String EXAMPLE = """
                {"name":"杭州示例茶业有限公司","code":"91330106MA2TE5T01R","grade":"AA","standard":"GB/T 22116-2008",
                 "evaluated":"2025-10-20","until":"2026-10-19","url":"https://rating.example/reports/1"}""";

    private final Party party;

    AppraisalReports(RecordStore store, FilingStore filing, Party party) {
        super(RecordKind.APPRAISAL, SCHEMA, EXAMPLE, store, filing);
        this.party = party;
    }

    /** Nobody grades itself. */
    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        super.check(reporter, data, problems);
        if (data.required("code").equalsIgnoreCase(reporter.code())) {
            problems.add("appraisal.own", "/code");
        }
    }

    private static List<String> relation(ReportContent data) {
        return data.has(RELATION) ? List.of(data.required(RELATION)) : List.of();
    }

    @Override
    Map<FactId, SubjectId> subjects(List<Report> reports) {
        return party.firms(reports);
    }

    @Override
    Incoming incoming(Report report, SubjectId subject) {
        ReportContent data = report.data();
        return new Incoming(
                About.firm(subject, data.text("name")),
                new Decision(
                        RecordKind.APPRAISAL,
                        data.required("standard"),
                        report.reporter().name(),
                        Objects.requireNonNull(data.date("evaluated")),
                        false),
                new Text(
                        data.required("grade") + " · " + data.required("standard"),
                        null,
                        data.text("url"),
                        relation(data)),
                Sums.NONE,
                new Validity(data.date("evaluated"), data.date("until"), null),
                footing().word());
    }
}
