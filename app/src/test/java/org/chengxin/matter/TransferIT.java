package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.junit.jupiter.api.Test;

/** A matter goes to who is competent, or to who takes it, and of a secret kind by two people. */
class TransferIT extends TownTest {

    /** Without anybody who must stay unknown. */
    private MatterId open() {
        String name = town.variant("anyone: true, secret: true", "anyone: true");
        return matters.open(new Opening(name, Actor.NOBODY, Channel.PUBLIC, Town.key(), town.request("王小明", "货不对板")))
                .id();
    }

    private static Map<String, Object> to(Organisation office) {
        return Map.of("office", office.id().toString(), "reason", "属地在滨江");
    }

    private boolean isOffered(MatterId id, Caller officer) {
        return matters.offered(null, Matters.PAGE, officer).offered().stream()
                .anyMatch(offered -> offered.id().equals(id));
    }

    @Test
    void aReportThatKeepsSomebodySecretGoesByTwoPeopleAndOnlyWhereItIsTaken() {
        MatterId id = town.open("王小明", "有人刷单").id();
        Caller program = new Caller(town.office, null, null, null, false);
        assertThat(refused(() -> town.act(id, program, "transfer", to(town.otherOffice))))
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);
        assertThat(town.act(id, town.handler, "transfer", to(town.otherOffice)).pending())
                .isTrue();
        assertThat(isOffered(id, town.other))
                .as("not before a second person agrees")
                .isFalse();
        assertThat(refused(() -> town.act(id, town.handler, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.SAME_PERSON);
        town.act(id, town.colleague, "confirm", NOTHING);

        assertThat(town.view(id, town.handler).office()).as("it stays").isEqualTo(town.office.id());
        assertThat(refused(() -> town.view(id, town.other))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> matters.reveal(id, town.other, town.handling(id))))
                .isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> town.act(id, town.other, "note", Map.of("text", "x"))))
                .isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(matters.offered(null, Matters.PAGE, town.other).offered())
                .filteredOn(offered -> offered.id().equals(id))
                .singleElement()
                .satisfies(offered -> {
                    assertThat(offered.reason()).isEqualTo("属地在滨江");
                    assertThat(offered.from()).isEqualTo(town.office.name());
                    assertThat(offered.toString()).doesNotContain("王小明", "13800000000", "无此登记的店");
                });
        assertThat(isOffered(id, town.stranger)).isFalse();
        assertThat(refused(() -> town.act(id, town.stranger, "accept-transfer", NOTHING)))
                .isEqualTo(MatterProblem.NOT_VISIBLE);
        Caller otherProgram = new Caller(town.otherOffice, null, null, null, false);
        assertThat(refused(() -> town.act(id, otherProgram, "accept-transfer", NOTHING)))
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);

        town.act(id, town.other, "accept-transfer", NOTHING);
        assertThat(town.view(id, town.other).office()).isEqualTo(town.otherOffice.id());
        assertThat(refused(() -> town.view(id, town.handler))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(isOffered(id, town.other)).isFalse();
        assertWhole(id);
    }

    @Test
    void aHandOverThatIsAskedForAgainIsAnsweredAsItWas() {
        MatterId id = town.open("王小明", "有人刷单").id();
        Act asked = new Act(id, Actor.of(town.handler), "transfer", Matters.ANY, Town.key(), to(town.otherOffice));
        Matters.Moved first = matters.act(asked);
        Act confirmed = new Act(id, Actor.of(town.colleague), "confirm", Matters.ANY, Town.key(), NOTHING);
        Matters.Moved second = matters.act(confirmed);
        town.act(id, town.other, "accept-transfer", NOTHING);
        assertThat(matters.act(asked)).isEqualTo(first);
        assertThat(matters.act(confirmed)).isEqualTo(second);
        assertThat(refused(() -> town.act(id, town.colleague, "confirm", NOTHING)))
                .as("another request")
                .isEqualTo(MatterProblem.NOT_VISIBLE);
        assertWhole(id);
    }

    @Test
    void aReturnIsCheckedLikeATransfer() {
        MatterId id = town.open("王小明", "有人刷单").id();
        town.act(id, town.handler, "transfer", to(town.otherOffice));
        town.act(id, town.colleague, "confirm", NOTHING);
        town.act(id, town.other, "accept-transfer", NOTHING);
        assertThat(town.act(id, town.other, "return", Map.of("reason", "不属于本区")).pending())
                .isTrue();
        Caller otherHead = town.officer(town.otherOffice, "head");
        town.act(id, otherHead, "confirm", NOTHING);
        assertThat(town.view(id, town.handler).office())
                .as("the table leads there")
                .isEqualTo(town.office.id());
        assertThat(refused(() -> town.act(id, town.handler, "return", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
    }

    @Test
    void theTableLetsItGoAtOnceAndNobodyElseHasToTakeWhatHeDoesNotWant() {
        MatterId id = open();
        assertThat(refused(() -> town.act(id, town.handler, "transfer", to(town.office))))
                .isEqualTo(MatterProblem.FORM);
        assertThat(town.act(id, town.handler, "transfer", to(town.otherOffice)).pending())
                .as("nobody is secret here")
                .isFalse();
        assertThat(town.view(id, town.handler).office()).isEqualTo(town.office.id());
        assertThat(refused(() -> town.act(id, town.other, "decline-transfer", NOTHING)))
                .isEqualTo(MatterProblem.FORM);
        town.act(id, town.other, "decline-transfer", Map.of("reason", "也不在本区"));
        assertThat(refused(() -> town.act(id, town.other, "accept-transfer", NOTHING)))
                .isEqualTo(MatterProblem.NOT_VISIBLE);

        town.act(id, town.handler, "transfer", to(town.otherOffice));
        assertThat(town.view(id, town.handler).next())
                .extracting(next -> next.step())
                .contains("withdraw-transfer");
        town.act(id, town.handler, "withdraw-transfer", NOTHING);
        assertThat(isOffered(id, town.other)).isFalse();
        assertThat(refused(() -> town.act(id, town.handler, "withdraw-transfer", NOTHING)))
                .isEqualTo(MatterProblem.OUT_OF_TURN);

        town.act(id, town.handler, "transfer", to(town.otherOffice));
        town.act(id, town.other, "accept-transfer", NOTHING);
        town.act(id, town.other, "transfer", to(town.office));
        assertThat(town.view(id, town.handler).office())
                .as("competent for where it happened")
                .isEqualTo(town.office.id());
    }

    @Test
    void offersAreListedPageByPageToTheOfficeAlone() {
        Town quiet = quietTown();
        String name = quiet.variant("anyone: true, secret: true", "anyone: true");
        List<String> open = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            MatterId id = matters.open(
                            new Opening(name, Actor.NOBODY, Channel.PUBLIC, Town.key(), quiet.request("王小明", "货不对板")))
                    .id();
            quiet.act(id, quiet.handler, "transfer", to(quiet.otherOffice));
            open.add(id.toString());
        }
        String token = token(quiet.otherOffice);
        List<String> listed = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            var reply = server().get("/api/v1/matters/transfers?limit=1" + next, token);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.json().path("transfers")).hasSize(1);
            var offered = reply.json().path("transfers").get(0);
            assertThat(offered.path("definition").stringValue()).isEqualTo(name);
            assertThat(offered.path("from").stringValue()).isEqualTo(quiet.office.name());
            assertThat(offered.path("reason").stringValue()).isEqualTo("属地在滨江");
            assertThat(reply.text()).doesNotContain("王小明", "13800000000", "无此登记的店");
            listed.add(offered.path("matter").stringValue());
            assertThat(reply.json().hasNonNull("next")).isEqualTo(page < 2);
            next = "&after=" + reply.json().path("next").stringValue("");
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(open);
        String cursor = matters.offered(null, 1, quiet.other).next();
        assertThat(refused(() -> matters.offered(cursor, 1, quiet.handler))).isEqualTo(MatterProblem.CURSOR);
        assertThat(server().get(
                                "/api/v1/matters/transfers",
                                city().newMember("platform").token())
                        .status())
                .isEqualTo(403);
        assertThat(server().get("/api/v1/matters/transfers", token(quiet.office))
                        .text())
                .doesNotContain(open);
    }

    private String token(Organisation office) {
        return city().tokenOf(office.id());
    }

    @Test
    void anOfferEndsWithTheMatterAndIsNotAnsweredByTheRecused() {
        MatterId id = open();
        town.act(id, town.handler, "transfer", to(town.otherOffice));
        sql.sql("update matter.matter set recused = array[cast(:person as uuid)] where id = :id")
                .param("person", town.other.account())
                .param("id", id.value())
                .update();
        assertThat(refused(() -> town.act(id, town.other, "accept-transfer", NOTHING)))
                .isEqualTo(MatterProblem.RECUSED);
        town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
        town.act(id, town.colleague, "confirm", NOTHING);
        assertThat(isOffered(id, town.officer(town.otherOffice, "handler"))).isFalse();
    }
}
