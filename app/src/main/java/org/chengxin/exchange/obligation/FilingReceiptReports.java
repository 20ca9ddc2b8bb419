package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/**
 * 报送回执: that the receiver of a recurring report took it. A platform reports its own receipts, and a department those that it gave
 * or was shown; the report itself went to the receiver and is not collected again (网络交易监督管理办法 art. 25; 浙江省电子商务条例 art. 11).
 */
@Component
class FilingReceiptReports implements ReportType {

    private static final String CODE = "code";
    private static final String MONTH = "month";
    private static final String FILED = "filed";
    private static final int NUMBER = 80;

    private static final Declaration DECLARATION = new Declaration(
            "filing-receipt",
            Footing.STATUTORY,
            Set.of(OrganisationKind.PLATFORM, OrganisationKind.DEPARTMENT),
            Schema.of(
                    Field.code("duty", ObligationCatalogue.reports())
                            .named("exchange.duty.")
                            .required(),
                    Field.date(MONTH).required(),
                    Field.text("receipt", NUMBER).required(),
                    Field.date(FILED).required(),
                    Field.socialCreditCode(CODE)),
            """
                {"duty":"identity-report","month":"2026-07-01","receipt":"浙网监报〔2026〕7-0012","filed":"2026-07-20"}""");

    private final ObligationStore store;
    private final RecurringDuties duties;
    private final Accounts accounts;
    private final LegalClock clock;

    FilingReceiptReports(ObligationStore store, RecurringDuties duties, Accounts accounts, LegalClock clock) {
        this.store = store;
        this.duties = duties;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** A department names whose receipt it is. */
    @Override
    public String example(OrganisationKind reporter) {
        return reporter == OrganisationKind.DEPARTMENT
                ? example().replace("}", ",\"code\":\"91330106MA2TE5T01R\"}")
                : example();
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        if ((reporter.kind() == OrganisationKind.DEPARTMENT) != data.has(CODE)) {
            problems.add("filing-receipt.whose", "/" + CODE);
        }
        LocalDate today = clock.today();
        if (month(data).isAfter(today)) {
            problems.add("filing-receipt.later", "/" + MONTH);
        }
        if (filed(data).isAfter(today)) {
            problems.add("filing-receipt.later", "/" + FILED);
        }
    }

    @Override
    public void record(List<Report> reports) {
        Map<SubjectId, String> forms = duties.forms();
        for (Report report : reports) {
            ReportContent data = report.data();
            if (report.supersedes() != null) {
                store.takeBack(report.supersedes().value());
            }
            debtor(report).ifPresent(debtor -> {
                duties.incur(debtor, forms.getOrDefault(debtor, ""), data.required("duty"), month(data));
                store.receive(
                        data.required("duty"),
                        debtor,
                        Obligations.month(month(data)),
                        report.id().value(),
                        new Settlement(
                                Outcome.MET,
                                filed(data),
                                data.required("receipt"),
                                report.reporter().kind() == OrganisationKind.DEPARTMENT));
            });
        }
    }

    private Optional<SubjectId> debtor(Report report) {
        SocialCreditCode code = report.data().socialCreditCode(CODE);
        return code == null
                ? Optional.of(report.reporter().subject())
                : accounts.withCode(code.value()).map(Organisation::subject);
    }

    private static LocalDate filed(ReportContent data) {
        return Objects.requireNonNull(data.date(FILED));
    }

    private static LocalDate month(ReportContent data) {
        return Objects.requireNonNull(data.date(MONTH)).withDayOfMonth(1);
    }
}
