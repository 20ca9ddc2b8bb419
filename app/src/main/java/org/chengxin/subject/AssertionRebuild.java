package org.chengxin.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Rebuild;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Assertion.Rank;
import org.chengxin.subject.register.Registers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuild for installations older than assertions, or than one of their fields: derives the assertions of subjects from their
 * sealed reports, once and before the web server opens. Subjects whose reports cannot be read stay unchanged.
 */
@Component
class AssertionRebuild extends Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(AssertionRebuild.class);
    private static final int PAGE = 200;

    private final JdbcClient sql;
    private final SubjectStore subjects;
    private final ShopStore licences;
    private final Assertions assertions;
    private final Registers registers;
    private final Accounts accounts;
    private final Reports reports;
    private final Confidential confidential;

    AssertionRebuild(
            JdbcClient sql,
            SubjectStore subjects,
            ShopStore licences,
            Assertions assertions,
            Registers registers,
            Accounts accounts,
            Reports reports,
            Confidential confidential,
            TransactionTemplate transaction) {
        super(1, transaction);
        this.sql = sql;
        this.subjects = subjects;
        this.licences = licences;
        this.assertions = assertions;
        this.registers = registers;
        this.accounts = accounts;
        this.reports = reports;
        this.confidential = confidential;
    }

    /** A report from an earlier version, and the subject it described. */
    private record Old(FactId fact, SubjectId subject) {}

    @Override
    protected void done(long rebuilt) {
        accounts.organisations().stream()
                .filter(each -> each.code() != null)
                .forEach(each -> subjects.joinedByRegistration(each.subject(), each.code()));
        LOG.info("subjects were described anew from {} sealed reports", rebuilt);
    }

    /** Oldest first, so that the earliest source is found. */
    @Override
    protected int page() {
        subjects.lock();
        List<Old> page = sql.sql("""
                delete from subject.description where fact in (
                    select fact from subject.description order by fact limit :limit)
                returning fact, subject""")
                .param("limit", PAGE)
                .query((row, index) ->
                        new Old(new FactId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
        List<Assertions.Said> said = new ArrayList<>();
        page.stream()
                .sorted(java.util.Comparator.comparing(old -> old.fact().value().toString()))
                .forEach(old -> said(old).ifPresent(said::add));
        if (!said.isEmpty()) {
            assertions.keepSaid(said);
        }
        Map<FactId, AssertionStore.Row> earlier = new LinkedHashMap<>();
        said.forEach(
                last -> earlier(last).forEach(row -> earlier.put(row.assertion().fact(), row)));
        if (!earlier.isEmpty()) {
            assertions.keepEarlier(earlier.values());
        }
        return page.size();
    }

    /** The versions that this one replaced, from what they sealed; the time of an erased one stays a gap. */
    private List<AssertionStore.Row> earlier(Assertions.Said last) {
        List<AssertionStore.Row> rows = new ArrayList<>();
        List<Reports.Replaced> replaced = reports.replacedBefore(last.report().id());
        for (Reports.Replaced each : replaced) {
            said(new Old(each.id(), last.subject()))
                    .filter(said -> said.subject().equals(last.subject()))
                    .ifPresent(said -> rows.add(
                            said.row(replaced.get(0).id(), new AssertionStore.Replaced(each.by(), each.at()))));
        }
        return rows;
    }

    private Optional<Assertions.Said> said(Old old) {
        Report report = reports.reopen(old.fact()).orElse(null);
        if (report == null) {
            return Optional.empty();
        }
        String type = reports.typeOf(old.fact()).orElseThrow().name();
        SocialCreditCode code = report.data().socialCreditCode("code");
        if (type.equals("licence")) {
            return registered(report, code).map(holder -> said(report, holder, type));
        }
        if (type.equals("platform") && !isOwn(report, code)) {
            // Reported under another's code: counts as an ordinary source, not as the organisation itself.
            Assertion word = Assertion.of(type, report, confidential).as(Rank.REPORTER);
            return Optional.of(new Assertions.Said(report, report.reporter().subject(), word));
        }
        SubjectId subject = code == null ? old.subject() : holder(code).orElse(old.subject());
        return Optional.of(said(report, subject, type));
    }

    private Assertions.Said said(Report report, SubjectId subject, String type) {
        return new Assertions.Said(report, subject, Assertion.of(type, report, confidential));
    }

    private static boolean isOwn(Report report, @Nullable SocialCreditCode code) {
        String own = report.reporter().code();
        return code == null
                || own != null
                        && SocialCreditCode.tryRegistered(own)
                                .filter(code::equals)
                                .isPresent();
    }

    private Optional<SubjectId> registered(Report report, @Nullable SocialCreditCode code) {
        if (code == null || !registers.of(report.reporter()).test(code)) {
            return Optional.empty();
        }
        licences.official(report.id());
        return holder(code);
    }

    private Optional<SubjectId> holder(SocialCreditCode code) {
        Identifier identifier = Identifier.of(code);
        Map<Identifier, SubjectStore.Holder> holders = subjects.holders(Set.of(identifier));
        return Optional.ofNullable(holders.get(identifier)).map(SubjectStore.Holder::raw);
    }
}
