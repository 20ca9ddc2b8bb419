package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import java.util.UUID;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.office.OfficerLeft;
import org.chengxin.account.office.Staffing;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.TownTest;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** 移交: what somebody had goes to a stand-in of the same office who has no interest in it, else back to the head. */
class HandOverIT extends TownTest {

    @Autowired
    private Staffing staffing;

    @Autowired
    private ApplicationEventPublisher events;

    private Caller leaver;
    private MatterId id;

    @BeforeEach
    void somebodyTakesAMatter() {
        leaver = town.officer(town.office, "handler");
        id = town.open().id();
        town.act(id, leaver, "take", NOTHING);
    }

    @Test
    void nobodyOfAnotherOfficeStandsInForWhoLeaves() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> staffing.leave(leaver.account(), town.other.account()));
        assertThat(refusal.problem()).isEqualTo(AccountProblem.NO_COLLEAGUE);
        assertThat(town.view(id, town.head).handler().account())
                .as("the person has not left")
                .isEqualTo(leaver.account());
        events.publishEvent(new OfficerLeft(leaver.account(), town.office.id(), town.other.account()));
        assertThat(town.view(id, town.head).handler()).as("whoever says so").isNull();
        assertThat(refused(() -> town.view(id, town.other))).isEqualTo(MatterProblem.NOT_VISIBLE);
    }

    @Test
    void aColleagueStandsIn() {
        staffing.leave(leaver.account(), town.colleague.account());
        assertThat(town.view(id, town.head).handler().account()).isEqualTo(town.colleague.account());
    }

    @Test
    void whoMayNotSignInOrHasAnInterestGetsNothing() {
        Caller disabled = town.officer(town.office, "handler");
        sql.sql("update account.account set disabled_at = now() where id = :id")
                .param("id", disabled.account())
                .update();
        staffing.leave(leaver.account(), disabled.account());
        assertThat(town.view(id, town.head).handler())
                .as("the head is to assign it")
                .isNull();
        assertThat(refused(() -> assign(disabled.account()))).isEqualTo(MatterProblem.FORM);

        Caller second = town.officer(town.office, "handler");
        town.act(id, second, "take", NOTHING);
        Map<String, Object> reason = Map.of("account", town.colleague.account().toString(), "reason", "近亲属");
        town.act(id, town.head, "recuse", reason);
        staffing.leave(second.account(), town.colleague.account());
        assertThat(town.view(id, town.head).handler()).isNull();
    }

    @Test
    void theHeadGivesNothingToAnotherOfficesPeople() {
        assertThat(refused(() -> assign(town.other.account()))).isEqualTo(MatterProblem.FORM);
        assertThat(refused(() -> assign(town.above.account()))).isEqualTo(MatterProblem.FORM);
        assertThat(town.view(id, town.head).handler().account()).isEqualTo(leaver.account());
        assign(town.colleague.account());
        assertThat(town.view(id, town.head).handler().account()).isEqualTo(town.colleague.account());
    }

    private void assign(UUID account) {
        town.act(id, town.head, "assign", Map.of("account", account.toString()));
    }
}
