package org.chengxin.intake.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.erasure.ErasureOrders;
import org.chengxin.intake.Reports;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposal kind for erasing a record, offered where the decision of a case orders it: an administrator carries it out once the
 * head of those in whose hands the record is agrees. Administrators decide nothing, and without an order there is no erasure.
 */
@Component
class ErasureKind implements ProposalKind {

    private static final String NAME = "erasure";

    private final Erasures erasures;
    private final ErasureOrders orders;
    private final Proofs proofs;
    private final Reports reports;
    private final Offices offices;
    private final Owners owners;
    private final List<DisclosedFacts> disclosed;
    private final ObjectProvider<FactOwner> holders;
    private final TransactionTemplate attempt;

    ErasureKind(
            Erasures erasures,
            ErasureOrders orders,
            Proofs proofs,
            Reports reports,
            Offices offices,
            Owners owners,
            List<DisclosedFacts> disclosed,
            ObjectProvider<FactOwner> holders,
            PlatformTransactionManager transactions) {
        this.erasures = erasures;
        this.orders = orders;
        this.proofs = proofs;
        this.reports = reports;
        this.offices = offices;
        this.owners = owners;
        this.disclosed = disclosed;
        this.holders = holders;
        this.attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The head of the office that handles the case, of the department that reported, else of the department that {@link Owners} names. */
    @Override
    public Authority authority(String record, String content) {
        Optional<FactId> fact = FactId.tryParse(record);
        String approvers = fact.flatMap(id -> orders.of(id, content))
                .map(ErasureOrders.Order::holder)
                .map(Authority::inChargeOf)
                .orElseGet(() -> Authority.headOf(fact.map(this::department).orElseGet(this::owner)));
        return new Authority(Authority.ADMINISTRATION, approvers);
    }

    private boolean isDisclosed(FactId fact) {
        return disclosed.stream().anyMatch(owner -> owner.isDisclosed(fact));
    }

    private String department(FactId fact) {
        return reports.reopen(fact)
                .flatMap(report -> offices.find(report.reporter().organisation()))
                .map(Offices.Office::department)
                .orElseGet(this::owner);
    }

    private String owner() {
        return owners.of(NAME, "");
    }

    /** Erases the record and rolls back, so that a refusal is known before anybody decides. */
    @Override
    public DryRun dryRun(String record, String content, LocalDate from) {
        Optional<FactId> fact =
                FactId.tryParse(record).filter(id -> proofs.inclusion(id).isPresent());
        if (fact.isEmpty() || erasures.of(fact.get()).isPresent()) {
            return DryRun.refused(Line.of("intake.erasure.none"));
        }
        if (orders.of(fact.get(), content).isEmpty()) {
            return DryRun.refused(Line.of("intake.erasure.no-order"));
        }
        Optional<String> needed = holders.stream()
                .flatMap(holder -> holder.needs(fact.get()).stream())
                .findFirst();
        if (needed.isPresent()) {
            return DryRun.refused(Line.of(needed.get()));
        }
        try {
            attempt.executeWithoutResult(status -> {
                erasures.erase(fact.get(), content);
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
