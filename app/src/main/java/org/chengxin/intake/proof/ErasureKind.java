package org.chengxin.intake.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Reports;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposal kind for erasing a record: an administrator proposes, another administrator decides. A disclosed record is decided
 * by the head of the department that reported it, so that no penalty disappears without its authority.
 */
@Component
class ErasureKind implements ProposalKind {

    static final String NAME = "erasure";

    private final Erasures erasures;
    private final Proofs proofs;
    private final Reports reports;
    private final Offices offices;
    private final Owners owners;
    private final List<DisclosedFacts> disclosed;
    private final TransactionTemplate attempt;

    ErasureKind(
            Erasures erasures,
            Proofs proofs,
            Reports reports,
            Offices offices,
            Owners owners,
            List<DisclosedFacts> disclosed,
            PlatformTransactionManager transactions) {
        this.erasures = erasures;
        this.proofs = proofs;
        this.reports = reports;
        this.offices = offices;
        this.owners = owners;
        this.disclosed = disclosed;
        this.attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String record, String basis) {
        return FactId.tryParse(record)
                .filter(this::isDisclosed)
                .map(fact -> new Authority(Authority.ADMINISTRATION, Authority.headOf(department(fact))))
                .orElse(Authority.administration());
    }

    private boolean isDisclosed(FactId fact) {
        return disclosed.stream().anyMatch(owner -> owner.isDisclosed(fact));
    }

    private String department(FactId fact) {
        return reports.reopen(fact)
                .flatMap(report -> offices.find(report.reporter().organisation()))
                .map(Offices.Office::department)
                .orElseGet(() -> owners.of(NAME, ""));
    }

    /** Erases the record and rolls back, so that a refusal is known before anybody decides. */
    @Override
    public DryRun dryRun(String record, String basis, LocalDate from) {
        Optional<FactId> fact =
                FactId.tryParse(record).filter(id -> proofs.inclusion(id).isPresent());
        if (fact.isEmpty() || erasures.of(fact.get()).isPresent()) {
            return DryRun.refused(Line.of("intake.erasure.none"));
        }
        try {
            attempt.executeWithoutResult(status -> {
                erasures.erase(fact.get(), basis);
                status.setRollbackOnly();
            });
        } catch (ProblemException refused) {
            return DryRun.refused(Line.of("problem." + refused.problem().code()));
        }
        return isDisclosed(fact.get())
                ? DryRun.changes(Line.of("intake.erasure.effect"), Line.of("intake.erasure.disclosed"))
                : DryRun.changes(Line.of("intake.erasure.effect"));
    }

    @Override
    public String base(String record) {
        return FactId.tryParse(record)
                .flatMap(erasures::of)
                .map(Erasures.Erasure::toString)
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        erasures.erase(FactId.parse(proposal.object()), proposal.content());
    }
}
