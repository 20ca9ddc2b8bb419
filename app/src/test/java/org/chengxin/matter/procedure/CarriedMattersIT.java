package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import java.util.UUID;
import org.chengxin.TestOffice;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.Town;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.version.CarryOver;
import org.chengxin.matter.definition.version.CarryPlan.Fate;
import org.chengxin.matter.definition.version.CarryPlan.Row;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A definition changes under running matters, by two persons: each is carried over by the map or keeps its version. */
class CarriedMattersIT extends TownTest {

    @Autowired
    private DefinitionChanges changes;

    @Autowired
    private Proposals proposals;

    @Autowired
    private CarryOver carryOver;

    private String name;
    private String yaml;
    private Caller maker;
    private Caller checker;

    @BeforeEach
    void putsASmallProcedureInForce() {
        name = "step-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        maker = town.handler;
        checker = town.colleague;
        yaml = Examples.small(name, clock.today())
                .replace(
                        "by: [desk], to: checked}}}",
                        "by: [desk], second: desk, form: note, to: checked},"
                                + " skip: {title: {zh: 跳过, en: Skip}, by: [desk], to: checked}}}");
        confirmed(yaml);
    }

    @Test
    void whoStandsInTheMapIsCarriedAndWhoDoesNotKeepsTheVersion() {
        MatterId begun = opened();
        MatterId checked = opened();
        town.act(checked, maker, "skip", NOTHING);
        Proposal open = proposals.propose(
                DefinitionChanges.wanted(renamed(), "更新"), theOwner().handler.account());
        assertThat(carryOver.plan(DefinitionFile.read(renamed())).rows())
                .containsExactlyInAnyOrder(
                        new Row(1, "begun", 1, Fate.CARRIED, "started"), new Row(1, "checked", 1, Fate.KEPT, null));
        alone("carry-over", carryOver::run);
        assertThat(version(begun)).as("a proposal carries nothing").isEqualTo(1);

        proposals.approve(open.id(), theOwner().head.account());
        alone("carry-over", carryOver::run);
        Matter carried = town.view(begun, maker);
        assertThat(carried.definition().version()).isEqualTo(2);
        assertThat(carried.stage()).isEqualTo("started");
        assertThat(last(carried).step()).isEqualTo("carry-over");
        assertThat(sealed(last(carried)))
                .as("by which rule is named in what is sealed")
                .contains("\"fromVersion\":1")
                .contains("\"toVersion\":2")
                .contains("\"from\":\"begun\"")
                .contains("\"to\":\"started\"");
        assertThat(version(checked)).isEqualTo(1);
        assertThat(town.act(checked, maker, "finish", NOTHING).stage())
                .as("under its own version it goes on to its end")
                .isEqualTo("done");
        assertThat(refused(() -> town.act(begun, maker, "nonsense", NOTHING))).isEqualTo(MatterProblem.UNKNOWN_STEP);
        assertThat(town.act(begun, maker, "skip", NOTHING).stage()).isEqualTo("checked");
        assertWhole(begun);
    }

    @Test
    void aMatterWhoseActWaitsForASecondPersonIsCarriedOnceThatIsDecided() {
        MatterId confirmedLater = opened();
        MatterId rejectedLater = opened();
        for (MatterId each : new MatterId[] {confirmedLater, rejectedLater}) {
            town.act(each, maker, "go", Map.of("text", "请复核"));
        }
        changeOver();
        assertThat(version(confirmedLater)).isEqualTo(1);
        assertThat(carryOver.progress(name, 2).orElseThrow().done()).isTrue();

        town.act(rejectedLater, checker, "reject", Map.of("reason", "材料不全"));
        town.act(confirmedLater, checker, "confirm", NOTHING);
        alone("carry-over", carryOver::run);
        Matter late = town.view(rejectedLater, maker);
        assertThat(late.definition().version()).isEqualTo(2);
        assertThat(late.stage()).isEqualTo("started");
        assertThat(taken(late, "carry-over")).isEqualTo(1);
        assertThat(version(confirmedLater))
                .as("it moved to a stage that the map does not name")
                .isEqualTo(1);
        alone("carry-over", carryOver::run);
        assertThat(taken(town.view(rejectedLater, maker), "carry-over")).isEqualTo(1);
        assertThat(sql.sql("select count(*) from matter.late where definition = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasLateForOneVersionIsTakenOnToTheNext() {
        MatterId id = opened();
        town.act(id, maker, "go", Map.of("text", "请复核"));
        changeOver();
        String third = renamed()
                .replace("started", "launched")
                .replace(
                        "{from-version: 1, stages: {begun: launched}}",
                        "{from-version: 2, stages: {started: launched}}");
        confirmed(third);
        alone("carry-over", carryOver::run);
        town.act(id, checker, "reject", Map.of("reason", "材料不全"));
        alone("carry-over", carryOver::run);
        Matter matter = town.view(id, maker);
        assertThat(matter.definition().version()).isEqualTo(3);
        assertThat(matter.stage()).isEqualTo("launched");
        assertThat(taken(matter, "carry-over")).isEqualTo(2);
    }

    @Test
    void aChangeThatNamesAStageThatIsNotThereIsRefusedWithItsPlace() {
        String odd = renamed().replace("{begun: started}", "{begun: nowhere}");
        assertThat(changes.faults(odd)).extracting(fault -> fault.place()).anyMatch(place -> place.contains("carry"));
        assertThat(version(opened())).isEqualTo(1);
    }

    private void changeOver() {
        confirmed(renamed());
        alone("carry-over", carryOver::run);
    }

    private String renamed() {
        return yaml.replace("begun", "started") + "carry: {from-version: 1, stages: {begun: started}}\n";
    }

    private void confirmed(String text) {
        theOwner().agree(proposals, DefinitionChanges.wanted(text, "更新"));
    }

    private TestOffice theOwner() {
        return TestOffice.of(city(), "market-regulator");
    }

    private MatterId opened() {
        return matters.open(new Opening(name, Actor.of(maker), Channel.WORKBENCH, Town.key(), Map.of("text", "一件小事")))
                .id();
    }

    private int version(MatterId id) {
        MatterDefinition followed = town.view(id, maker).definition();
        assertThat(followed.name()).isEqualTo(name);
        return followed.version();
    }
}
