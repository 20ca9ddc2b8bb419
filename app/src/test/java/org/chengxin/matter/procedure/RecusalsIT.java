package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 回避: a head or the office above takes somebody with an interest off a matter, who then neither acts nor reads. */
class RecusalsIT extends TownTest {

    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        id = town.open().id();
    }

    @Test
    void theHeadTakesSomebodyOffAMatterWithAReason() {
        town.act(id, town.handler, "take", NOTHING);
        recuse(town.head, town.handler, "当事人的近亲属");
        Matter matter = town.view(id, town.head);
        assertThat(matter.handler()).as("nobody is in charge now").isNull();
        assertThat(last(matter).step()).isEqualTo("recuse");
        assertThat(sealed(last(matter)))
                .contains(town.handler.account().toString())
                .contains("当事人的近亲属");
        assertSeesNothing(town.handler);
        assertThat(refused(() -> town.act(id, town.handler, "accept", NOTHING))).isEqualTo(MatterProblem.RECUSED);
    }

    @Test
    void theOfficeAboveTakesTheHeadOff() {
        recuse(town.above, town.head, "曾在被投诉企业任职");
        assertSeesNothing(town.head);
        assertThat(town.view(id, town.above).viewer()).isEqualTo(Matter.Viewer.ABOVE);
        assertThat(town.act(id, town.handler, "accept", NOTHING).stage()).isEqualTo("working");
    }

    @Test
    void aColleagueTakesNobodyOff() {
        assertThat(refused(() -> recuse(town.colleague, town.handler, "x"))).isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(refused(() -> recuse(town.colleague, town.head, "x"))).isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(town.view(id, town.handler).acts()).hasSize(1);
    }

    @Test
    void nobodyOfAnotherOfficeIsTakenOffAndNobodyWithoutAReason() {
        assertThat(refused(() -> recuse(town.head, town.other, "x"))).isEqualTo(MatterProblem.FORM);
        assertThat(refused(() -> recuse(town.head, town.above, "x"))).isEqualTo(MatterProblem.FORM);
        assertThat(refused(() -> town.act(
                        id,
                        town.head,
                        "recuse",
                        Map.of("account", UUID.randomUUID().toString(), "reason", "x"))))
                .isEqualTo(MatterProblem.FORM);
        assertThat(refused(() -> town.act(id, town.head, "recuse", Map.of("account", "nobody", "reason", "x"))))
                .isEqualTo(MatterProblem.FORM);
        assertThat(refused(() -> town.act(
                        id,
                        town.head,
                        "recuse",
                        Map.of("account", town.handler.account().toString()))))
                .isEqualTo(MatterProblem.FORM);
    }

    @Test
    void thePartyTheOfficeAboveAndAProgramCannotRecuseThemselves() {
        town.knowRival(id);
        assertThat(refused(() -> town.act(id, town.rival, "recuse", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(refused(() -> town.act(id, town.above, "recuse", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.FORM);
        Caller program = new Caller(town.office, null, null, null, false);
        assertThat(refused(() -> town.act(id, program, "recuse", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
    }

    @Test
    void whatSomebodyWithAnInterestAskedForIsConfirmedByNobody() {
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        recuse(town.head, town.handler, "与被投诉人有利害关系");
        assertThat(refused(() -> town.act(id, town.colleague, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.RECUSED);
        town.act(id, town.colleague, "reject", Map.of("reason", "提出人已回避"));
        assertThat(town.act(id, town.colleague, "accept", NOTHING).stage()).isEqualTo("working");
    }

    @Test
    void itIsOfferedToWhoMayDoIt() {
        assertThat(town.view(id, town.above).next())
                .extracting(Matter.NextStep::step)
                .containsExactlyInAnyOrder("urge", "recuse");
        assertThat(town.view(id, town.head).next())
                .extracting(Matter.NextStep::step)
                .contains("recuse");
        town.knowRival(id);
        assertThat(town.view(id, town.rival).next())
                .extracting(Matter.NextStep::step)
                .doesNotContain("recuse");
    }

    private void recuse(Caller by, Caller who, String reason) {
        town.act(id, by, "recuse", Map.of("account", who.account().toString(), "reason", reason));
    }

    private void assertSeesNothing(Caller gone) {
        assertThat(refused(() -> town.view(id, gone))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> matters.reveal(id, gone, town.handling(id)))).isEqualTo(MatterProblem.NOT_VISIBLE);
        for (boolean waiting : new boolean[] {true, false}) {
            assertThat(matters.inbox(
                                    new InboxQuery(
                                            null, Matters.Due.ANY, false, waiting, number(), null, null, null, 50),
                                    gone)
                            .lines())
                    .isEmpty();
        }
        assertThat(followed(id, gone)).as("the feed tells nothing of it either").isEmpty();
        assertThat(followed(id, town.colleague)).isNotEmpty();
    }

    private String number() {
        return town.view(id, town.colleague).number();
    }
}
