package org.chengxin.rule.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Proposal.State;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes by two persons (four-eyes principle): one proposes, another approves, and the change is in force from its day.
 * Callers pass the person's account; a token has none and is refused.
 */
@Component
public class Proposals {

    public static final int LONGEST_OBJECT = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Proposals.class);
    private static final int DUE_AT_ONCE = 200;

    private final ProposalStore store;
    private final ProposalKinds kinds;
    private final Persons persons;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LegalDay legal;

    Proposals(
            ProposalStore store,
            ProposalKinds kinds,
            Persons persons,
            Seals seals,
            TransactionTemplate transaction,
            Clock clock,
            LegalDay legal) {
        this.store = store;
        this.kinds = kinds;
        this.persons = persons;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
        this.legal = legal;
    }

    /**
     * Stores a proposal; nothing is in force yet. New content by the same person for the same object voids that person's open
     * proposal, approved or not.
     *
     * @throws FaultyProposalException with all faults
     */
    public Proposal propose(Wanted wanted, @Nullable UUID account) {
        ContentPolicy.require(wanted, legal.today());
        return transact(() -> {
            ProposalKind kind = locked(wanted.kind());
            Approver person = persons.require(account);
            Authority authority = kind.authority(wanted.object(), wanted.content());
            require(ApprovalPolicy.propose(person, authority));
            List<Line> faults = kind.dryRun(wanted.object(), wanted.content(), kinds.day(wanted.from()))
                    .faults();
            if (!faults.isEmpty()) {
                throw new FaultyProposalException(faults);
            }
            store.open(wanted.kind(), wanted.object()).ifPresent(open -> replace(open, person));
            return keep(kind, wanted, authority, person.account());
        });
    }

    private void replace(Proposal open, Approver person) {
        if (!person.account().equals(open.proposedBy())) {
            throw new ProblemException(ProposalProblem.ALREADY_OPEN, open.id().toString());
        }
        take(open.as(State.VOID), "void", person.account());
    }

    /**
     * Stores a shipped change for a person to take up. Does nothing if it was offered or proposed before, or while another
     * change of its object is open.
     */
    public Optional<Proposal> offer(Wanted wanted) {
        return transact(() -> {
            ProposalKind kind = locked(wanted.kind());
            boolean known = store.knows(wanted.kind(), wanted.object(), Sha256.hex(wanted.content()))
                    || store.open(wanted.kind(), wanted.object()).isPresent();
            return known
                    ? Optional.<Proposal>empty()
                    : Optional.of(keep(kind, wanted, kind.authority(wanted.object(), wanted.content()), null));
        });
    }

    /** Makes a shipped change the person's own proposal. */
    public Proposal takeUp(FactId id, @Nullable UUID account) {
        return step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.takeUp(person, open));
            return take(open.takenUpBy(person.account()), "taken-up", person.account());
        });
    }

    /**
     * Approves a proposal: in force from its day, at once if that has come. If its base or authority has changed or the change
     * has become impossible, it becomes void instead, as the returned state shows.
     */
    public Proposal approve(FactId id, @Nullable UUID account) {
        Proposal decided = step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.decide(person, open, legal.today()));
            if (!kinds.stands(open)) {
                return take(open.as(State.VOID), "void", null);
            }
            LocalDate from = kinds.day(open.effectiveFrom());
            Proposal approved = open.decided(State.APPROVED, person.account(), clock.instant(), from);
            take(approved, "approved", person.account());
            return from.isAfter(legal.today()) ? approved : putInForce(kind, approved);
        });
        tell(decided);
        return decided;
    }

    /** The approver's part of a secret that a decision just put in force; empty the second time, and for anybody else. */
    public Optional<String> shownOnce(Proposal decided, @Nullable UUID account) {
        return decided.state() != State.IN_FORCE || account == null || !account.equals(decided.decidedBy())
                ? Optional.empty()
                : transact(() -> kinds.require(decided.kind()).forTheApprover(decided));
    }

    public Proposal refuse(FactId id, @Nullable UUID account) {
        return step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.decide(person, open, legal.today()));
            Proposal refused = open.decided(State.REFUSED, person.account(), clock.instant(), open.effectiveFrom());
            return take(refused, "refused", person.account());
        });
    }

    /** Withdraws a proposal before it is in force; only its proposer may. */
    public Proposal withdraw(FactId id, @Nullable UUID account) {
        return step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.withdraw(person, open));
            return take(open.as(State.WITHDRAWN), "withdrawn", person.account());
        });
    }

    /** Puts approved proposals in force on their day; a failure does not block others and is retried. */
    public void applyDue() {
        for (Proposal due : store.due(legal.today(), DUE_AT_ONCE)) {
            try {
                transact(() -> applyDue(due)).ifPresent(this::tell);
            } catch (RuntimeException failure) {
                LOG.error("proposal {} could not be put in force and will be tried again", due.id(), failure);
            }
        }
    }

    /** Empty if another instance applied it first, or it was withdrawn or replaced. */
    private Optional<Proposal> applyDue(Proposal due) {
        ProposalKind kind = locked(due.kind());
        return store.find(due.id())
                .filter(now -> now.state() == State.APPROVED)
                .map(now -> kinds.stands(now) ? putInForce(kind, now) : take(now.as(State.VOID), "void", null));
    }

    private Proposal keep(ProposalKind kind, Wanted wanted, Authority authority, @Nullable UUID by) {
        Proposal proposal = new Proposal(
                FactId.next(),
                wanted.kind(),
                wanted.object(),
                wanted.content(),
                Sha256.hex(wanted.content()),
                ProposalKinds.base(kind, wanted.object(), authority),
                wanted.reason().strip(),
                wanted.from(),
                authority,
                State.PROPOSED,
                by,
                clock.instant(),
                null,
                null);
        store.insert(proposal);
        seal(proposal.id(), proposal, "proposed", by);
        return proposal;
    }

    private Proposal putInForce(ProposalKind kind, Proposal approved) {
        Proposal inForce = take(approved.as(State.IN_FORCE), "in-force", null);
        kind.apply(inForce);
        return inForce;
    }

    /** After commit, so that listeners can read the change. */
    private void tell(Proposal proposal) {
        if (proposal.state() == State.IN_FORCE) {
            kinds.require(proposal.kind()).committed(proposal);
        }
    }

    private Proposal take(Proposal after, String step, @Nullable UUID person) {
        store.update(after);
        seal(FactId.next(), after, step, person);
        return after;
    }

    private void seal(FactId fact, Proposal proposal, String step, @Nullable UUID person) {
        Fact sealed = ProposalFact.of(fact, proposal, step, person);
        store.insertStep(proposal.id(), fact, step, person, clock.instant(), seals.seal(List.of(sealed)));
    }

    /** A person's step in an open proposal. */
    private interface Work {
        Proposal take(ProposalKind kind, Proposal open, Approver person);
    }

    private Proposal step(FactId id, @Nullable UUID account, Work work) {
        Approver person = persons.require(account);
        return transact(() -> {
            ProposalKind kind = locked(find(id).kind());
            Proposal open = find(id);
            if (!ApprovalPolicy.read(person, open)) {
                throw new ProblemException(ProposalProblem.NOT_ALLOWED, id.toString());
            }
            if (!open.state().isOpen()) {
                throw new ProblemException(ProposalProblem.DECIDED, id.toString());
            }
            return work.take(kind, open, person);
        });
    }

    private Proposal find(FactId id) {
        return store.find(id).orElseThrow(() -> new ProblemException(ProposalProblem.UNKNOWN, id.toString()));
    }

    private ProposalKind locked(String kind) {
        ProposalKind known = kinds.require(kind);
        store.lock(kind);
        return known;
    }

    private static void require(Optional<ProposalProblem> refusal) {
        refusal.ifPresent(problem -> {
            throw new ProblemException(problem, "proposal");
        });
    }

    private <T> T transact(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
