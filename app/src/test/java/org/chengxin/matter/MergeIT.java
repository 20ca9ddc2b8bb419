package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.HashMap;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person ends a duplicate; what others said is put aside by two, they are told, and it can be taken apart again. */
class MergeIT extends TownTest {

    private Opened first;

    @BeforeEach
    void opensTheFirst() {
        first = town.open("王小明", "货不对板");
    }

    private Map<String, Object> into(Opened other) {
        return Map.of("number", other.number(), "reason", "重复");
    }

    private Opened open(String name, String phone) {
        Map<String, Object> form = new HashMap<>(town.request(name, "货不对板"));
        form.put("phone", phone);
        return matters.open(new Opening(town.definition, Actor.NOBODY, Channel.PUBLIC, Town.key(), form));
    }

    @Test
    void onePersonMergesWhatTheSamePartiesSaidTwice() {
        Opened again = town.open("王小明", "又来一次");
        assertThat(town.act(again.id(), town.handler, "merge", into(first)).pending())
                .isFalse();
        Matter merged = town.view(again.id(), town.handler);
        assertThat(merged.ended()).isTrue();
        assertThat(merged.mergedInto().id()).isEqualTo(first.id());
        assertThat(refused(() -> town.act(again.id(), town.handler, "accept", NOTHING)))
                .isEqualTo(MatterProblem.ENDED);
        assertThat(refused(() -> town.act(first.id(), town.handler, "merge", into(again))))
                .as("what was merged takes nothing up")
                .isEqualTo(MatterProblem.FORM);
    }

    @Test
    void whatAnotherSaidIsMergedByTwoPeopleOnly() {
        Opened other = town.open("赵大海", "货不对板");
        Caller program = new Caller(town.office, null, null, null, false);
        assertThat(refused(() -> town.act(other.id(), program, "merge", into(first))))
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);
        assertThat(town.act(other.id(), town.handler, "merge", into(first)).pending())
                .isTrue();
        assertThat(town.view(other.id(), town.handler).ended()).isFalse();
        assertThat(refused(() -> town.act(other.id(), town.handler, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.SAME_PERSON);
        town.act(other.id(), town.colleague, "confirm", NOTHING);
        assertThat(town.view(other.id(), town.handler).mergedInto().id()).isEqualTo(first.id());
        assertThat(open("王小明", "13900000000"))
                .as("a name alone tells nobody apart")
                .satisfies(same -> assertThat(town.act(same.id(), town.handler, "merge", into(first))
                                .pending())
                        .isTrue());
    }

    @Test
    void theMergedPartyIsToldAndHasItSeparatedAgain() {
        Opened other = town.open("赵大海", "货不对板");
        town.knowRival(other.id());
        long told = messages(town.rivalFirm);
        town.act(other.id(), town.handler, "merge", into(first));
        assertThat(messages(town.rivalFirm)).as("nothing has happened yet").isEqualTo(told);
        town.act(other.id(), town.colleague, "confirm", NOTHING);
        assertThat(messages(town.rivalFirm)).isEqualTo(told + 1);
        Actor party = Actor.holding(other.receipt());
        assertThat(matters.find(other.id(), party).next())
                .extracting(next -> next.step())
                .containsExactly("ask-separation");
        assertThat(refused(() -> town.act(other.id(), town.handler, "ask-separation", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        town.act(other.id(), party, "ask-separation", Map.of("reason", "我买的是另一件商品"));
        assertThat(refused(() -> town.act(other.id(), party, "ask-separation", Map.of("reason", "再请求"))))
                .isEqualTo(MatterProblem.ALREADY_TAKEN);
        assertThat(refused(() -> town.act(other.id(), party, "separate", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);

        town.act(other.id(), town.handler, "separate", Map.of("reason", "确系另案"));
        Matter apart = town.view(other.id(), town.handler);
        assertThat(apart.ended()).isFalse();
        assertThat(apart.mergedInto()).isNull();
        assertThat(apart.stage()).isEqualTo("received");
        assertThat(clockOf(apart, "acceptance").state()).isEqualTo(Matter.Deadline.State.RUNNING);
        assertThat(matters.inbox(
                                new InboxQuery(
                                        town.definition,
                                        Matters.Due.ANY,
                                        false,
                                        true,
                                        other.number(),
                                        null,
                                        null,
                                        null,
                                        20),
                                town.handler)
                        .lines())
                .hasSize(1);
        assertThat(town.act(other.id(), town.handler, "accept", NOTHING).stage())
                .isEqualTo("working");
        assertWhole(other.id());
    }

    @Test
    void nothingElseIsTakenApart() {
        assertThat(refused(() -> town.act(first.id(), town.handler, "separate", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
    }
}
