package org.chengxin.account.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Person;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealedForms;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation is renamed, merged or succeeded by two administrators, and by nobody else; what it was called is kept. */
class OrganisationChangesIT extends ServerTest {

    private static final String DIVISION = "330174";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Successions successions;

    @LocalServerPort
    private int port;

    private TwoAdministrators two;
    private Bureau bureau;
    private Organisation changed;

    @BeforeEach
    void anOffice() {
        two = new TwoAdministrators(city());
        bureau = new Bureau(city(), accounts, null);
        changed = bureau.office("commerce", "district", DIVISION);
    }

    private static String newName() {
        return "某区商务和经济局" + Math.abs(UUID.randomUUID().hashCode());
    }

    private String name() {
        return accounts.organisation(changed.id().value()).name();
    }

    private static String code(Reply reply) {
        return reply.json().path("code").stringValue();
    }

    private void isRefused(OrganisationId organisation, OrganisationId successor) {
        Reply refused = two.propose(two.system, organisation, "act", "merged", "successor", successor.toString());
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("rule.proposal-faulty");
    }

    @Test
    void aNameIsChangedByTwoPersonsAndTheFormerOneIsKept() {
        String before = changed.name();
        String next = newName();
        two.rename(changed.id(), next);
        assertThat(name()).isEqualTo(next);
        assertThat(accounts.named(next, 5)).extracting(Organisation::id).containsExactly(changed.id());
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        assertThat(successions.nameOn(changed.id(), today.minusDays(1))).isEqualTo(before);
        assertThat(successions.nameOn(changed.id(), today)).isEqualTo(next);
        assertThat(visitor("administrator")
                        .get("/workbench/organisations/" + changed.id())
                        .body())
                .contains(before, next, "杭机编〔2026〕7号", "机构改革方案");
    }

    @Test
    void oneAdministratorAloneAnOfficerAndAProgramChangeNothing() {
        String before = changed.name();
        Reply proposed = two.propose(two.system, changed.id(), "act", "renamed", "name", newName());
        Reply alone = two.approve(two.system, changed.id(), proposed);
        assertThat(alone.status()).isEqualTo(403);
        assertThat(code(alone)).isEqualTo("rule.proposal-same-person");
        for (String other : List.of(
                TwoAdministrators.session(city(), city().person("auditor", "")),
                TwoAdministrators.session(city(), city().person("officer", "Right-Password-1")),
                TwoAdministrators.session(city(), city().person("platform-operator", "Right-Password-1")),
                city().administratorToken(),
                city().token("platform"))) {
            assertThat(two.approve(other, changed.id(), proposed).status()).isEqualTo(403);
            assertThat(two.propose(other, changed.id(), "act", "renamed", "name", newName())
                            .status())
                    .isEqualTo(403);
        }
        Visitor head = new Visitor(port);
        head.signIn(bureau.officer(changed, "head").displayName(), Bureau.PASSWORD);
        assertThat(head.get("/workbench/organisations/" + changed.id()).statusCode())
                .isEqualTo(403);
        assertThat(two.approve(two.security, bureau.organisation("department").id(), proposed)
                        .status())
                .as("the proposal is about another organisation")
                .isEqualTo(404);
        assertThat(name()).isEqualTo(before);
    }

    @Test
    void aSuccessorIsAnotherOfTheSameKindOfThisCityThatStands() {
        Organisation next = bureau.office("commerce", "district", DIVISION);
        isRefused(changed.id(), changed.id());
        isRefused(changed.id(), new OrganisationId(UUID.randomUUID()));
        isRefused(changed.id(), bureau.organisation("platform").id());
        isRefused(changed.id(), bureau.organisation("department").id());
        isRefused(changed.id(), bureau.office("commerce", "city", "530100").id());
        isRefused(bureau.office("commerce", "city", "530100").id(), changed.id());
        isRefused(
                new OrganisationId(UUID.fromString(city().member("operator").organisation())),
                bureau.organisation("operator").id());
        two.merge(changed.id(), next.id());
        isRefused(next.id(), changed.id());
        isRefused(changed.id(), bureau.office("commerce", "district", DIVISION).id());
        assertThat(two.propose(two.system, changed.id(), "act", "renamed", "name", newName())
                        .status())
                .as("dissolved for good")
                .isEqualTo(422);
    }

