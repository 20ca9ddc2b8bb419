package org.chengxin.matter.definition.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.Catalogue;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.version.DefinitionVersion.State;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shipped definition is version 1; what comes later is a proposal until a second person puts it in force. */
class DefinitionsIT extends ServerTest {

    private static int number;

    private final Caller maker = person(Role.OFFICER);
    private final Caller checker = person(Role.OFFICER);

    @Autowired
    private Definitions definitions;

    @Autowired
    private DefinitionChanges changes;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private LegalClock clock;

    @Test
    void aProposalIsInForceOnlyAfterAnotherPersonConfirmsItAndFromItsDay() {
        String name = name();
        LocalDate day = clock.today().plusDays(3);
        DefinitionVersion proposal = changes.propose(Examples.small(name, day), maker);
        assertThat(proposal.version()).isEqualTo(1);
        assertThat(definitions.proposals()).extracting(DefinitionVersion::name).contains(name);
        assertThat(definitions.inForce(name, day)).isEmpty();
        assertThat(definitions.version(name, 1)).isEmpty();
        assertProblem(() -> changes.confirm(name, 1, maker), DefinitionProblem.SAME_PERSON);
        DefinitionVersion confirmed = changes.confirm(name, 1, checker);
        assertThat(confirmed.state()).isEqualTo(State.IN_FORCE);
        assertThat(confirmed.decidedBy()).isEqualTo(checker.account());
        assertThat(definitions.inForce(name, day.minusDays(1))).isEmpty();
        assertThat(definitions.inForce(name, day))
                .get()
                .extracting(MatterDefinition::name)
                .isEqualTo(name);
        assertThat(definitions.proposals()).extracting(DefinitionVersion::name).doesNotContain(name);
        assertProblem(() -> changes.confirm(name, 1, checker), DefinitionProblem.DECIDED);
        assertProblem(() -> changes.reject(name, 1, checker), DefinitionProblem.DECIDED);
    }

