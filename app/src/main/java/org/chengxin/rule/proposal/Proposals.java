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
 * Changes by two persons: one proposes, another approves, and from its day the change is in force. Whoever calls hands in
 * the account of the person; a program has none and is refused.
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
     * Keeps what somebody wants; nothing is in force by it. Another content by the same person for the same object takes
     * the place of the open one, which is void by it, approved or not.
     *
     * @throws FaultyProposalException with what is wrong with it
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
     * Keeps a change that came with the program, for a person to take up. What was offered or proposed before is left out,
     * and so is one while another change of its object is open.
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

    /** Makes a change that came with the program one's own proposal. */
    public Proposal takeUp(FactId id, @Nullable UUID account) {
        return step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.takeUp(person, open));
            return take(open.takenUpBy(person.account()), "taken-up", person.account());
        });
    }

    /**
     * Approves it: it is in force from its day, at once where that has come. Where what it rests on has changed it is void
     * instead, which the answer tells.
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

    public Proposal refuse(FactId id, @Nullable UUID account) {
        return step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.decide(person, open, legal.today()));
            Proposal refused = open.decided(State.REFUSED, person.account(), clock.instant(), open.effectiveFrom());
            return take(refused, "refused", person.account());
        });
    }

    /** Takes it back before it is in force; only who proposed it does. */
    public Proposal withdraw(FactId id, @Nullable UUID account) {
        return step(id, account, (kind, open, person) -> {
            require(ApprovalPolicy.withdraw(person, open));
            return take(open.as(State.WITHDRAWN), "withdrawn", person.account());
        });
    }

    /** Puts in force what is approved and whose day has come; one that fails holds up no other and is tried again. */
    public void applyDue() {
        for (Proposal due : store.due(legal.today(), DUE_AT_ONCE)) {
            try {
                transact(() -> applyDue(due)).ifPresent(this::tell);
            } catch (RuntimeException failure) {
                LOG.error("proposal {} could not be put in force and will be tried again", due.id(), failure);
            }
        }
    }

    /** Empty where another instance was faster, or somebody withdrew it. */
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

    /** After the commit, so that what is told is there to be read. */
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

    /** A step of somebody in an open proposal. */
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
