package org.chengxin.matter.definition.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.Catalogue;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.TextKind.Shipped;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shipped definition is version 1; what comes later is a proposal until the head of its owner puts it in force. */
class DefinitionsIT extends ServerTest {

    private static int number;

    @Autowired
    private Definitions definitions;

    @Autowired
    private DefinitionChanges changes;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Autowired
    private LegalClock clock;

    private TestOffice owner;

    @BeforeEach
    void findsTheOwner() {
        owner = TestOffice.of(city(), "market-regulator");
    }

    @Test
    void aProposalIsInForceOnceTheHeadApprovesIt() {
        String name = name();
        Proposal open = propose(Examples.small(name, clock.today()));
        assertThat(definitions.inForce(name, clock.today())).isEmpty();
        assertThat(definitions.version(name, 1)).isEmpty();
        assertThat(list.dryRun(open).effects()).containsExactly(Line.of("matter.dryRun.none"));
        proposals.approve(open.id(), owner.head.account());
        assertThat(definitions.inForce(name, clock.today().minusDays(1))).isEmpty();
        assertThat(definitions.inForce(name, clock.today()))
                .get()
                .extracting(MatterDefinition::name)
                .isEqualTo(name);
        assertThat(definitions.versions(name)).extracting(RuleText::source).containsExactly(open.content());
    }

    @Test
    void aVersionIsPublicAndWhoProposedItIsNot() {
        String name = name();
        proposals.approve(propose(Examples.small(name, clock.today())).id(), owner.head.account());
        var record =
                server().get("/records/" + definitions.versions(name).get(0).fact() + "/record.json");
        assertThat(record.status()).isEqualTo(200);
        assertThat(new String(
                        Base64.getDecoder().decode(record.json().path("payload").stringValue()),
                        StandardCharsets.UTF_8))
                .contains(name)
                .doesNotContain(
                        owner.handler.account().toString(), owner.head.account().toString());
    }

    @Test
    void twoOfficersOfOtherOfficesChangeNoProcedure() {
        String name = name();
        String text = Examples.small(name, clock.today());
        TestOffice customs = TestOffice.of(city(), "customs");
        TestOffice tax = TestOffice.of(city(), "tax");
        assertRefused(() -> proposals.propose(DefinitionChanges.wanted(text, "理由"), customs.head.account()));
        Proposal open = propose(text);
        assertRefused(() -> proposals.approve(open.id(), tax.head.account()));
        assertRefused(
                () -> proposals.approve(open.id(), owner.officer("handler").account()));
        String courier = DefinitionFiles.shipped()
                .complete("courier-complaint.yaml")
                .replaceFirst("from: [0-9-]+", "from: " + clock.today());
        assertRefused(() -> proposals.propose(DefinitionChanges.wanted(courier, "理由"), owner.head.account()));
        assertThat(definitions.inForce(name, clock.today())).isEmpty();
    }

    @Test
    void aVersionOfALaterDayWaitsForIt() {
        String name = name();
        inForce(Examples.small(name, clock.today()));
        LocalDate later = clock.today().plusDays(10);
        Proposal waits = propose(Examples.small(name, later).replace("小事", "大事"));
        assertThat(proposals.approve(waits.id(), owner.head.account()).state()).isEqualTo(Proposal.State.APPROVED);
        assertThat(definitions.inForce(name, later).orElseThrow().version()).isEqualTo(1);
        proposals.withdraw(waits.id(), owner.handler.account());
        inForce(Examples.small(name, clock.today()).replace("小事", "中事"));
        assertThat(definitions.inForce(name, clock.today()).orElseThrow().version())
                .isEqualTo(2);
        assertThat(definitions.version(name, 1)).isPresent();
        assertThat(definitions.version(name, 3)).isEmpty();
        assertThat(definitions.all())
                .filteredOn(each -> each.name().equals(name))
                .hasSize(1);
        assertThat(definitions.versions(name)).extracting(RuleText::version).containsExactly(2, 1);
    }

    @Test
    void aRefusedProposalNeverComesIntoForce() {
        String name = name();
        Proposal open = propose(Examples.small(name, clock.today()));
        proposals.refuse(open.id(), owner.head.account());
        assertThat(definitions.inForce(name, clock.today())).isEmpty();
        assertThat(definitions.versions(name)).isEmpty();
    }

