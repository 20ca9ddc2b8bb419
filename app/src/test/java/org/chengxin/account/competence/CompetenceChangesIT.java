package org.chengxin.account.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
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

    @Autowired
    private Proposals proposals;

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
        proposals.approve(change, cityHead.account());
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
        proposals.approve(change, cityHead.account());
        assertThat(payload(change))
                .contains("330106")
                .contains(town.handler.account().toString());
        assertThat(sql.sql("""
                        select count(*) from evidence.fact
                        where type in ('matter-competence', 'matter-competence-decision')
                          and seal = (select seal from evidence.fact where type = 'matter-competence-decision'
                                      order by id desc limit 1)""").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void onePersonDoesNotSufficeAndNobodyButTheHeadOfTheCityOfficeDecides() {
        FactId change = propose(town.otherOffice, "330106");
        assertThat(refused(() -> proposals.approve(change, town.handler.account())))
                .isEqualTo(ProposalProblem.NOT_ALLOWED);
        assertThat(refused(() -> proposals.approve(change, town.stranger.account())))
                .as("another department")
                .isEqualTo(ProposalProblem.NOT_ALLOWED);
        assertThat(refused(() -> proposals.approve(change, town.rival.account())))
                .as("a token")
                .isEqualTo(ProposalProblem.NO_PERSON);
        assertThat(refused(() -> proposals.approve(change, town.head.account())))
                .as("a district's head moves no matters of other districts")
                .isEqualTo(ProposalProblem.NOT_ALLOWED);
        proposals.approve(change, cityHead.account());
        assertThat(refused(() -> proposals.refuse(change, cityHead.account()))).isEqualTo(ProposalProblem.DECIDED);
        FactId own = proposals
                .propose(CompetenceChanges.wanted(entry(town.cityOffice, "330106"), "地域调整"), cityHead.account())
                .id();
        assertThat(refused(() -> proposals.approve(own, cityHead.account()))).isEqualTo(ProposalProblem.SAME_PERSON);
    }

    @Test
    void whatWaitsIsListedHoweverManyWereSettledSince() {
        FactId waits = propose(town.otherOffice, "330106");
        for (int settled = 0; settled < 51; settled++) {
            proposals.withdraw(propose(town.otherOffice, "330108"), town.handler.account());
        }
        assertThat(changes.open(town.department)).extracting(Proposal::id).containsExactly(waits);
    }

    @Test
    void aRefusedProposalChangesNothingAndMakesRoomForAnother() {
        FactId first = propose(town.otherOffice, "330106");
        assertThat(refused(() -> proposals.propose(
                        CompetenceChanges.wanted(entry(town.cityOffice, "330106"), "理由"), town.colleague.account())))
                .isEqualTo(ProposalProblem.ALREADY_OPEN);
        assertThat(changes.open(town.department)).extracting(Proposal::id).containsExactly(first);
        proposals.refuse(first, cityHead.account());
        assertThat(office(town.open().id())).isEqualTo(town.office.id());
        FactId second = propose(town.cityOffice, "330106");
        proposals.approve(second, cityHead.account());
        assertThat(office(town.open().id())).isEqualTo(town.cityOffice.id());
        assertThat(changes.open(town.department)).isEmpty();
    }

    @Test
    void anEntryIsTakenAwayAgainByTwoPersons() {
        proposals.approve(propose(town.otherOffice, "330106"), cityHead.account());
        CompetenceEntry none = new CompetenceEntry(town.definition, town.department, "district", "330106", null);
        Proposal removal = proposals.propose(CompetenceChanges.wanted(none, "恢复属地管辖"), town.handler.account());
        proposals.approve(removal.id(), cityHead.account());
        assertThat(office(town.open().id())).isEqualTo(town.office.id());
        assertThat(changes.entries(town.department)).isEmpty();
    }

    @Test
    void whatIsNoEntryIsRefused() {
        for (CompetenceEntry odd : List.of(
                new CompetenceEntry("Robert'); drop", town.department, "district", "330106", town.office.id()),
                new CompetenceEntry("x tax city 33", town.department, "district", "330106", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "moon", "330106", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "district", "%", town.office.id()),
                new CompetenceEntry(town.definition, town.department, "district", "3", town.office.id()))) {
            assertThat(refused(() -> CompetenceChanges.wanted(odd, "理由"))).isEqualTo(AccountProblem.COMPETENCE);
        }
        assertThat(refused(() -> proposals.propose(
                        CompetenceChanges.wanted(entry(town.rivalFirm, "330106"), "理由"), town.handler.account())))
                .as("no office of the department")
                .isEqualTo(ProposalProblem.FAULTY);
        CompetenceEntry unheard =
                new CompetenceEntry("no-such-kind", town.department, "district", "330106", town.office.id());
        assertThat(refused(() -> proposals.propose(CompetenceChanges.wanted(unheard, "理由"), town.handler.account())))
                .as("a kind that nobody knows")
                .isEqualTo(ProposalProblem.FAULTY);
        assertThat(refused(() -> proposals.propose(
                        CompetenceChanges.wanted(entry(town.office, "330106"), "理由"), town.stranger.account())))
                .isEqualTo(ProposalProblem.NOT_ALLOWED);
    }

    private FactId propose(Organisation office, String territory) {
        return proposals
                .propose(CompetenceChanges.wanted(entry(office, territory), "按案件集中管辖的安排"), town.handler.account())
                .id();
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
