package org.chengxin.subject.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * 从业人员: a natural person with a position in a firm for a period (一人一档); kept encrypted, never published. A person of several
 * positions has one report under one key for each, and may have no number.
 */
@Component
class PractitionerReports implements ReportType {

    private static final Statements STATEMENTS = Statements.of("practitioner");

    private static final Declaration DECLARATION = new Declaration(
            "practitioner",
            Footing.STATUTORY,
            STATEMENTS.reporters(),
            Schema.of(
                    Field.text("name", 100).required(),
                    Field.key("person"),
                    Field.identityNumber("identityNumber"),
                    Field.text("phone", 40),
                    Field.socialCreditCode("firm").required(),
                    Field.code("position", STATEMENTS.kinds())
                            .named("subject.position.")
                            .required(),
                    Field.date("since"),
                    Field.date("until")),
            """
                {"name":"示例员","firm":"91330106MA2TE5T01R","position":"employee","since":"2024-05-01"}""");

    private final Descriptions descriptions;
    private final Subjects subjects;
    private final RelationStore store;

    PractitionerReports(Descriptions descriptions, Subjects subjects, RelationStore store) {
        this.descriptions = descriptions;
        this.subjects = subjects;
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        STATEMENTS.check(reporter, data.required("position"), "position", problems);
        RelationStore.checkPeriod(data, problems);
    }

    @Override
    public void record(List<Report> reports) {
        Map<FactId, SubjectId> people = descriptions.describe(
                name(),
                reports,
                report -> Identifier.of(
                        report.reporter().organisation(),
                        "practitioner:" + report.data().text("person", report.key())));
        Map<Identifier, SubjectId> firms = subjects.refer(
                reports.stream().map(PractitionerReports::firm).collect(Collectors.toSet()),
                reports.get(0).seal());
        store.save(reports.stream()
                .map(report -> new RelationStore.Stated(
                        report,
                        report.data().required("position"),
                        Objects.requireNonNull(people.get(report.id())),
                        Objects.requireNonNull(firms.get(firm(report))),
                        true))
                .toList());
    }

    private static Identifier firm(Report report) {
        return Identifier.of(Objects.requireNonNull(report.data().socialCreditCode("firm")));
    }
}
