package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.matter.kind.Bureau.form;

import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is carried on under the edition of its day; only a map of stages in a newer one takes it over (ADR 20). */
class OpenCasesKeepTheirEditionIT extends ServerTest {

    private static final String DIVISION = "654503";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Proposals proposals;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private String name;
    private Bureau bureau;
    private Caller officer;

    @BeforeEach
    void aProcedureInItsFirstEdition() {
        name = "edition-" + UUID.randomUUID().toString().substring(24);
        bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("market-regulator", "district", DIVISION);
        officer = bureau.officer(office, "handler");
        inForce(Examples.small(name, clock.today()));
    }

    private void inForce(String text) {
        TestOffice.of(city(), "market-regulator").agree(proposals, DefinitionChanges.wanted(text, "程序更新"));
    }

    /** The next edition, in which the first step has another name and the first stage may have one too. */
    private String next(String carry) {
        return Examples.small(name, clock.today()).replace("{go:", "{send-on:") + carry;
    }

    private MatterId opened() {
        return bureau.open(name, Actor.of(officer), Channel.WORKBENCH, form("text", "一件小事"))
                .id();
    }

    private int edition(MatterId id) {
        return bureau.view(id, officer).definition().version();
    }

    private void refused(MatterId id, String step) {
        assertThatThrownBy(() -> bureau.act(id, officer, step, form())).isInstanceOf(ProblemException.class);
    }

    @Test
    void anOpenCaseGoesOnUnderTheOldEditionAndANewOneUnderTheNew() {
        MatterId before = opened();
        inForce(next(""));
        MatterId after = opened();
        assertThat(edition(before)).isEqualTo(1);
        assertThat(edition(after)).isEqualTo(2);
        refused(before, "send-on");
        refused(after, "go");
        bureau.act(before, officer, "go", form());
        bureau.act(after, officer, "send-on", form());
        assertThat(bureau.stage(before, officer)).isEqualTo("checked");
        bureau.act(before, officer, "finish", form());
        assertThat(bureau.view(before, officer).ended()).isTrue();
        assertThat(edition(before)).as("to its end").isEqualTo(1);
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.displayName(), Bureau.PASSWORD);
        assertThat(visitor.get("/workbench/matters/" + before).body()).contains("第 1 版");
        assertThat(visitor.get("/workbench/matters/" + after).body()).contains("第 2 版");
    }

    @Test
    void aMapOfStagesTakesOverWhatStandsInThem() {
        MatterId begun = opened();
        MatterId checked = opened();
        bureau.act(checked, officer, "go", form());
        inForce(next("carry: {from-version: 1, stages: {begun: begun}}\n"));
        eventually().untilAsserted(() -> assertThat(edition(begun)).isEqualTo(2));
        assertThat(edition(checked)).as("its stage is not in the map").isEqualTo(1);
        refused(begun, "go");
        bureau.act(begun, officer, "send-on", form());
        assertThat(bureau.stage(begun, officer)).isEqualTo("checked");
    }
}
