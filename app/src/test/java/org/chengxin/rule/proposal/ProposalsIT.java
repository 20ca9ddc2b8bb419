package org.chengxin.rule.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestOffice;
import org.chengxin.account.Sessions;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Proposal.State;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A change takes two persons of the department that owns it, and what it rested on must still be so. */
class ProposalsIT extends ServerTest {

    private static final String KIND = "trial-shelf";
    private static final String OWNER = "transport";

    @Autowired
    private Sessions sessions;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Autowired
    private ProposalStore store;

    @Autowired
    private ProposalKinds kinds;

    @Autowired
    private Persons persons;

    @Autowired
    private Seals seals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LegalDay legal;

    @Autowired
    private DefaultListableBeanFactory beans;

    private final Shelf shelf = new Shelf();
    private final String object = "shelf-" + UUID.randomUUID();
    private TestOffice owner;
    private UUID handler;
    private UUID head;

    @BeforeEach
    void putsUpAShelf() {
        beans.registerSingleton(KIND, shelf);
        owner = TestOffice.of(city(), OWNER);
        handler = owner.handler.account();
        head = owner.head.account();
    }

    @AfterEach
    void takesItDown() {
        beans.destroySingleton(KIND);
    }

    @Test
    void whatOneProposesIsInForceOnceTheHeadApproves() {
        Proposal open = propose("books", null);
        assertThat(shelf.things).isEmpty();
        assertThat(list.of(head, true, null)).extracting(Proposal::id).contains(open.id());
        Proposal approved = proposals.approve(open.id(), head);
        assertThat(approved.state()).isEqualTo(State.IN_FORCE);
        assertThat(approved.effectiveFrom()).isEqualTo(legal.today());
        assertThat(shelf.things).containsEntry(object, "books");
        assertThat(shelf.told).containsExactly(object);
        assertRefused(() -> proposals.approve(open.id(), head), ProposalProblem.DECIDED);
        assertRefused(() -> proposals.withdraw(open.id(), handler), ProposalProblem.DECIDED);
        assertThat(list.of(head, false, null)).extracting(Proposal::id).contains(open.id());
    }

    @Test
    void aTokenIsNobody() {
        assertRefused(() -> proposals.propose(wanted("books", null), null), ProposalProblem.NO_PERSON);
        Proposal open = propose("books", null);
        assertRefused(() -> proposals.approve(open.id(), null), ProposalProblem.NO_PERSON);
        assertRefused(() -> proposals.refuse(open.id(), null), ProposalProblem.NO_PERSON);
        assertRefused(() -> proposals.withdraw(open.id(), null), ProposalProblem.NO_PERSON);
        assertRefused(() -> proposals.approve(open.id(), UUID.randomUUID()), ProposalProblem.NO_PERSON);
        assertThat(list.find(open.id(), null)).isEmpty();
        assertThat(list.waiting(null)).isZero();
    }

    @Test
    void whoProposedDoesNotDecide() {
        Proposal own = proposals.propose(wanted("books", null), head);
        assertRefused(() -> proposals.approve(own.id(), head), ProposalProblem.SAME_PERSON);
        assertRefused(() -> proposals.refuse(own.id(), head), ProposalProblem.SAME_PERSON);
        assertThat(shelf.things).isEmpty();
    }

    @Test
    void anotherDepartmentAHandlerADistrictsHeadAndAnotherCitysHeadDecideNothing() {
        Proposal open = propose("books", null);
        TestOffice stranger = TestOffice.of(city(), "tax");
        TestOffice district = TestOffice.at(city(), OWNER, "district", "330106");
        TestOffice elsewhere = TestOffice.at(city(), OWNER, "city", "330200");
        TestOffice.Person administrator = administrator();
        for (TestOffice.Person other : List.of(
                stranger.head,
                district.head,
                district.handler,
                elsewhere.head,
                owner.officer("handler"),
                administrator)) {
            assertRefused(() -> proposals.approve(open.id(), other.account()), ProposalProblem.NOT_ALLOWED);
            assertRefused(() -> proposals.refuse(open.id(), other.account()), ProposalProblem.NOT_ALLOWED);
        }
        assertRefused(
                () -> proposals.propose(new Wanted(KIND, "another", "x", "理由", null), stranger.head.account()),
                ProposalProblem.NOT_ALLOWED);
        assertRefused(
                () -> proposals.propose(new Wanted(KIND, "another", "x", "理由", null), elsewhere.head.account()),
                ProposalProblem.NOT_ALLOWED);
        assertThat(list.find(open.id(), stranger.head.account())).isEmpty();
        assertThat(list.of(stranger.head.account(), true, null)).doesNotContain(open);
        assertThat(shelf.things).isEmpty();
    }

