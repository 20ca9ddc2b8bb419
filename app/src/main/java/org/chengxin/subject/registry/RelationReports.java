package org.chengxin.subject.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * 关联关系: what another firm, by its code, is to the reporter for a period; of an agency's relation the reporter is the agency. As
 * the reporter is always one side, nobody states what others are to each other.
 */
@Component
class RelationReports implements ReportType {

    private static final Statements STATEMENTS = Statements.of("relation");
    private static final String AGENCY = "agency";

    private static final Declaration DECLARATION = new Declaration(
            "relation",
            Footing.AGREEMENT,
            STATEMENTS.reporters(),
            Schema.of(
                    Field.code("kind", STATEMENTS.kinds())
                            .named("intake.word.relation.")
                            .required()
                            .published(),
                    Field.socialCreditCode("code").required().published(),
                    Field.date("since").published(),
                    Field.date("until").published()),
            """
                {"kind":"successor","code":"91330106MA2TE5T01R","since":"2025-01-01"}""");

    private final Subjects subjects;
    private final RelationStore store;

    RelationReports(Subjects subjects, RelationStore store) {
        this.subjects = subjects;
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** Each kind of reporter may state one kind of relation or another. */
    @Override
    public String example(OrganisationKind reporter) {
        return example().replace("successor", STATEMENTS.of(reporter));
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        STATEMENTS.check(reporter, data.required("kind"), "kind", problems);
        RelationStore.checkPeriod(data, problems);
        if (code(data).value().equals(reporter.code())) {
            problems.add("relation.own-code", "/code");
        }
    }

    @Override
    public void record(List<Report> reports) {
        Optional<Identifier> own = Optional.ofNullable(reports.get(0).reporter().code())
                .flatMap(SocialCreditCode::tryRegistered)
                .map(Identifier::of);
        Set<Identifier> sides =
                reports.stream().map(report -> code(report.data())).collect(Collectors.toSet());
        own.ifPresent(sides::add);
        Map<Identifier, SubjectId> subjectsOf =
                subjects.refer(sides, reports.get(0).seal());
        SubjectId reporter =
                own.map(subjectsOf::get).orElse(reports.get(0).reporter().subject());
        store.save(reports.stream()
                .map(report -> stated(report, reporter, Objects.requireNonNull(subjectsOf.get(code(report.data())))))
                .toList());
    }

    private static RelationStore.Stated stated(Report report, SubjectId reporter, SubjectId other) {
        String kind = report.data().required("kind");
        return kind.equals(AGENCY)
                ? new RelationStore.Stated(report, kind, reporter, other, false)
                : new RelationStore.Stated(report, kind, other, reporter, false);
    }

    private static Identifier code(ReportContent data) {
        return Identifier.of(Objects.requireNonNull(data.socialCreditCode("code")));
    }
}
