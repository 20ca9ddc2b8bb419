package org.chengxin.rule.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queries of proposals, for participants and for the owners of kinds. */
@Component
@Reading
public class ProposalList {

    /** Page size. */
    public static final int PAGE = 50;

    /** Upper limit of counts. */
    public static final int MOST = 100;

    private static final int OPEN = 500;

    private final ProposalStore store;
    private final ProposalKinds kinds;
    private final Persons persons;
    private final LegalDay legal;

    ProposalList(ProposalStore store, ProposalKinds kinds, Persons persons, LegalDay legal) {
        this.store = store;
        this.kinds = kinds;
        this.persons = persons;
        this.legal = legal;
    }

    /** Steps available to a person. */
    public enum Step {
        TAKE_UP,
        DECIDE,
        WITHDRAW
    }

    /** Empty if unknown or the person is no participant. */
    public Optional<Proposal> find(FactId id, @Nullable UUID account) {
        return persons.find(account)
                .flatMap(person -> store.find(id).filter(proposal -> ApprovalPolicy.read(person, proposal)));
    }

    /**
     * A page of proposals that the person may take part in, newest first.
     *
     * @param open true: waiting for the second person or their day; false: closed
     * @param before cursor: last id of the previous page
     */
    public List<Proposal> of(@Nullable UUID account, boolean open, @Nullable FactId before) {
        return persons.find(account)
                .map(person -> store.ofPerson(ApprovalPolicy.circles(person), person.account(), open, before, PAGE))
                .orElse(List.of());
    }

    /** Number waiting for this person's decision, at most {@value #MOST}. */
    public int waiting(@Nullable UUID account) {
        return persons.find(account)
                .map(person -> store.decidable(ApprovalPolicy.circles(person), person.account(), MOST))
                .orElse(0);
    }

    /**
     * What a person is asked to do.
     *
     * @param waiting proposals for the person's decision, at most {@value #MOST}
     * @param offered shipped changes that nobody has taken up and the person may
     * @param first earliest intended effective day of these; null if none is set
     */
    public record Agenda(int waiting, int offered, @Nullable LocalDate first) {

        static final Agenda NOTHING = new Agenda(0, 0, null);
    }

    public Agenda agenda(@Nullable UUID account) {
        return persons.find(account)
                .map(person -> RequestCache.get(
                        Agenda.class,
                        person.account(),
                        () -> store.agenda(ApprovalPolicy.circles(person), person.account(), MOST)))
                .orElse(Agenda.NOTHING);
    }

    /** Open proposals of a kind, newest first, for its owner's pages; the owner checks access. */
    public List<Proposal> open(String kind) {
        return store.open(kind, OPEN);
    }

    /** Whether the person may propose a change of the object. */
    public boolean mayPropose(String kind, String object, @Nullable UUID account) {
        return persons.find(account)
                .filter(person -> ApprovalPolicy.propose(
                                person, kinds.require(kind).authority(object, ""))
                        .isEmpty())
                .isPresent();
    }

    /** The open proposal of an object. */
    public Optional<Proposal> open(String kind, String object) {
        return store.open(kind, object);
    }

    /** Steps that the person may take now. */
    public Set<Step> steps(Proposal proposal, @Nullable UUID account) {
        return persons.find(account)
                .map(person -> ApprovalPolicy.steps(person, proposal, legal.today()))
                .orElse(Set.of());
    }

    /** Whether it waits for a decision and no eligible decider exists, so that one has to be appointed. */
    public boolean lacksDecider(Proposal proposal) {
        return proposal.state() == Proposal.State.PROPOSED
                && proposal.proposedBy() != null
                && persons.deciders().stream()
                        .noneMatch(person -> ApprovalPolicy.decide(person, proposal, legal.today())
                                .isEmpty());
    }

    /** The steps taken so far, in order. */
    public List<ProposalStep> taken(Proposal proposal) {
        return store.steps(proposal.id());
    }

    /** Dry run as of now; a kind may apply and roll back. */
    @Transactional
    public DryRun dryRun(Proposal proposal) {
        return kinds.dryRun(proposal);
    }

    /** Name of its object. */
    public Line title(Proposal proposal) {
        return kinds.require(proposal.kind()).title(proposal.object());
    }
}
