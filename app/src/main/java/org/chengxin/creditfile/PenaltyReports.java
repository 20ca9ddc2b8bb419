package org.chengxin.creditfile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengxin.creditfile.Incoming.About;
import org.chengxin.creditfile.Incoming.Decision;
import org.chengxin.creditfile.Incoming.Sums;
import org.chengxin.creditfile.Incoming.Text;
import org.chengxin.creditfile.Incoming.Validity;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 行政处罚: report type for a penalty in the national 双公示 fields (CF_*); kinds of penalty by 行政处罚法 art. 9. */
@Component
class PenaltyReports extends RecordReports {

    private static final Schema SCHEMA = Schema.of(
            Field.nested("party", Party.SCHEMA).required(),
            Field.text("number", 200).required().published(),
            Field.text("document", 200),
            Field.text("authority", 200).required().published(),
            Field.text("authorityCode", 18),
            Field.text("agreement", 100),
            Field.text("source", 200),
            Field.text("sourceCode", 18),
            Field.date("decided").past().required().published(),
            Field.text("violation", 2_000).required().published(),
            Field.text("facts", 20_000).required(),
            Field.text("basis", 5_000).required().published(),
            Field.codes(
                            "categories",
                            "warning",
                            "criticism",
                            "fine",
                            "confiscation",
                            "suspension",
                            "downgrade",
                            "revocation",
                            "restriction",
                            "closure",
                            "detention",
                            "other")
                    .named("creditfile.penalty.")
                    .required()
                    .published(),
            Field.text("content", 20_000).published(),
            Field.amount("fine").published(),
            Field.amount("confiscated").published(),
            Field.text("revoked", 500),
            Field.date("validUntil").published(),
            Field.date("disclosedUntil").published(),
            Field.code("severity", "minor", "general", "serious")
                    .named("creditfile.severity.")
                    .published(),
            Field.code("procedure", "summary", "ordinary"),
            Field.date("served").past(),
            Field.code("remedy", "pending", "upheld"),
            Field.text("remark", 2_000));

    private static final String EXAMPLE = """
                {"party":{"name":"杭州示例茶业有限公司","kind":"organisation","code":"91330106MA2TE5T01R"},
                 "number":"杭西市监处罚〔2026〕12号","document":"行政处罚决定书","authority":"杭州市西湖区市场监督管理局",
                 "decided":"2026-02-10","violation":"虚假宣传","facts":"商品页面标注的产地与实际不符。",
                 "basis":"《中华人民共和国反不正当竞争法》","categories":["fine"],"severity":"general","content":"罚款20000元","fine":"20000.00",
                 "procedure":"ordinary"}""";

    private final Party party;

    PenaltyReports(RecordStore store, FilingStore filing, Party party) {
        super(RecordKind.PENALTY, SCHEMA, EXAMPLE, store, filing);
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
        return new Incoming(
                new About(subject, about.text("name"), about.required("kind").equals("natural-person")),
                new Decision(
                        RecordKind.PENALTY,
                        Party.number(data.text("number")),
                        data.required("authority"),
                        Objects.requireNonNull(data.date("decided")),
                        "summary".equals(data.text("procedure")),
                        severity(data.text("severity"))),
                new Text(
                        data.required("violation"), data.text("basis"), data.text("content"), data.words("categories")),
                new Sums(data.amount("fine"), data.amount("confiscated")),
                new Validity(null, data.date("validUntil"), data.date("disclosedUntil")),
                footing().word());
    }

    private static @Nullable Severity severity(@Nullable String word) {
        return word == null ? null : Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
