package org.chengxin.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** 自查发现: report type for findings of a platform on its own data with the same models; the data stay there. */
@Component
class OwnFindingReports implements ReportType {

    private static final int SCORES = 1_000_000;
    private static final long MOST = 1_000_000_000L;

    private static final Declaration DECLARATION = new Declaration(
            "own-finding",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("merchant").required(),
                    Field.code("kind", kinds()).named("warning.kind.").required(),
                    Field.text("model", 100).required(),
                    Field.text("version", 40).required(),
                    Field.whole("score", 0, SCORES).required(),
                    Field.whole("records", 1, MOST).required(),
                    Field.date("first").required(),
                    Field.date("last").required(),
                    Field.codes("checked", explanations())),
            """
                {"merchant":"example-merchant","kind":"brushing-merchant","model":"order.brushing","version":"1","score":870000,
                 "records":42,"first":"2026-02-01","last":"2026-02-09","checked":["same-buyer","market-peak"]}""");

    private final Findings findings;
    private final Subjects subjects;
    private final Parameters parameters;
    private final LegalClock clock;

    OwnFindingReports(Findings findings, Subjects subjects, Parameters parameters, LegalClock clock) {
        this.findings = findings;
        this.subjects = subjects;
        this.parameters = parameters;
        this.clock = clock;
    }

    private static String[] kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.level() == Kind.Level.SUSPICION)
                .map(Kind::key)
                .toArray(String[]::new);
    }

    private static String[] explanations() {
        return Arrays.stream(Counter.Explanation.values())
                .map(Counter.Explanation::key)
                .toArray(String[]::new);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** The same secrecy as our own findings. */
    @Override
    public Secrecy secrecy() {
        return Secrecy.SECRET;
    }

    @Override
    public void record(List<Report> reports) {
        Map<Identifier, SubjectId> merchants = subjects.refer(
                reports.stream().map(OwnFindingReports::merchant).collect(Collectors.toSet()),
                reports.get(0).seal());
        List<SealedFinding> found = new ArrayList<>();
        for (Report report : reports) {
            found.add(finding(report, Objects.requireNonNull(merchants.get(merchant(report)))));
        }
        findings.deliver(found, reports);
    }

    private static Identifier merchant(Report report) {
        return Identifier.of(report.reporter().organisation(), report.data().required("merchant"));
    }

    private SealedFinding finding(Report report, SubjectId key) {
        ReportContent data = report.data();
        Optional<Subject> known = subjects.find(key);
        SubjectId merchant = known.map(Subject::id).orElse(key);
        String kind = data.required("kind");
        FindingContent content = new FindingContent(
                List.of(new FindingContent.Who("merchant", merchant.toString())),
                List.of(),
                List.of(),
                (int) Math.min(Integer.MAX_VALUE, Objects.requireNonNull(data.whole("records"))),
                List.of(),
                data.words("checked").stream()
                        .map(word -> new FindingContent.Counter(word, -1))
                        .toList());
        return new SealedFinding(
                report.id(),
                report.reporter().organisation(),
                merchant,
                known.map(Subject::division).orElse(null),
                kind,
                data.required("model"),
                data.required("version"),
                WarningPolicy.severity(kind, content.all(), parameters.whole("warning.serious-records")),
                Footing.AGREEMENT,
                (double) Objects.requireNonNull(data.whole("score")) / SCORES,
                content,
                clock.today(),
                data.date("first"),
                SealedFinding.Origin.PLATFORM,
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
