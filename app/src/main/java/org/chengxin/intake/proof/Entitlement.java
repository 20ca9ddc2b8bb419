package org.chengxin.intake.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Purpose;
import org.chengxin.account.access.PurposePolicy;
import org.chengxin.account.access.Reader;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.IntakeProblem;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.intake.access.Concerned;
import org.chengxin.intake.access.ReportAccess;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may have a record, payload and salt: everybody the publishable part of a disclosed one, those whom the access policy
 * admits the whole.
 */
@Component
class Entitlement {

    /** Refusals of who may look, but did not say for which case. */
    static final Set<Problem> WANTING = Set.of(
            IntakeProblem.PURPOSE_REQUIRED,
            IntakeProblem.UNKNOWN_CASE,
            IntakeProblem.CASE_CLOSED,
            IntakeProblem.CASE_ELSEWHERE,
            AccountProblem.PURPOSE_NOT_OF_ROLE);

    private final List<DisclosedFacts> disclosed;
    private final Erasures erasures;
    private final Reports reports;
    private final ReportTypes types;
    private final Access access;
    private final CaseNumbers cases;
    private final Concerned concerned;
    private final Accounts accounts;
    private final ReportAccess reportAccess;
    private final AccessLog log;

    Entitlement(
            List<DisclosedFacts> disclosed,
            Erasures erasures,
            Reports reports,
            ReportTypes types,
            Access access,
            CaseNumbers cases,
            Concerned concerned,
            Accounts accounts,
            ReportAccess reportAccess,
            AccessLog log) {
        this.disclosed = disclosed;
        this.erasures = erasures;
        this.reports = reports;
        this.types = types;
        this.access = access;
        this.cases = cases;
        this.concerned = concerned;
        this.accounts = accounts;
        this.reportAccess = reportAccess;
        this.log = log;
    }

    /** Whether everybody may have it; of an erased record only the erasure is left, which is public. */
    boolean isPublic(FactId id) {
        return erasures.of(id).isPresent() || disclosed.stream().anyMatch(owner -> owner.isDisclosed(id));
    }

    /**
     * Checks that a reader may have a record that is not public.
     *
     * @param purpose the purpose with the number of a case, required of readers who did not report the record
     * @return the reader
     * @throws ProblemException if the reader may not have the record, or the purpose is not sufficient
     */
    Caller admit(@Nullable Caller caller, Proofs.Inclusion inclusion, Purpose.@Nullable Stated purpose) {
        Optional<ProblemException> refusal = refusal(caller, inclusion, purpose);
        if (refusal.isPresent()) {
            if (caller != null && WANTING.contains(refusal.get().problem())) {
                log.lookRefused(caller, inclusion.id().toString());
            }
            throw refusal.get();
        }
        return Objects.requireNonNull(caller);
    }

    /** Why this reader may not have the whole record; empty if allowed. */
    Optional<ProblemException> refusal(
            @Nullable Caller caller, Proofs.Inclusion inclusion, Purpose.@Nullable Stated purpose) {
        Report report = reports.reopen(inclusion.id()).orElse(null);
        ReportType type = types.find(inclusion.type()).orElse(null);
        if (caller == null || report == null || type == null) {
            return Optional.of(notEntitled(inclusion));
        }
        Organisation reporter = accounts.find(report.reporter().organisation()).orElse(null);
        if (reporter == null) {
            return Optional.of(notEntitled(inclusion));
        }
        Reader reader = access.reader(caller);
        Protected record = reportAccess.of(reporter, type);
        Ground ground = AccessPolicy.ground(reader, record).orElse(null);
        if (ground == null && !AccessPolicy.opensForACase(reader, record)) {
            return Optional.of(notEntitled(inclusion));
        }
        return ground == Ground.OWN ? Optional.empty() : wanting(purpose, type, report, reader);
    }

    /** Whatever the purpose, an officer looks for an open case of the own office about whom the record is about. */
    private Optional<ProblemException> wanting(
            Purpose.@Nullable Stated stated, ReportType type, Report report, Reader reader) {
        if (stated == null) {
            return Optional.of(new ProblemException(IntakeProblem.PURPOSE_REQUIRED, "purpose"));
        }
        if (!PurposePolicy.of(reader).contains(stated.purpose())) {
            return Optional.of(new ProblemException(AccountProblem.PURPOSE_NOT_OF_ROLE, "purpose"));
        }
        return switch (cases.fit(stated.number(), reader.caller(), concerned.of(type.name(), report))) {
            case FITS -> Optional.empty();
            case UNKNOWN -> Optional.of(new ProblemException(IntakeProblem.UNKNOWN_CASE, "number"));
            case CLOSED -> Optional.of(new ProblemException(IntakeProblem.CASE_CLOSED, "number"));
            case ELSEWHERE -> Optional.of(new ProblemException(IntakeProblem.CASE_ELSEWHERE, "number"));
        };
    }

    /** The purposes that this reader may choose from. */
    List<Purpose> purposes(@Nullable Caller caller) {
        return caller == null ? List.of() : PurposePolicy.of(access.reader(caller));
    }

    private static ProblemException notEntitled(Proofs.Inclusion inclusion) {
        return new ProblemException(IntakeProblem.NOT_ENTITLED, inclusion.id().toString());
    }
}
