package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision table chooses the way, a yes-no field whether a link is opened, a choice how many. */
class BranchesIT extends TownTest {

    private String definition;
    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        definition = branches();
        id = open(definition, Map.of()).id();
    }

    @Test
    void theTableChoosesTheStage() {
        Map<Map<String, Object>, String> ways = new HashMap<>();
        ways.put(count(0, "planned"), "allowed");
        ways.put(count(1, "planned"), "last");
        ways.put(count(2, "planned"), "limited");
        ways.put(count(200, "planned"), "limited");
        ways.put(count(200, "complaint"), "allowed");
        ways.forEach((form, stage) -> {
            assertThat(town.act(id, town.handler, "count", form).stage())
                    .as(form.toString())
                    .isEqualTo(stage);
            assertThat(town.view(id, town.handler).stage()).isEqualTo(stage);
            town.act(id, town.handler, "back", NOTHING);
        });
    }

    @Test
    void whatTheTableSaysNothingAboutIsRefusedAndTheMatterStays() {
        assertThat(refused(() -> town.act(id, town.handler, "count", count(1, "other"))))
                .isEqualTo(MatterProblem.NO_DECISION);
        assertThat(refused(() -> town.act(id, town.handler, "count", Map.of("cause", "planned"))))
                .as("an input is empty")
                .isEqualTo(MatterProblem.NO_DECISION);
        assertThat(refused(() -> town.act(id, town.handler, "count", NOTHING))).isEqualTo(MatterProblem.NO_DECISION);
        assertThat(town.view(id, town.handler).acts()).hasSize(1);
    }

    @Test
    void theClockOfAStageEndsWhenItIsLeftAndStartsAnewWhenItIsEnteredAgain() {
        var first = clockOf(town.view(id, town.handler), "handling");
        town.act(id, town.handler, "count", count(0, "planned"));
        assertThat(clockOf(town.view(id, town.handler), "handling").state()).isEqualTo(Matter.Deadline.State.ENDED);
        town.act(id, town.handler, "back", NOTHING);
        var again = clockOf(town.view(id, town.handler), "handling");
        assertThat(again.state()).isEqualTo(Matter.Deadline.State.RUNNING);
        assertThat(again.due()).isEqualTo(first.due());
    }

    @Test
    void aLinkIsOpenedOnlyWhereItsFieldSaysYes() {
        town.act(id, town.handler, "part", Map.of("courier", "false"));
        assertThat(town.view(id, town.handler).children()).isEmpty();
        town.act(id, town.handler, "part", NOTHING);
        assertThat(town.view(id, town.handler).children()).isEmpty();
        town.act(id, town.handler, "part", Map.of("courier", "true"));
        Matter parent = town.view(id, town.handler);
        assertThat(parent.children()).hasSize(1);
        Matter child = town.view(parent.children().get(0).id(), town.handler);
        assertThat(child.definition().name()).isEqualTo(definition);
        assertThat(child.parent().id()).isEqualTo(id);
        assertThat(matters.reveal(child.id(), town.handler, town.handling(child.id()))
                        .acts()
                        .get(0)
                        .form())
                .as("what the first form said goes along")
                .containsEntry("name", "王小明");
    }

    @Test
    void eachChoiceOpensOneAndTheYesOneMore() {
        town.act(id, town.handler, "part", Map.of("courier", "true", "rivals", List.of("jia", "yi")));
        Matter parent = town.view(id, town.handler);
        assertThat(parent.children()).hasSize(3);
        assertThat(parent.children()).extracting(Matter.Link::number).doesNotHaveDuplicates();
        assertThat(parent.act()).as("it is one act of the parent").isEqualTo(2);
    }

    @Test
    void theOpenerOfTheFirstMatterSeesTheLinkedOneAsAParty() {
        var opened = open(definition, Map.of());
        town.act(opened.id(), town.handler, "part", Map.of("courier", "true"));
        Matter.Link child = town.view(opened.id(), town.handler).children().get(0);
        assertThat(town.view(child.id(), town.handler).parties())
                .extracting(Matter.Party::role)
                .contains("asker", "rival", "handler");
    }

    private static Map<String, Object> count(int visits, String cause) {
        return Map.of("visits", visits, "cause", cause);
    }
}