    private TestOffice.Person administrator() {
        TestCity.Person person = city().person("administrator", TestOffice.PASSWORD);
        String session = ((Sessions.SignIn.Opened) sessions.signIn(person.name(), person.password())).session();
        return new TestOffice.Person(sessions.callerOf(session).orElseThrow().account(), person.name());
    }

    @Test
    void whereNobodyCanDecideItIsSaidUntilSomebodyIsAppointed() {
        shelf.owner = "shelves-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        TestOffice district = TestOffice.at(city(), shelf.owner, "district", "330106");
        Proposal open = proposals.propose(wanted("books", null), district.handler.account());
        assertThat(list.lacksDecider(open)).as("a district's head is none").isTrue();
        TestOffice office = TestOffice.at(city(), shelf.owner, "city", "330100");
        assertThat(list.lacksDecider(open)).isFalse();
        sql.sql("update account.account set certified_until = '2019-01-01' where id = :id")
                .param("id", office.head.account())
                .update();
        assertThat(list.lacksDecider(open))
                .as("nor one without a valid certificate")
                .isTrue();
        TestOffice.Person second = office.officer("head");
        assertThat(list.lacksDecider(open)).isFalse();
        assertThat(list.lacksDecider(proposals.approve(open.id(), second.account())))
                .as("it waits no more")
                .isFalse();
    }

    @Test
    void onlyWhoProposedTakesItBack() {
        Proposal open = propose("books", null);
        assertRefused(() -> proposals.withdraw(open.id(), head), ProposalProblem.NOT_ALLOWED);
        assertRefused(
                () -> proposals.withdraw(open.id(), owner.officer("handler").account()), ProposalProblem.NOT_ALLOWED);
        assertThat(proposals.withdraw(open.id(), handler).state()).isEqualTo(State.WITHDRAWN);
        assertRefused(() -> proposals.approve(open.id(), head), ProposalProblem.DECIDED);
    }

    @Test
    void whatItRestedOnMustStillBeSo() {
        Proposal open = propose("books", null);
        shelf.things.put(object, "put there meanwhile");
        assertThat(proposals.approve(open.id(), head).state()).isEqualTo(State.VOID);
        assertThat(shelf.things).containsEntry(object, "put there meanwhile");
        assertThat(shelf.told).isEmpty();
    }

    @Test
    void aFaultThatTurnsUpLaterVoidsIt() {
        Proposal open = propose("books", null);
        shelf.refused.add("books");
        assertThat(proposals.approve(open.id(), head).state()).isEqualTo(State.VOID);
        assertThat(shelf.things).isEmpty();
    }

    @Test
    void whereAnotherDepartmentOwnsItMeanwhileItIsVoid() {
        Proposal open = propose("books", null);
        shelf.owner = "tax";
        assertThat(proposals.approve(open.id(), head).state()).isEqualTo(State.VOID);
    }

    @Test
    void anotherContentOfTheSamePersonVoidsTheFirstAndNobodyElsesDoes() {
        LocalDate later = legal.today().plusDays(3);
        Proposal first = propose("books", later);
        assertThat(proposals.approve(first.id(), head).state()).isEqualTo(State.APPROVED);
        assertRefused(() -> proposals.propose(wanted("maps", null), head), ProposalProblem.ALREADY_OPEN);
        Proposal second = propose("maps", null);
        assertThat(list.find(first.id(), handler).orElseThrow().state()).isEqualTo(State.VOID);
        assertThat(second.state()).as("approved anew").isEqualTo(State.PROPOSED);
    }

