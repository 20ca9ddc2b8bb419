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
    void aProgramAsksForNothingThatNeedsTwoPeople() {
        Caller program = new Caller(town.office, null, null, null, false);
        assertThat(refused(() -> town.act(id, program, "refuse", Map.of("content", "不受理"))))
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);
        assertThat(town.view(id, program).next())
                .extracting(next -> next.step())
                .contains("accept")
                .doesNotContain("refuse");
        assertThat(town.act(id, program, "accept", NOTHING).stage()).isEqualTo("working");
    }

    @Test
    void whatAProgramAskedForBeforeCanOnlyBeRejected() {
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        owner().sql("update matter.act set account = null where matter = :id and step = 'refuse'")
                .param("id", id.value())
                .update();
        assertThat(refused(() -> town.act(id, town.colleague, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);
        assertThat(town.view(id, town.colleague).next())
                .extracting(next -> next.step())
                .contains("reject")
                .doesNotContain("confirm");
        town.act(id, town.colleague, "reject", NOTHING);
        assertThat(town.view(id, town.handler).pending()).isNull();
    }

    @Test
    void aPartyVetoesNothingThatAnOfficeAskedFor() {
        Matters.Opened opened = town.open();
        town.knowRival(opened.id());
        town.act(opened.id(), town.handler, "refuse", Map.of("content", "不受理"));
        owner().sql("update matter.act set account = null where matter = :id and step = 'refuse'")
                .param("id", opened.id().value())
                .update();
        for (Actor party : java.util.List.of(Actor.holding(opened.receipt()), Actor.of(town.rival))) {
            assertThat(refused(() -> town.act(opened.id(), party, "reject", NOTHING)))
                    .as("neither has a name, yet they are not the same")
                    .isEqualTo(MatterProblem.WRONG_OFFICE);
        }
        assertThat(town.view(opened.id(), town.handler).pending()).isNotNull();
    }

    @Test
    void onlyTheAskerOrWhoCouldBeTheSecondTakesItBack() {
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        Caller program = new Caller(town.office, null, null, null, false);
        assertThat(refused(() -> town.act(id, program, "reject", NOTHING))).isEqualTo(MatterProblem.SAME_PERSON);
        assertThat(refused(() -> town.act(id, town.withoutPost(), "reject", NOTHING)))
                .isEqualTo(MatterProblem.NO_POST);
        assertThat(refused(() -> town.act(id, town.withoutPost(), "confirm", NOTHING)))
                .isEqualTo(MatterProblem.NO_POST);
        town.act(id, town.handler, "reject", NOTHING);
        assertThat(town.view(id, town.handler).pending()).isNull();
    }

    @Test
    void whoHasNoCertificateActsAndIsNotTheSecond() {
        Caller plain = town.withoutCertificate();
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        for (String word : java.util.List.of("confirm", "reject")) {
            assertThat(refused(() -> town.act(id, plain, word, NOTHING))).isEqualTo(MatterProblem.NO_CERTIFICATE);
        }
        assertThat(town.view(id, plain).next()).extracting(next -> next.step()).doesNotContain("confirm", "reject");
        town.act(id, town.handler, "reject", NOTHING);
        assertThat(town.act(id, plain, "refuse", Map.of("content", "不受理")).pending())
                .isTrue();
        assertThat(town.act(id, town.colleague, "confirm", NOTHING).stage()).isEqualTo("refused");
    }

    @Test
    void aCertificateThatRanOutIsNone() {
        Caller late = town.withoutCertificate();
        sql.sql("update account.account set certificate = '3301-0001', certified_until = :until where id = :id")
                .param("until", clock.today().minusDays(1))
                .param("id", late.account())
                .update();
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        assertThat(refused(() -> town.act(id, late, "confirm", NOTHING))).isEqualTo(MatterProblem.NO_CERTIFICATE);
        town.done(
                "accounts/" + late.account() + "/certificate",
                org.chengxin.TestCity.object(
                        "number", "3301-0001", "until", clock.today().toString()));
        assertThat(town.act(id, late, "confirm", NOTHING).stage()).isEqualTo("refused");
    }

    @Test
    void aHeadConfirmsWhereTheDefinitionSaysSo() {
        String name = town.variant("second: handler, form", "second: handler, second-head: true, form");
        MatterId heads = matters.open(new Matters.Opening(
                        name,
                        Actor.NOBODY,
                        org.chengxin.matter.definition.MatterOpening.Channel.PUBLIC,
                        Town.key(),
                        town.request("王小明", "货不对板")))
                .id();
        town.act(heads, town.handler, "refuse", Map.of("content", "不受理"));
        assertThat(refused(() -> town.act(heads, town.colleague, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.HEAD_NEEDED);
        assertThat(refused(() -> town.act(heads, town.colleague, "reject", NOTHING)))
                .isEqualTo(MatterProblem.HEAD_NEEDED);
        assertThat(town.act(heads, town.head, "confirm", NOTHING).stage()).isEqualTo("refused");
    }

    @Test
    void whoIsRecusedNeitherActsNorLooksAnyMore() {
        town.act(id, town.handler, "take", NOTHING);
        town.act(id, town.handler, "recuse", Map.of("reason", "与当事人有利害关系"));
        assertThat(refused(() -> town.act(id, town.handler, "accept", NOTHING))).isEqualTo(MatterProblem.RECUSED);
        assertThat(refused(() -> town.view(id, town.handler))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> matters.reveal(id, town.handler, town.handling(id))))
                .isEqualTo(MatterProblem.NOT_VISIBLE);
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
}
