package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Moved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two persons where two are needed, nobody with an interest, and always somebody in charge. */
class SecondPersonIT extends TownTest {

    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        id = town.open().id();
    }

    @Test
    void onePersonDoesNotSufficeWhereTwoAreNeeded() {
        Moved asked = town.act(id, town.handler, "refuse", Map.of("content", "不属于受理范围"));
        assertThat(asked.pending()).isTrue();
        assertThat(asked.stage()).isEqualTo("received");
        assertThat(refused(() -> town.act(id, town.handler, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.SAME_PERSON);
        assertThat(refused(() -> town.act(id, town.colleague, "accept", NOTHING)))
                .isEqualTo(MatterProblem.SECOND_PERSON_NEEDED);
        assertThat(refused(() -> town.act(id, new Caller(town.office, null, null, null, false), "confirm", NOTHING)))
                .as("a program is no second person")
                .isEqualTo(MatterProblem.SAME_PERSON);
        assertThat(town.view(id, town.handler).pending().mine()).isTrue();
        Moved confirmed = town.act(id, town.colleague, "confirm", NOTHING);
        assertThat(confirmed.stage()).isEqualTo("refused");
        Matter matter = town.view(id, town.colleague);
        assertThat(matter.ended()).isTrue();
        assertThat(matter.acts().get(2).about()).isEqualTo(2);
    }

    @Test
    void aRejectedActLeavesTheMatterWhereItWas() {
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        town.act(id, town.colleague, "reject", Map.of("reason", "应当受理"));
        assertThat(town.view(id, town.handler).pending()).isNull();
        assertThat(town.act(id, town.handler, "accept", NOTHING).stage()).isEqualTo("working");
        assertThat(refused(() -> town.act(id, town.colleague, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.NOTHING_PENDING);
    }

    @Test
    void whoIsRecusedNeitherActsNorLooksAnyMore() {
        town.act(id, town.handler, "take", NOTHING);
        town.act(id, town.handler, "recuse", Map.of("reason", "与当事人有利害关系"));
        assertThat(refused(() -> town.act(id, town.handler, "accept", NOTHING))).isEqualTo(MatterProblem.RECUSED);
        assertThat(refused(() -> town.view(id, town.handler))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> matters.reveal(id, town.handler, "x"))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(matters.inbox(InboxQuery.first(200), town.handler).lines())
                .extracting(line -> line.id())
                .doesNotContain(id);
        assertThat(town.view(id, town.colleague).handler()).isNull();
        assertThat(refused(() -> town.act(
                        id,
                        town.head,
                        "assign",
                        Map.of("account", town.handler.account().toString()))))
                .isEqualTo(MatterProblem.RECUSED);
    }

    @Test
    void whoTookItIsInChargeAndTheLightestIsGivenTheNext() {
        town.act(id, town.handler, "take", NOTHING);
        assertThat(refused(() -> town.act(id, town.colleague, "take", NOTHING))).isEqualTo(MatterProblem.ALREADY_TAKEN);
        Town quiet = quietTown();
        MatterId first = quiet.open().id();
        MatterId second = quiet.open().id();
        quiet.act(first, quiet.handler, "take", NOTHING);
        quiet.act(second, quiet.head, "assign", NOTHING);
        assertThat(quiet.view(second, quiet.head).handler().account()).isEqualTo(quiet.colleague.account());
    }

    @Test
    void aTransferredMatterCanBeReturned() {
        town.act(
                id,
                town.handler,
                "transfer",
                Map.of("office", town.otherOffice.id().toString(), "reason", "属地在滨江"));
        assertThat(refused(() -> town.view(id, town.handler))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> town.act(
                        id,
                        town.other,
                        "assign",
                        Map.of("account", town.handler.account().toString()))))
                .isEqualTo(MatterProblem.FORM);
        town.act(id, town.other, "return", Map.of("reason", "不属于本区"));
        assertThat(town.view(id, town.handler).office()).isEqualTo(town.office.id());
        assertThat(refused(() -> town.act(id, town.handler, "return", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
    }

    @Test
    void whatSomebodyHadIsHandedOverWhenThePersonLeaves() {
        Caller leaver = town.officer(town.office, "handler");
        town.act(id, leaver, "take", NOTHING);
        MatterId free = town.open().id();
        town.act(free, leaver, "take", NOTHING);
        town.act(free, town.handler, "accept", NOTHING);
        town.done(
                "accounts/" + leaver.account() + "/away",
                org.chengxin.TestCity.object(
                        "until",
                        "2099-01-01",
                        "standIn",
                        town.colleague.account().toString()));
        assertThat(matters.inbox(
                                new InboxQuery(
                                        town.definition, Matters.Due.ANY, true, true, null, null, null, null, 200),
                                town.colleague)
                        .lines())
                .as("a stand-in finds it among the own ones")
                .extracting(line -> line.id())
                .contains(id);
        town.done(
                "accounts/" + leaver.account() + "/leave",
                org.chengxin.TestCity.object("standIn", town.colleague.account().toString()));
        assertThat(town.view(id, town.head).handler().account()).isEqualTo(town.colleague.account());
        assertThat(town.view(free, town.head).acts().get(3).step()).isEqualTo("hand-over");
    }

    @Test
    void aDuplicateIsMergedIntoAnother() {
        Matters.Opened other = town.open();
        town.act(
                other.id(),
                town.handler,
                "merge",
                Map.of("number", town.view(id, town.handler).number(), "reason", "重复"));
        Matter merged = town.view(other.id(), town.handler);
        assertThat(merged.ended()).isTrue();
        assertThat(merged.mergedInto().id()).isEqualTo(id);
        assertThat(refused(() -> town.act(other.id(), town.handler, "accept", NOTHING)))
                .isEqualTo(MatterProblem.ENDED);
        assertThat(refused(() ->
                        town.act(id, town.handler, "merge", Map.of("number", merged.number(), "reason", "已并入的不能再并"))))
                .isEqualTo(MatterProblem.FORM);
    }
}
