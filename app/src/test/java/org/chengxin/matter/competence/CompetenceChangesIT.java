package org.chengxin.matter.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.competence.CompetenceChange.State;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 指定管辖: what two persons of the department agreed on decides where a matter goes, and both are sealed. */
class CompetenceChangesIT extends TownTest {

    @Autowired
    private CompetenceChanges changes;

    private Caller cityHead;

    @BeforeEach
    void takesATownOfItsOwn() {
        town = quietTown();
        cityHead = town.above;
    }

    @Test
    void anAgreedEntrySendsTheNextMatterThereAndTheCaseSaysWhy() {
        MatterId before = town.open().id();
        FactId change = propose(town.otherOffice, "330106");
        assertThat(office(town.open().id())).as("a proposal decides nothing").isEqualTo(town.office.id());
        changes.confirm(change, cityHead);
        MatterId id = town.open().id();
        Matter matter = town.view(id, town.other);
        assertThat(matter.office()).isEqualTo(town.otherOffice.id());
        assertThat(matter.parties())
                .filteredOn(party -> party.role().equals("handler"))
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.reason()).isEqualTo("override");
                    assertThat(party.place()).isEqualTo("330106");
                });
        assertThat(sealed(matter.acts().get(0))).as("the reason is sealed too").contains("override");
        assertThat(office(before)).as("what is open stays where it is").isEqualTo(town.office.id());
    }

    @Test
    void proposalAndDecisionAreSealed() {
        FactId change = propose(town.otherOffice, "330106");
        changes.confirm(change, cityHead);
        assertThat(payload(change))
                .contains("330106")
                .contains(town.handler.account().toString());
        String decision = sql.sql("select decision_fact::text from matter.competence_change where fact = :fact")
                .param("fact", change.value())
                .query(String.class)
                .single();
        assertThat(payload(FactId.tryParse(decision).orElseThrow()))
                .contains("IN_FORCE")
                .contains(cityHead.account().toString());
    }

    @Test
    void onePersonDoesNotSufficeAndAHandlerDoesNotConfirm() {
        FactId own = changes.propose(entry(town.otherOffice, "330106"), "地域调整", cityHead);
        assertThat(refused(() -> changes.confirm(own, cityHead))).isEqualTo(CompetenceProblem.SAME_PERSON);
        assertThat(refused(() -> changes.confirm(own, town.handler))).isEqualTo(CompetenceProblem.NOT_ALLOWED);
        assertThat(refused(() -> changes.confirm(own, town.stranger)))
                .as("another department")
                .isEqualTo(CompetenceProblem.NOT_ALLOWED);
        assertThat(refused(() -> changes.confirm(own, town.rival))).isEqualTo(CompetenceProblem.NOT_ALLOWED);
        changes.confirm(own, town.head);
        assertThat(refused(() -> changes.confirm(own, town.head))).isEqualTo(CompetenceProblem.DECIDED);
        assertThat(refused(() -> changes.reject(own, town.head))).isEqualTo(CompetenceProblem.DECIDED);
    }

    @Test
    void aRejectedProposalChangesNothingAndMakesRoomForAnother() {
        FactId first = propose(town.otherOffice, "330106");
        assertThat(refused(() -> propose(town.cityOffice, "330106"))).isEqualTo(CompetenceProblem.PROPOSED_ALREADY);
        changes.reject(first, cityHead);
        assertThat(office(town.open().id())).isEqualTo(town.office.id());
        FactId second = propose(town.cityOffice, "330106");
        changes.confirm(second, cityHead);
        assertThat(office(town.open().id())).isEqualTo(town.cityOffice.id());
        assertThat(changes.recent(town.department))
                .extracting(CompetenceChange::state)
                .containsExactly(State.IN_FORCE, State.REJECTED);
    }

    @Test
    void anEntryIsTakenAwayAgainByTwoPersons() {
        changes.confirm(propose(town.otherOffice, "330106"), cityHead);
        FactId removal = changes.propose(
                new CompetenceEntry(town.definition, town.department, "district", "330106", null),
                "恢复属地管辖",
                town.handler);
        changes.confirm(removal, cityHead);
        assertThat(office(town.open().id())).isEqualTo(town.office.id());
        assertThat(changes.entries(town.department)).isEmpty();
    }

    @Test
    void whatIsNoEntryIsRefused() {
        for (CompetenceEntry odd : List.of(
                new CompetenceEntry("Robert'); drop", town.department, "district", "330106", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "moon", "330106", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "district", "%", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "district", "3", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "district", "330106", town.rivalFirm.id()))) {
            assertThat(refused(() -> changes.propose(odd, "理由", town.handler)))
                    .as(odd.toString())
                    .isEqualTo(CompetenceProblem.ENTRY);
        }
        CompetenceEntry sound = entry(town.otherOffice, "330106");
        assertThat(refused(() -> changes.propose(sound, " ", town.handler))).isEqualTo(CompetenceProblem.ENTRY);
        assertThat(refused(() -> changes.propose(sound, "长".repeat(501), town.handler)))
                .isEqualTo(CompetenceProblem.ENTRY);
        assertThat(refused(() -> changes.propose(sound, "理由", town.stranger))).isEqualTo(CompetenceProblem.NOT_ALLOWED);
        assertThat(refused(() -> changes.confirm(FactId.next(java.time.Clock.systemUTC()), cityHead)))
                .isEqualTo(CompetenceProblem.UNKNOWN);
    }

    @Test
    void ofTwoHeadsWhoDecideAtOnceOneDecides() throws Exception {
        FactId change = propose(town.otherOffice, "330106");
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicInteger decided = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new java.util.ArrayList<>();
            for (Map.Entry<Caller, Boolean> each :
                    Map.of(town.head, true, cityHead, false).entrySet()) {
                both.add(threads.submit(() -> {
                    start.await();
                    try {
                        if (each.getValue()) {
                            changes.confirm(change, each.getKey());
                        } else {
                            changes.reject(change, each.getKey());
                        }
                        decided.incrementAndGet();
                    } catch (ProblemException told) {
                        assertThat(told.problem()).isEqualTo(CompetenceProblem.DECIDED);
                    }
                    return null;
                }));
            }
            for (Future<?> each : both) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(decided).hasValue(1);
    }

    private FactId propose(Organisation office, String territory) {
        return changes.propose(entry(office, territory), "按案件集中管辖的安排", town.handler);
    }

    private CompetenceEntry entry(Organisation office, String territory) {
        return new CompetenceEntry(town.definition, town.department, "district", territory, office.id());
    }

    private org.chengxin.account.OrganisationId office(MatterId id) {
        return town.view(id, cityHead).office();
    }

    private String payload(FactId fact) {
        return new String(proofs.open(fact).orElseThrow().payload(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Problem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.problem();
    }
}