    @Test
    void theLineOfSuccessorsIsFollowedToItsEnd() {
        Organisation second = bureau.office("commerce", "district", DIVISION);
        Organisation third = bureau.office("commerce", "district", DIVISION);
        Organisation below = bureau.office("commerce", "station", DIVISION);
        sql.sql("update account.organisation set parent = :above where id = :id")
                .param("above", changed.id().value())
                .param("id", below.id().value())
                .update();
        two.merge(changed.id(), second.id());
        two.merge(second.id(), third.id());
        assertThat(successions.current(changed.id())).isEqualTo(third.id());
        assertThat(successions.line(third.id())).containsExactlyInAnyOrder(changed.id(), second.id(), third.id());
        assertThat(successions.isDissolved(third.id())).isFalse();
        assertThat(sql.sql("select parent from account.organisation where id = :id")
                        .param("id", below.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(third.id().value());
        String page = visitor("administrator")
                .get("/workbench/organisations/" + third.id())
                .body();
        assertThat(page).contains(changed.name(), second.name());
    }

    @Test
    void aDissolvedOrganisationGetsNoAccountAndNoToken() {
        Organisation next = bureau.office("commerce", "district", DIVISION);
        UUID officer = bureau.officer(changed, "handler").account();
        two.merge(changed.id(), next.id());
        assertThat(server().post(
                                "/api/v1/administrators/tokens",
                                two.system,
                                "{\"organisation\":\"" + changed.id()
                                        + "\",\"label\":\"x\",\"days\":9,\"reason\":\"对接\"}")
                        .text())
                .contains("account.dissolved");
        assertThat(code(server().post("/api/v1/accounts/" + officer + "/enabling", city().administratorToken(), "{}")))
                .isEqualTo("account.dissolved");
    }

    @Test
    void theFormOfThePageProposesAndSaysWhatIsWrong() {
        Visitor one = visitor("administrator");
        String page = "/workbench/organisations/" + changed.id();
        Map<String, String> form = new HashMap<>(Map.of(
                "act", "renamed",
                "to", changed.name(),
                "documentNumber", "杭机编〔2026〕7号",
                "documentName", "机构改革方案",
                "from", "",
                "reason", "机构改革",
                "_csrf", Visitor.token(one.get(page))));
        var slip = one.post(page + "/changes", form);
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body()).contains("与现名称相同", "value=\"" + changed.name() + "\"");
        form.put("to", newName());
        var proposed = one.post(page + "/changes", form);
        assertThat(proposed.statusCode()).isEqualTo(302);
        assertThat(one.get(page).body()).contains("有变更等待审批");
        String link = proposed.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
        Visitor other = visitor("security-administrator");
        assertThat(other.get(link).body()).contains("更名为 " + form.get("to"), "机构改革方案");
        assertThat(other.post(link, Map.of("act", "approve", "_csrf", Visitor.token(other.get(link))))
                        .statusCode())
                .isEqualTo(302);
        assertThat(name()).isEqualTo(form.get("to"));
    }

    @Test
    void isSealedInThisForm() {
        OrganisationChange change = new OrganisationChange(
                SealedForms.uuid(1),
                new OrganisationId(SealedForms.uuid(2)),
                OrganisationChange.Act.MERGED,
                "甲局",
                new OrganisationId(SealedForms.uuid(3)),
                LocalDate.of(2026, 12, 1),
                "杭机编〔2026〕7号",
                "机构改革方案",
                "机构改革");
        SealedForms.check("organisation-change", OrganisationChangeFact.of(SealedForms.id(4), change, ""));
    }

    private Visitor visitor(String role) {
        Person person = city().person(role, "");
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor;
    }
}
