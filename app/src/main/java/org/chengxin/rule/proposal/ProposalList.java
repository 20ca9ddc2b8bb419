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

/** What is proposed, for those who take part in it and for the owners of kinds. */
@Component
@Reading
public class ProposalList {

    /** How many are given at once. */
    public static final int PAGE = 50;

    /** A count stops here. */
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

    /** What a person can do with a proposal. */
    public enum Step {
        TAKE_UP,
        DECIDE,
        WITHDRAW
    }

    /** Empty where there is none, or the person has no part in it. */
    public Optional<Proposal> find(FactId id, @Nullable UUID account) {
        return persons.find(account)
                .flatMap(person -> store.find(id).filter(proposal -> ApprovalPolicy.read(person, proposal)));
    }

    /**
     * Those that the person may take part in, the newest first.
     *
     * @param open those that wait for a second person or for their day, otherwise those that are done with
     * @param before the last id of the page before
     */
    public List<Proposal> of(@Nullable UUID account, boolean open, @Nullable FactId before) {
        return persons.find(account)
                .map(person -> store.ofPerson(ApprovalPolicy.circles(person), person.account(), open, before, PAGE))
                .orElse(List.of());
    }

    /** How many wait for this person's decision, counted no further than {@value #MOST}. */
    public int waiting(@Nullable UUID account) {
        return persons.find(account)
                .map(person -> store.decidable(ApprovalPolicy.circles(person), person.account(), MOST))
                .orElse(0);
    }

    /**
     * Changes that came with the program and that nobody has made a proposal of his own.
     *
     * @param first the earliest day from which one of them is meant to be in force; null where none names a day
     */
    public record Offered(int count, @Nullable LocalDate first) {}

    /** What waits for somebody of the person's office to take it up; empty where nothing does. */
    public Optional<Offered> offered(@Nullable UUID account) {
        return persons.find(account)
                .flatMap(person -> RequestCache.get(
                        Offered.class,
                        person.account(),
                        () -> store.offered(ApprovalPolicy.circles(person), person.account())));
    }

    /** The open ones of a kind, the newest first, for its owner's pages; who may see them is the owner's to say. */
    public List<Proposal> open(String kind) {
        return store.open(kind, OPEN);
    }

    /** Whether the person is one of those who may propose a change of it. */
    public boolean mayPropose(String kind, String object, @Nullable UUID account) {
        return persons.find(account)
                .filter(person -> ApprovalPolicy.propose(
                                person, kinds.require(kind).authority(object, ""))
                        .isEmpty())
                .isPresent();
    }

    /** The open one of an object. */
    public Optional<Proposal> open(String kind, String object) {
        return store.open(kind, object);
    }

    /** Which steps the person may take now. */
    public Set<Step> steps(Proposal proposal, @Nullable UUID account) {
        return persons.find(account)
                .map(person -> ApprovalPolicy.steps(person, proposal, legal.today()))
                .orElse(Set.of());
    }

    /** Whether it waits for a decision and nobody can make it: then somebody has to be appointed first. */
    public boolean lacksDecider(Proposal proposal) {
        return proposal.state() == Proposal.State.PROPOSED
                && proposal.proposedBy() != null
                && persons.deciders().stream()
                        .noneMatch(person -> ApprovalPolicy.decide(person, proposal, legal.today())
                                .isEmpty());
    }

    /** The steps taken, the first in front. */
    public List<ProposalStep> taken(Proposal proposal) {
        return store.steps(proposal.id());
    }

    /** What it would do now; a kind may try it and take that back. */
    @Transactional
    public DryRun dryRun(Proposal proposal) {
        return kinds.dryRun(proposal);
    }

    /** What its object is called. */
    public Line title(Proposal proposal) {
        return kinds.require(proposal.kind()).title(proposal.object());
    }
}