    @Test
    void aFutureDayIsWaitedForAndTheProposalCanBeTakenBackUntilThen() {
        LocalDate day = legal.today().plusDays(2);
        Proposal kept = propose("books", day);
        assertThat(proposals.approve(kept.id(), head).state()).isEqualTo(State.APPROVED);
        String another = object + "-2";
        Proposal back = proposals.propose(new Wanted(KIND, another, "maps", "理由", day), handler);
        proposals.approve(back.id(), head);
        assertThat(proposals.withdraw(back.id(), handler).state()).isEqualTo(State.WITHDRAWN);
        on(day.minusDays(1)).applyDue();
        assertThat(shelf.things).isEmpty();
        on(day).applyDue();
        assertThat(shelf.things).containsOnlyKeys(object);
        assertThat(list.find(kept.id(), handler).orElseThrow().state()).isEqualTo(State.IN_FORCE);
        assertThat(shelf.told).containsExactly(object);
    }

    @Test
    void onItsDayItIsVoidWhereItsBaseHasChanged() {
        LocalDate day = legal.today().plusDays(2);
        Proposal kept = propose("books", day);
        proposals.approve(kept.id(), head);
        shelf.things.put(object, "meanwhile");
        on(day).applyDue();
        assertThat(list.find(kept.id(), handler).orElseThrow().state()).isEqualTo(State.VOID);
        assertThat(shelf.things).containsEntry(object, "meanwhile");
    }

