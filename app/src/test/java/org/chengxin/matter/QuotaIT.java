package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.junit.jupiter.api.Test;

/** One person opens so many matters a day, fewer about one party, and what is refused is not kept. */
class QuotaIT extends TownTest {

    private static final int A_DAY = 20;
    private static final int ABOUT_ONE = 5;

    private Actor citizen() {
        return Actor.of(new Caller(town.rivalFirm, UUID.randomUUID(), "张三", Role.CITIZEN, false));
    }

    private Opening opening(Actor actor, String rival) {
        Map<String, Object> form = town.request("张三", "没有发货");
        form.put("rival", rival);
        return new Opening(town.definition, actor, Channel.PUBLIC, Town.key(), form);
    }

    private long openedBy(Actor actor) {
        return sql.sql("select count(*) from matter.act where actor = :actor")
                .param("actor", actor.caller().account())
                .query(Long.class)
                .single();
    }

    @Test
    void theSixthAboutOnePartyIsRefusedAndAnotherPartyIsNot() {
        Actor citizen = citizen();
        for (int number = 0; number < ABOUT_ONE; number++) {
            matters.open(opening(citizen, "甲店"));
        }
        assertThat(refused(() -> matters.open(opening(citizen, "甲店")))).isEqualTo(MatterProblem.QUOTA_PARTY);
        matters.open(opening(citizen, "乙店"));
        assertThat(openedBy(citizen)).isEqualTo(ABOUT_ONE + 1);
        matters.open(opening(citizen(), "甲店"));
    }

    @Test
    void theTwentyFirstOfADayIsRefusedAndARepetitionIsStillAnswered() {
        Actor citizen = citizen();
        Opening first = opening(citizen, "店0");
        matters.open(first);
        for (int number = 1; number < A_DAY; number++) {
            matters.open(opening(citizen, "店" + number));
        }
        assertThat(refused(() -> matters.open(opening(citizen, "店")))).isEqualTo(MatterProblem.QUOTA);
        assertThat(matters.open(first).repeated()).isTrue();
        assertThat(openedBy(citizen)).isEqualTo(A_DAY);
    }
}