    @Test
    void whatWouldStrandSomebodyIsNotEvenAProposal() {
        String name = name();
        String dead = Examples.small(name, clock.today()).replace("to: done", "to: begun");
        assertThatThrownBy(() -> propose(dead))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        faulty -> assertThat(faulty.faults().toString()).contains("stages.checked – a dead end"));
        assertThatThrownBy(() -> propose(Examples.small(name, clock.today().minusDays(1))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ProposalProblem.DAY));
        assertThatThrownBy(() -> propose("a: [")).isInstanceOf(DefinitionException.class);
        assertThat(changes.faults(dead)).isNotEmpty();
        assertThat(changes.faults("a: [")).hasSize(1);
        assertThat(definitions.versions(name)).isEmpty();
    }

    @Test
    void theTextThatIsInForceIsNotProposedAgain() {
        String name = name();
        String text = Examples.small(name, clock.today());
        inForce(text);
        assertThatThrownBy(() -> propose(text))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        faulty -> assertThat(faulty.faults()).containsExactly(Line.of("rule.text.same")));
    }

    @Test
    void aChangedShippedFileIsAProposalThatTwoPersonsTakeUp() {
        String name = name();
        String first = Examples.small(name, LocalDate.of(2019, 1, 6));
        ship(first);
        assertThat(definitions.inForce(name, LocalDate.of(2019, 1, 6))).isPresent();
        ship(first);
        assertThat(definitions.versions(name))
                .as("the same file at the next start")
                .hasSize(1);
        ship(first.replace("小事", "大事"));
        Proposal newer = list.open(DefinitionChanges.KIND, name).orElseThrow();
        assertThat(newer.proposedBy()).isNull();
        ship(first.replace("小事", "大事"));
        assertThat(definitions.inForce(name, clock.today()).orElseThrow().version())
                .isEqualTo(1);
        proposals.takeUp(newer.id(), owner.handler.account());
        proposals.approve(newer.id(), owner.head.account());
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
                .as("never for days that have passed")
                .isEqualTo(1);
    }

    @Test
    void everyVersionIsSealed() {
        String name = name();
        inForce(Examples.small(name, clock.today()));
        inForce(Examples.small(name, clock.today()).replace("小事", "大事"));
        assertThat(sql.sql("""
                select count(*) from matter.definition d
                join evidence.fact f on f.id = d.fact and f.seal = d.seal and f.type = 'matter-definition'
                where d.name = :name""").param("name", name).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void everyShippedDefinitionIsWithoutFault() {
        Map<String, MatterDefinition> shipped = new TreeMap<>();
        DefinitionFiles files = DefinitionFiles.shipped();
        files.names().forEach(file -> shipped.put(file, files.read(file)));
        Catalogue catalogue = catalogues.forShipped(shipped.values());
        List<String> faults = new ArrayList<>();
        shipped.forEach((file, definition) ->
                DefinitionPolicy.faults(definition, catalogue).forEach(fault -> faults.add(file + " " + fault)));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyShippedDefinitionIsInForceFromItsDayUnderTheNumberThatItNames() {
        DefinitionFiles files = DefinitionFiles.shipped();
        files.names().forEach(file -> {
            MatterDefinition shipped = files.read(file);
            assertThat(file).startsWith(shipped.name() + ".").endsWith(".yaml");
            assertThat(definitions.version(shipped.name(), shipped.version()))
                    .as(file)
                    .contains(shipped);
        });
    }

    @Test
    void whatIsSealedOfAShippedDefinitionCanBeReadAlone() {
        DefinitionFiles files = DefinitionFiles.shipped();
        RuleText<MatterDefinition> sealed = definitions.versions("arrears").get(0);
        assertThat(sealed.source())
                .isEqualTo(files.complete("arrears.yaml"))
                .contains("fragments: [arrears]\n", "\nshared:\n  fields:\n    attachments: {type: files,");
        assertThat(DefinitionFile.read(sealed.source())).isEqualTo(files.read("arrears.yaml"));
    }

    @Test
    void aComplaintFollowsTheOrderOfTheDayOnWhichItIsReceived() {
        LocalDate change = LocalDate.of(2026, 4, 15);
        for (String kind : List.of("complaint", "report")) {
            MatterDefinition before =
                    definitions.inForce(kind, change.minusDays(1)).orElseThrow();
            MatterDefinition after = definitions.inForce(kind, change).orElseThrow();
            assertThat(List.of(before.version(), after.version())).as(kind).containsExactly(1, 2);
            assertThat(after.carry())
                    .as("what was received before keeps its order")
                    .isNull();
            assertThat(before.bases().toString()).contains("总局令第20号");
            assertThat(after.bases().toString()).contains("总局令第121号");
        }
        assertThat(definitions
                        .inForce("complaint", change.minusDays(1))
                        .orElseThrow()
                        .clocks()
                        .get("mediation")
                        .unit())
                .isEqualTo(DeadlineDefinition.Unit.WORKING_DAYS);
        assertThat(definitions.inForce("report", change).orElseThrow().clocks())
                .as("nobody must be told within five days")
                .doesNotContainKey("telling");
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

    private void ship(String text) {
        MatterDefinition shipped = DefinitionFile.read(text);
        changes.ship(List.of(new Shipped(shipped.name(), text, shipped.effectiveFrom())));
    }

    private Proposal propose(String text) {
        return proposals.propose(DefinitionChanges.wanted(text, "程序需要更新"), owner.handler.account());
    }

    private void inForce(String text) {
        owner.agree(proposals, DefinitionChanges.wanted(text, "程序需要更新"));
    }

    private static String name() {
        synchronized (DefinitionsIT.class) {
            return "trial-" + ++number;
        }
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ProposalProblem.NOT_ALLOWED));
    }
}