    @Test
    void oneThatFailsOnItsDayHoldsUpNoOtherAndIsTriedAgain() {
        LocalDate day = legal.today().plusDays(2);
        Proposal broken = propose("breaks", day);
        proposals.approve(broken.id(), head);
        Proposal sound = proposals.propose(new Wanted(KIND, object + "-2", "maps", "理由", day), handler);
        proposals.approve(sound.id(), head);
        on(day).applyDue();
        assertThat(shelf.things).containsOnlyKeys(object + "-2");
        assertThat(list.find(broken.id(), handler).orElseThrow().state()).isEqualTo(State.APPROVED);
        shelf.mended = true;
        on(day).applyDue();
        assertThat(list.find(broken.id(), handler).orElseThrow().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void whatComesWithTheProgramIsTakenUpByOneAndApprovedByAnother() {
        Wanted shipped = wanted("books", null);
        Proposal offered = proposals.offer(shipped).orElseThrow();
        assertThat(proposals.offer(shipped)).as("at the next start").isEmpty();
        assertRefused(() -> proposals.approve(offered.id(), head), ProposalProblem.NOBODYS);
        assertRefused(() -> proposals.withdraw(offered.id(), head), ProposalProblem.NOT_ALLOWED);
        proposals.takeUp(offered.id(), handler);
        assertRefused(() -> proposals.takeUp(offered.id(), head), ProposalProblem.TAKEN_UP);
        assertThat(proposals.approve(offered.id(), head).state()).isEqualTo(State.IN_FORCE);
        assertThat(proposals.offer(shipped)).as("after it was decided").isEmpty();
    }

    @Test
    void everyStepIsSealedWithItsPersonAndTheDigestOfTheContent() {
        Proposal open = propose("books", null);
        proposals.approve(open.id(), head);
        List<ProposalStep> steps = list.taken(open);
        assertThat(steps).extracting(ProposalStep::step).containsExactly("proposed", "approved", "in-force");
        assertThat(payload(steps.get(0).fact()))
                .contains(handler.toString(), Sha256.hex("books"), "\"step\":\"proposed\"");
        assertThat(payload(steps.get(1).fact()))
                .contains(head.toString(), open.id().toString());
        assertThat(steps.get(0).fact()).isEqualTo(open.id());
    }

    @Test
    void ofManyWhoDecideAtOnceOneDecides() throws Exception {
        Proposal open = propose("books", null);
        UUID second = owner.officer("head").account();
        Callable<Boolean> approve = () -> attempt(() -> proposals.approve(open.id(), head));
        Callable<Boolean> refuse = () -> attempt(() -> proposals.refuse(open.id(), second));
        var pool = Executors.newFixedThreadPool(4);
        int won = 0;
        for (var answer : pool.invokeAll(List.of(approve, refuse, approve, refuse))) {
            won += answer.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(won).isEqualTo(1);
    }

    @Test
    void whatIsFaultyOrOfNoShapeIsNotProposed() {
        shelf.refused.add("poison");
        assertThatThrownBy(() -> propose("poison", null))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        faulty -> assertThat(faulty.faults()).hasSize(1));
        assertRefused(() -> propose("books", legal.today().minusDays(1)), ProposalProblem.DAY);
        assertRefused(() -> propose("books", legal.today().plusYears(6)), ProposalProblem.DAY);
        assertRefused(() -> propose("boo\0ks", null), ProposalProblem.CONTENT);
        assertRefused(
                () -> proposals.propose(new Wanted(KIND, object, "books", " ", null), handler), ProposalProblem.REASON);
        assertRefused(
                () -> proposals.propose(new Wanted(KIND, object, "books", "x".repeat(501), null), handler),
                ProposalProblem.REASON);
        assertRefused(() -> proposals.approve(FactId.next(), head), ProposalProblem.UNKNOWN);
        assertThat(list.open(KIND, object)).isEmpty();
    }

    @Test
    void theListIsPagedAndTheCountIsOfWhatOneMayDecide() {
        int before = list.waiting(head);
        for (int number = 0; number < ProposalList.PAGE + 1; number++) {
            proposals.propose(new Wanted(KIND, object + number, "books", "理由", null), handler);
        }
        assertThat(list.waiting(head)).isEqualTo(Math.min(before + ProposalList.PAGE + 1, ProposalList.MOST));
        assertThat(list.waiting(handler)).isZero();
        List<Proposal> first = list.of(head, true, null);
        assertThat(first).hasSize(ProposalList.PAGE);
        assertThat(list.of(head, true, first.get(ProposalList.PAGE - 1).id()))
                .extracting(Proposal::object)
                .contains(object + 0);
    }

    private Proposals on(LocalDate day) {
        return new Proposals(store, kinds, persons, seals, transaction, java.time.Clock.systemUTC(), () -> day);
    }

    private Proposal propose(String content, @Nullable LocalDate from) {
        return proposals.propose(wanted(content, from), handler);
    }

    private Wanted wanted(String content, @Nullable LocalDate from) {
        return new Wanted(KIND, object, content, "需要更新", from);
    }

    private String payload(FactId fact) {
        return new String(proofs.open(fact).orElseThrow().payload(), StandardCharsets.UTF_8);
    }

    private static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (ProblemException late) {
            return false;
        }
    }

    private static void assertRefused(ThrowingCallable call, ProposalProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    /** A thing that is changed by two persons. */
    private static final class Shelf implements ProposalKind {

        final Map<String, String> things = new ConcurrentHashMap<>();
        final List<String> refused = new CopyOnWriteArrayList<>();
        final List<String> told = new CopyOnWriteArrayList<>();
        String owner = OWNER;
        boolean mended;

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public Authority authority(String object, String content) {
            return Authority.department(owner);
        }

        @Override
        public DryRun dryRun(String object, String content, LocalDate from) {
            return refused.contains(content)
                    ? DryRun.refused(Line.both("不可", "not this"))
                    : DryRun.changes(Line.both("放上", "put on"));
        }

        @Override
        public String base(String object) {
            return things.getOrDefault(object, "");
        }

        @Override
        public void apply(Proposal proposal) {
            if (proposal.content().equals("breaks") && !mended) {
                throw new IllegalStateException("the shelf breaks");
            }
            things.put(proposal.object(), proposal.content());
        }

        @Override
        public void committed(Proposal proposal) {
            told.add(proposal.object());
        }
    }
}
