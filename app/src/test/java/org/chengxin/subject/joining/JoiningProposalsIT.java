package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.TestCity.item;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is joined with whom is decided by two persons of the market regulator, and can be gone back. */
class JoiningProposalsIT extends ServerTest {

    private static int number = 966_000;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Joinings joinings;

    @LocalServerPort
    private int port;

    private TestOffice regulator;
    private Member platform;
    private String one;
    private String other;

    @BeforeEach
    void twoFirms() {
        regulator = TestOffice.of(city(), "market-regulator");
        platform = city().newMember("platform");
        one = Codes.social("630102", ++number);
        other = Codes.social("630102", ++number);
        merchant("a", "甲" + number + "有限公司", one);
        merchant("b", "乙" + number + "有限公司", other);
    }

    @Test
    void twoPersonsJoinTwoSubjectsAndTakeThemApartAgain() {
        SubjectId alias = only(one).id();
        SubjectId same = only(other).id();
        Proposal proposed = propose(alias, JoiningProposals.join(same));
        assertThat(only(one).id()).as("one person alone joins nobody").isEqualTo(alias);
        proposals.approve(proposed.id(), regulator.head.account());
        assertThat(only(one).id()).isEqualTo(same);
        assertThat(subjects.identities(same)).containsExactlyInAnyOrder(alias, same);
        assertThat(only(one).name()).startsWith("甲").as("who spoke first");

        approve(propose(alias, JoiningProposals.SEPARATE));
        assertThat(only(one)).satisfies(found -> {
            assertThat(found.id()).isEqualTo(alias);
            assertThat(found.name()).startsWith("甲");
        });
        assertThat(only(other)).satisfies(found -> {
            assertThat(found.id()).isEqualTo(same);
            assertThat(found.name()).startsWith("乙");
        });
    }

    @Test
    void whatIsNoJoinIsNotProposedAndAnotherDepartmentDecidesNothing() {
        SubjectId alias = only(one).id();
        for (String content : List.of(
                JoiningProposals.SEPARATE,
                JoiningProposals.UPHOLD,
                JoiningProposals.join(alias),
                JoiningProposals.join(SubjectId.next()),
                "join nobody",
                "")) {
            assertThatThrownBy(() -> propose(alias, content))
                    .as(content)
                    .isInstanceOfAny(FaultyProposalException.class, ProblemException.class);
        }
        TestOffice police = TestOffice.of(city(), "public-security");
        assertThatThrownBy(() -> proposals.propose(
                        new Wanted(
                                JoiningProposals.NAME,
                                alias.toString(),
                                JoiningProposals.join(only(other).id()),
                                "同一家",
                                null),
                        police.handler.account()))
                .isInstanceOf(ProblemException.class);
        Proposal proposed = propose(alias, JoiningProposals.join(only(other).id()));
        for (UUID account : List.of(regulator.handler.account(), police.head.account())) {
            assertThatThrownBy(() -> proposals.approve(proposed.id(), account)).isInstanceOf(ProblemException.class);
        }
        assertThat(only(one).id()).isEqualTo(alias);
    }

    /** A platform's number without a code, which it gives a code later; and what a version before joined across codes. */
    @Test
    void joinsThatReportsMadeAreListedForDecisionAndNeverUndoneSilently() {
        String first = city().create(platform.token(), "merchant", "late", """
                {"name":"迟码%d商行","kind":"enterprise"}""".formatted(number));
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"late\",\"name\":\"迟码店\"}");
        SubjectId before = subjects.search("迟码" + number + "商行").get(0).id();
        assertThat(city().one(platform.token(), item("merchant", "late", """
                        {"name":"迟码%d商行","kind":"enterprise","code":"%s"}""".formatted(number, one), first, "补报"))
                        .created())
                .isTrue();
        assertThat(joinings.find(before)).hasValueSatisfying(joining -> {
            assertThat(joining.origin()).isEqualTo("report");
            assertThat(joining.same()).isEqualTo(only(one).id());
        });
        SubjectId crossed = only(other).id();
        sql.sql("insert into subject.joining (alias, same, origin, at) values (:alias, :same, 'report', now())")
                .param("alias", crossed.value())
                .param("same", only(one).id().value())
                .update();
        sql.sql("update subject.subject set same_as = :same where id = :alias")
                .param("alias", crossed.value())
                .param("same", only(one).id().value())
                .update();
        List<Joining> listed = joinings.list(false, 0, 1_000);
        assertThat(listed).as("two codes first").map(Joining::alias).containsSubsequence(crossed, before);
        assertThat(listed)
                .filteredOn(joining -> joining.alias().equals(crossed))
                .singleElement()
                .satisfies(joining -> {
                    assertThat(joining.aliasCode()).isEqualTo(other);
                    assertThat(joining.code()).isEqualTo(one);
                });
        approve(propose(crossed, JoiningProposals.SEPARATE));
        assertThat(only(other).id()).isEqualTo(crossed);
        assertThat(only(other).name()).startsWith("乙");
        long open = joinings.countOpen();
        approve(propose(before, JoiningProposals.UPHOLD));
        assertThat(joinings.countOpen()).isEqualTo(open - 1);
        assertThat(only(one).id()).isEqualTo(joinings.find(before).orElseThrow().same());
    }

    @Test
    void officersOfTheMarketRegulatorFindThemOnAPage() {
        SubjectId alias = only(one).id();
        sql.sql("insert into subject.joining (alias, same, origin, at) values (:alias, :same, 'report', now())")
                .param("alias", alias.value())
                .param("same", only(other).id().value())
                .update();
        Visitor officer = new Visitor(port);
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        var page = officer.get("/workbench/joinings");
        assertThat(page.body()).contains("待核实的主体合并", one, other, "提出拆分");
        assertThat(officer.get("/workbench").body()).contains("待核实的主体合并");
        Map<String, String> form =
                Map.of("alias", alias.toString(), "act", "separate", "reason", "查明为两家", "_csrf", Visitor.token(page));
        assertThat(officer.post("/workbench/joinings", form).statusCode()).isEqualTo(302);
        assertThat(officer.get("/workbench/proposals").body()).contains("主体合并与拆分");
        Visitor stranger = new Visitor(port);
        stranger.signIn(TestOffice.of(city(), "public-security").handler.name(), TestOffice.PASSWORD);
        assertThat(stranger.get("/workbench/joinings").statusCode()).isIn(403, 404);
    }

    private Proposal propose(SubjectId alias, String content) {
        return proposals.propose(
                new Wanted(JoiningProposals.NAME, alias.toString(), content, "经核实", null), regulator.handler.account());
    }

    private void approve(Proposal proposal) {
        assertThat(proposals.approve(proposal.id(), regulator.head.account()).state())
                .isEqualTo(Proposal.State.IN_FORCE);
    }

    private void merchant(String key, String name, String code) {
        city().create(platform.token(), "merchant", key, """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(name, code));
    }

    private Subject only(String code) {
        assertThat(subjects.search(code)).hasSize(1);
        return subjects.search(code).get(0);
    }
}