    @Test
    void eachDayHasItsVersionAndEarlierOnesStay() {
        String name = name();
        LocalDate today = clock.today();
        inForce(Examples.small(name, today));
        inForce(Examples.small(name, today.plusDays(10)));
        assertThat(definitions.inForce(name, today).orElseThrow().version()).isEqualTo(1);
        assertThat(definitions.inForce(name, today.plusDays(9)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(definitions.inForce(name, today.plusDays(10)).orElseThrow().version())
                .isEqualTo(2);
        assertThat(definitions.version(name, 1)).isPresent();
        assertThat(definitions.version(name, 2).orElseThrow().effectiveFrom()).isEqualTo(today.plusDays(10));
        assertThat(definitions.version(name, 3)).isEmpty();
        assertThat(definitions.all())
                .filteredOn(each -> each.name().equals(name))
                .hasSize(1);
        assertThat(definitions.versions(name))
                .extracting(DefinitionVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void aRejectedProposalNeverComesIntoForce() {
        String name = name();
        changes.propose(Examples.small(name, clock.today()), maker);
        assertProblem(() -> changes.reject(name, 1, maker), DefinitionProblem.SAME_PERSON);
        assertThat(changes.reject(name, 1, checker).state()).isEqualTo(State.REJECTED);
        assertThat(definitions.inForce(name, clock.today())).isEmpty();
        assertProblem(() -> changes.propose(Examples.small(name, clock.today()), maker), DefinitionProblem.SAME_TEXT);
    }

    @Test
    void whatWouldStrandSomebodyIsNotEvenAProposal() {
        String name = name();
        String dead = Examples.small(name, clock.today()).replace("to: done", "to: begun");
        assertThatThrownBy(() -> changes.propose(dead, maker))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("stages.checked: a dead end");
        assertThatThrownBy(
                        () -> changes.propose(Examples.small(name, clock.today().minusDays(1)), maker))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("from: it cannot be in force from a day that has passed");
        assertThatThrownBy(() -> changes.propose("a: [", maker)).isInstanceOf(DefinitionException.class);
        assertThat(changes.faults(dead)).isNotEmpty();
        assertThat(changes.faults("a: [")).hasSize(1);
        assertThat(definitions.versions(name)).isEmpty();
    }

    @Test
    void onlyAPersonOfAnOfficeChangesDefinitions() {
        String name = name();
        String text = Examples.small(name, clock.today());
        Caller token = new Caller(maker.organisation(), null, null, null, true);
        assertProblem(() -> changes.propose(text, token), DefinitionProblem.NOT_ALLOWED);
        assertProblem(() -> changes.propose(text, person(Role.MERCHANT)), DefinitionProblem.NOT_ALLOWED);
        assertProblem(() -> changes.confirm(name, 1, checker), DefinitionProblem.UNKNOWN);
    }

    @Test
    void aChangedShippedFileIsAProposalThatTwoPersonsTakeUp() {
        String name = name();
        String first = Examples.small(name, LocalDate.of(2019, 1, 6));
        assertThat(ship(first).orElseThrow().state()).isEqualTo(State.IN_FORCE);
        assertThat(ship(first)).as("the same file at the next start").isEmpty();
        assertThat(definitions.inForce(name, LocalDate.of(2019, 1, 6))).isPresent();
        DefinitionVersion newer = ship(first.replace("小事", "大事")).orElseThrow();
        assertThat(newer.state()).isEqualTo(State.PROPOSED);
        assertThat(ship(first.replace("小事", "大事"))).as("proposed once").isEmpty();
        assertThat(definitions.inForce(name, clock.today()).orElseThrow().version())
                .isEqualTo(1);
        DefinitionVersion taken = changes.confirm(name, 2, maker);
        assertThat(taken.state()).as("taken up").isEqualTo(State.PROPOSED);
        assertThat(taken.fact()).as("sealed with its person").isNotEqualTo(newer.fact());
        assertProblem(() -> changes.confirm(name, 2, maker), DefinitionProblem.SAME_PERSON);
        DefinitionVersion confirmed = changes.confirm(name, 2, checker);
        assertThat(confirmed.effectiveFrom())
                .as("never for days that have passed")
                .isEqualTo(clock.today());
        assertThat(definitions
                        .inForce(name, clock.today())
                        .orElseThrow()
                        .title()
                        .zh())
                .isEqualTo("大事");
        assertThat(definitions
                        .inForce(name, clock.today().minusDays(1))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void everyVersionAndEveryDecisionIsSealed() {
        String name = name();
        inForce(Examples.small(name, clock.today()));
        ship(Examples.small(name, clock.today()).replace("小事", "大事"));
        changes.confirm(name, 2, maker);
        changes.confirm(name, 2, checker);
        assertThat(sql.sql("""
                select count(*) from matter.definition d
                join evidence.fact p on p.id = d.fact and p.seal = d.seal and p.type = 'matter-definition'
                join evidence.fact f on f.id = d.decision_fact and f.seal = d.decision_seal
                                    and f.type = 'matter-definition-decision'
                where d.name = :name""").param("name", name).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void everyShippedDefinitionIsWithoutFault() {
        Map<String, MatterDefinition> shipped = new TreeMap<>();
        ShippedDefinitions.shipped().forEach((file, text) -> shipped.put(file, DefinitionFile.read(text)));
        Catalogue catalogue = catalogues.forShipped(shipped.values());
        List<String> faults = new ArrayList<>();
        shipped.forEach((file, definition) ->
                DefinitionPolicy.faults(definition, catalogue).forEach(fault -> faults.add(file + " " + fault)));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyShippedDefinitionIsVersionOneAndInForce() {
        ShippedDefinitions.shipped().forEach((file, text) -> {
            MatterDefinition shipped = DefinitionFile.read(text);
            assertThat(file).isEqualTo(shipped.name() + ".yaml");
            assertThat(definitions.version(shipped.name(), 1))
                    .as(file)
                    .contains(shipped.as(1, shipped.effectiveFrom()));
        });
    }

    @Test
    void aMapOfStagesMustLeadFromStageToStage() {
        String name = name();
        inForce(Examples.small(name, clock.today()));
        String next = Examples.small(name, clock.today());
        assertThat(changes.faults(next + "carry: {from-version: 1, stages: {begun: checked}}\n"))
                .isEmpty();
        assertThat(changes.faults(next + "carry: {from-version: 2, stages: {begun: checked}}\n")
                        .toString())
                .contains("carry.from-version: no version of that number");
        assertThat(changes.faults(next + "carry: {from-version: 1, stages: {gone: checked, begun: done}}\n")
                        .toString())
                .contains("carry.stages.gone: there is no stage \"gone\"", "carry.stages.begun: \"done\" is an end");
    }

    private Optional<DefinitionVersion> ship(String text) {
        return changes.ship(DefinitionFile.read(text), text);
    }

    private void inForce(String text) {
        DefinitionVersion proposal = changes.propose(text, maker);
        changes.confirm(proposal.name(), proposal.version(), checker);
    }

    private static String name() {
        synchronized (DefinitionsIT.class) {
            return "trial-" + ++number;
        }
    }

    static Caller person(Role role) {
        Organisation office = new Organisation(
                new OrganisationId(UUID.randomUUID()),
                "局",
                OrganisationKind.DEPARTMENT,
                null,
                null,
                SubjectId.next(Clock.systemUTC()));
        return new Caller(office, UUID.randomUUID(), "某人", role, false);
    }

    private static void assertProblem(Runnable work, DefinitionProblem problem) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
