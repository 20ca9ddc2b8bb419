package org.chengxin.subject.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
import org.chengxin.subject.Descriptions;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.register.Registers;
import org.springframework.stereotype.Component;

/**
 * 代码变更: that a firm has another code from a day on, as when an individual business becomes an enterprise (个转企). From the register of
 * the new code it leads both codes to one file, as a joining that two persons can undo; from others it is told as a relation only. A code
 * that was given to another firm ({@code reused}, which only the register can tell) is that firm's from then on; the earlier holder
 * keeps its history, and the page of each names the other.
 */
@Component
class CodeChangeReports implements ReportType {

    private static final String REUSED = "reused";

    private static final Declaration DECLARATION = new Declaration(
            "code-change",
            Footing.STATUTORY,
            Set.of(OrganisationKind.DEPARTMENT),
            Schema.of(
                    Field.socialCreditCode("old").required().published(),
                    Field.socialCreditCode("code").required().published(),
                    Field.date("since").past().required().published(),
                    Field.code("ground", "business-to-enterprise", "merger", "correction", "other", REUSED)
                            .required()
                            .published()),
            """
                {"old":"92330106MA2TE5T01N","code":"91330106MA2TE5T01R","since":"2025-01-01","ground":"business-to-enterprise"}""");

    private final Subjects subjects;
    private final Descriptions descriptions;
    private final RelationStore store;
    private final CodeStore codeStore;
    private final Registers registers;

    CodeChangeReports(
            Subjects subjects,
            Descriptions descriptions,
            RelationStore store,
            CodeStore codeStore,
            Registers registers) {
        this.codeStore = codeStore;
        this.subjects = subjects;
        this.descriptions = descriptions;
        this.store = store;
        this.registers = registers;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        boolean reused = data.required("ground").equals(REUSED);
        if (reused != code(data, "old").equals(code(data, "code"))) {
            problems.add(reused ? "code-change.another-code" : "code-change.same-code", "/old");
        } else if (reused && !registers.of(reporter).test(code(data, "code"))) {
            problems.add("code-change.not-the-register", "/ground");
        }
    }

    @Override
    public void record(List<Report> reports) {
        Set<Identifier> codes = new LinkedHashSet<>();
        reports.forEach(report -> {
            codes.add(Identifier.of(code(report.data(), "old")));
            codes.add(Identifier.of(code(report.data(), "code")));
        });
        Map<Identifier, SubjectId> holders =
                new HashMap<>(subjects.refer(codes, reports.get(0).seal()));
        Predicate<SocialCreditCode> registered = registers.of(reports.get(0).reporter());
        List<RelationStore.Stated> stated = new ArrayList<>();
        for (Report report : reports) {
            SocialCreditCode code = code(report.data(), "code");
            boolean reused = report.data().required("ground").equals(REUSED);
            SubjectId before = Objects.requireNonNull(holders.get(Identifier.of(code(report.data(), "old"))));
            if (reused) {
                subjects.hold();
                holders.put(Identifier.of(code), codeStore.giveAnew(code, report.seal(), report.receivedAt()));
            }
            SubjectId now = Objects.requireNonNull(holders.get(Identifier.of(code)));
            stated.add(new RelationStore.Stated(report, reused ? "code-reused" : name(), now, before, false));
            if (!reused && registered.test(code)) {
                descriptions.join(before, now);
            }
        }
        store.save(stated);
    }

    private static SocialCreditCode code(ReportContent data, String field) {
        return Objects.requireNonNull(data.socialCreditCode(field));
    }
}
