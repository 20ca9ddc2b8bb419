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

/** 荣誉: report type for an honour or trustworthy record (守信信息) from a department or an association. */
@Component
class HonourReports extends RecordReports {

    private static final Schema SCHEMA = Schema.of(
            Field.text("name", 200).required().published(),
            Field.socialCreditCode("code").required().published(),
            Field.text("title", 200).required().published(),
            Field.text("authority", 200).required().published(),
            Field.text("agreement", 100),
            Field.date("awarded").past().required().published(),
            Field.date("until").published(),
            Field.text("number", 200).published());

    private static final String EXAMPLE = """
                {"name":"杭州示例茶业有限公司","code":"91330106MA2TE5T01R","title":"电子商务诚信示范企业",
                 "authority":"杭州市电子商务协会（示例）","awarded":"2025-12-01","until":"2027-11-30"}""";

    private final Party party;

    HonourReports(RecordStore store, FilingStore filing, Party party) {
        super(RecordKind.HONOUR, SCHEMA, EXAMPLE, store, filing);
        this.party = party;
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
                        RecordKind.HONOUR,
                        data.text("number", data.required("title")),
                        data.required("authority"),
                        Objects.requireNonNull(data.date("awarded")),
                        false),
                new Text(data.required("title"), null, null, List.of()),
                Sums.NONE,
                new Validity(data.date("awarded"), data.date("until"), null),
                footing().word());
    }
}
