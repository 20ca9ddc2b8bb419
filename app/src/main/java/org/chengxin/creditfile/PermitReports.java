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
import org.chengxin.field.Schema;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** 行政许可: report type for a permit in the national 双公示 fields (XK_*). */
@Component
class PermitReports extends RecordReports {

    private static final Schema SCHEMA = Schema.of(
            Field.nested("party", Party.SCHEMA).required(),
            Field.text("number", 200).required().published(),
            Field.text("document", 200).published(),
            Field.text("authority", 200).required().published(),
            Field.text("authorityCode", 18),
            Field.text("agreement", 100),
            Field.text("source", 200),
            Field.text("sourceCode", 18),
            Field.date("decided").past().required().published(),
            Field.code("category", "ordinary", "concession", "recognition", "approval", "registration", "other")
                    .named("creditfile.permit.")
                    .required()
                    .published(),
            Field.text("certificate", 200).published(),
            Field.text("certificateNumber", 200),
            Field.text("content", 20_000).published(),
            Field.date("from").published(),
            Field.date("until").published(),
            Field.text("state", 100),
            Field.text("remark", 2_000));

    private static final String EXAMPLE = """
                {"party":{"name":"杭州示例茶业有限公司","kind":"organisation","code":"91330106MA2TE5T01R"},
                 "number":"JY13301060000001","document":"食品经营许可证","authority":"杭州市西湖区市场监督管理局",
                 "decided":"2024-05-06","category":"ordinary","certificate":"食品经营许可证",
                 "certificateNumber":"JY13301060000001","content":"预包装食品销售","from":"2024-05-06","until":"2029-05-05"}""";

    private final Party party;

    PermitReports(RecordStore store, FilingStore filing, Party party) {
        super(RecordKind.PERMIT, SCHEMA, EXAMPLE, store, filing);
        this.party = party;
    }

    @Override
    Map<FactId, SubjectId> subjects(List<Report> reports) {
        return party.subjects(reports);
    }

    @Override
    Incoming incoming(Report report, SubjectId subject) {
        ReportContent data = report.data();
        ReportContent about = Objects.requireNonNull(data.nested("party"));
        String title = data.text("certificate", data.text("document", data.required("category")));
        return new Incoming(
                new About(subject, about.text("name"), about.required("kind").equals("natural-person")),
                new Decision(
                        RecordKind.PERMIT,
                        Party.number(data.text("number")),
                        data.required("authority"),
                        Objects.requireNonNull(data.date("decided")),
                        false),
                new Text(title, null, data.text("content"), List.of(data.required("category"))),
                Sums.NONE,
                new Validity(data.date("from"), data.date("until"), null),
                footing().word());
    }
}
