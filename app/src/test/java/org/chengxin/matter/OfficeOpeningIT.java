package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.Papers;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opens what, to whom it is addressed, and how it is withdrawn before anybody acted. */
class OfficeOpeningIT extends TownTest {

    @Autowired
    private Papers papers;

    @Autowired
    private Offices offices;

    private Bureau bureau;
    private Organisation conferenceOffice;
    private Organisation lead;
    private Caller conference;
    private Caller leader;

    @BeforeEach
    void setsUpOffices() {
        bureau = new Bureau(city(), accounts, matters);
        bureau.cityOffice(offices, "market-regulator");
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
        assertThat(refused(() -> task(bureau.officer(there, "handler"), lead))).isEqualTo(MatterProblem.MAY_NOT_OPEN);
    }

    @Test
    void whatALaterStepOpensAddressesOfficesOfTheCityToo() {
        MatterId task = task(conference, lead).id();
        town.act(task, leader, "take-up", Map.of("responsible", "张三", "liaison", "李四 0571-1"));
        Organisation near = bureau.office("posts", "district", "330106");
        Organisation far = bureau.office("posts", "district", "330203");
        assertThat(refused(() -> town.act(task, leader, "divide", share(far)))).isEqualTo(MatterProblem.FORM);
        assertThat(town.view(task, leader).children()).as("nothing is left").isEmpty();
        town.act(task, leader, "divide", share(near));
        assertThat(town.view(task, leader).children()).hasSize(1);
    }

    private Map<String, Object> share(Organisation to) {
        return Map.of(
                "shares",
                List.of(Map.of("office", to.id().toString(), "share", "核查")),
                "deadline",
                clock.today().plusDays(20).toString());
    }

    @Test
    void aLaterStepHandsNothingBeyondTheCity() {
        Organisation near = bureau.office("posts", "district", "330106");
        Organisation far = bureau.office("posts", "district", "330203");
        Map<String, Object> form = Map.of("suspect", "无此登记的店", "place", "330106", "facts", "刷单");
        MatterId clue = matters.open(new Opening("clue", Actor.of(conference), Channel.WORKBENCH, Town.key(), form))
                .id();
        OrganisationId handling =
                Objects.requireNonNull(town.view(clue, conference).office());
        Caller handler = bureau.officer(accounts.organisation(handling.value()), "handler");
        assertThat(refused(() -> town.act(clue, handler, "hand-down", handedDown(far))))
                .isEqualTo(MatterProblem.FORM);
        assertThat(town.view(clue, handler).stage()).isEqualTo("received");
        town.act(clue, handler, "hand-down", handedDown(near));
        assertThat(town.view(clue, bureau.officer(near, "handler")).office()).isEqualTo(near.id());
    }

    private Map<String, Object> handedDown(Organisation to) {
        return Map.of(
                "office",
                to.id().toString(),
                "requirement",
                "核查",
                "deadline",
                clock.today().plusDays(10).toString());
    }

    @Test
    void whoOpenedItWithdrawsItWithItsPapersWhileNobodyActed() {
        Opened task = task(conference, lead);
        assertThat(papers.of(CaseDocuments.owner(task.id())))
                .singleElement()
                .satisfies(paper -> assertThat(paper.validity()).isEqualTo(Paper.Validity.IN_FORCE));
        assertThat(refused(() -> town.act(task.id(), leader, "take-back", Map.of("reason", "x"))))
                .as("the addressee does not")
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        town.act(task.id(), conference, "take-back", Map.of("reason", "交办有误"));
        assertThat(town.view(task.id(), leader).ended()).isTrue();
        assertThat(papers.of(CaseDocuments.owner(task.id())))
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
        for (Role role : new Role[] {Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR}) {
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
