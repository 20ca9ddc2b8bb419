package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.paper.Paper;
import org.chengxin.matter.paper.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opens what, to whom it is addressed, and how it is withdrawn before anybody acted. */
class OfficeOpeningIT extends TownTest {

    @Autowired
    private Papers papers;

    private Bureau bureau;
    private Organisation conferenceOffice;
    private Organisation lead;
    private Caller conference;
    private Caller leader;

    @BeforeEach
    void setsUpOffices() {
        bureau = new Bureau(city(), accounts, matters);
        conferenceOffice = bureau.office("joint-conference-office", "district", "330106");
        lead = bureau.office("customs", "district", "330108");
        conference = bureau.officer(conferenceOffice, "handler");
        leader = bureau.officer(lead, "handler");
    }

    private Opened task(Caller by, Organisation to) {
        Map<String, Object> form = new HashMap<>(
                Map.of("task", "集中整治刷单", "lead", to.id().toString(), "basis", "杭政办函〔2018〕144号", "demand", "D057"));
        form.put("deadline", clock.today().plusDays(30).toString());
        return matters.open(new Opening("task", Actor.of(by), Channel.WORKBENCH, Town.key(), form));
    }

    @Test
    void onlyTheOfficeOfTheConferenceOpensItsTasks() {
        Caller other = bureau.officer(bureau.office("commerce", "city", "330200"), "handler");
        assertThat(refused(() -> task(other, lead))).isEqualTo(MatterProblem.MAY_NOT_OPEN);
        assertThat(refused(() -> task(leader, conferenceOffice))).isEqualTo(MatterProblem.MAY_NOT_OPEN);
        assertThat(task(conference, lead).number()).isNotBlank();
    }

    @Test
    void anOfficeAddressesOfficesOfItsOwnCity() {
        Organisation ningbo = bureau.office("customs", "district", "330203");
        assertThat(refused(() -> task(conference, ningbo))).isEqualTo(MatterProblem.FORM);
        Organisation there = bureau.office("joint-conference-office", "district", "330203");
        assertThat(refused(() -> task(bureau.officer(there, "handler"), lead))).isEqualTo(MatterProblem.FORM);
    }

    @Test
    void whoOpenedItWithdrawsItWithItsPapersWhileNobodyActed() {
        Opened task = task(conference, lead);
        assertThat(papers.of(task.id()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.validity()).isEqualTo(Paper.Validity.IN_FORCE));
        assertThat(refused(() -> town.act(task.id(), leader, "take-back", Map.of("reason", "x"))))
                .as("the addressee does not")
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        town.act(task.id(), conference, "take-back", Map.of("reason", "交办有误"));
        assertThat(town.view(task.id(), leader).ended()).isTrue();
        assertThat(papers.of(task.id()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.validity()).isEqualTo(Paper.Validity.WITHDRAWN));
        assertThat(refused(() -> town.act(task.id(), leader, "take-up", NOTHING)))
                .isEqualTo(MatterProblem.ENDED);
        assertWhole(task.id());

        Opened begun = task(conference, lead);
        town.act(begun.id(), leader, "note", Map.of("text", "已收到"));
        assertThat(refused(() -> town.act(begun.id(), conference, "take-back", Map.of("reason", "x"))))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        assertThat(town.view(begun.id(), conference).next())
                .extracting(next -> next.step())
                .doesNotContain("take-back");
    }

    @Test
    void auditorsAndAdministratorsOpenNoCases() {
        for (Role role : new Role[] {Role.AUDITOR, Role.ADMINISTRATOR}) {
            Organisation operator = new Organisation(
                    town.office.id(), "运营单位", OrganisationKind.OPERATOR, null, null, town.office.subject());
            Caller caller = new Caller(operator, UUID.randomUUID(), "某某", role, false);
            for (Channel channel : new Channel[] {Channel.PUBLIC, Channel.WORKBENCH, Channel.API}) {
                assertThat(refused(() -> matters.open(new Opening(
                                town.definition, Actor.of(caller), channel, Town.key(), town.request("王小明", "x")))))
                        .isEqualTo(MatterProblem.MAY_NOT_OPEN);
            }
        }
    }
}
