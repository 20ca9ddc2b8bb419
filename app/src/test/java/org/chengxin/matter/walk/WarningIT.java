package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.mark.Mark;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 预警 to each of its ends, raised by an officer and by what watches. */
class WarningIT extends PlayedKinds {

    /** As the module of warnings has it done. */
    private enum Told implements Mark {
        FINDING_ADDED
    }

    @LocalServerPort
    private int port;

    private Play serious() {
        return open("warning").does("handler", "fix-evidence");
    }

    @Test
    void leadsToAClueThatBeginsWithItsFactsAndToAnInterview() {
        Play play = open("warning", "facts", "一日之内三十单寄往同一处").does("handler", "fix-evidence");
        Visitor officer = new Visitor(port);
        officer.signIn(play.actor("handler", false).caller().displayName(), Bureau.PASSWORD);
        assertThat(officer.get("/workbench/matters/" + play.id + "/steps/open-clue")
                        .body())
                .containsPattern("<textarea[^>]*name=\"f.facts\"[^>]*>\\s*一日之内三十单寄往同一处")
                .containsPattern("name=\"f.suspect\"[^>]* value=\"[^\"]+\"");
        play.does("handler", "call-in").isAt("examining");
        assertThat(play.child("interview", 0).stage()).isEqualTo("planned");
    }

    @Test
    void isDismissedWithAReason() {
        Play play = open("warning");
        assertThat(play.plays("subject")).as("sees nothing of it").isFalse();
        play.does("handler", "dismiss").endsAs("dismissed");
        assertThat(play.papers()).isEmpty();
    }

    @Test
    void comesBackByItselfWhenItsSnoozeRunsOut() {
        Play play = open("warning").does("handler", "snooze").isAt("snoozed");
        assertThat(play.deadline("disposal").due())
                .as("its time does not count")
                .isNull();
        play.silence("snooze").isAt("raised");
        play.does("handler", "snooze").does("handler", "wake").isAt("raised");
    }

    @Test
    void escalatesWhereNobodyDisposesOfIt() {
        open("warning").silence("disposal").isAt("raised");
    }

    @Test
    void goesToAnotherOffice() {
        Play play = open("warning").does("handler", "send-up").isAt("raised");
        assertThat(play.actor("handler", false).caller().organisation().id()).isEqualTo(hand.crew.department.id());
    }

    @Test
    void aLightOneIsPutRightByADate() {
        Play play = open("warning").does("handler", "fix-by").isAt("fixing");
        assertThat(play.papers()).containsExactly("notification");
        play.does("subject", "report-correction").does("handler", "put-right").endsAs("put-right");
        open("warning")
                .does("handler", "fix-by")
                .silence("correction")
                .isAt("rechecking")
                .does("handler", "not-put-right")
                .isAt("examining");
    }

    @Test
    void aSeriousOneIsNotPutRightByADate() {
        Play play = open("warning", "severity", "serious");
        assertThat(play.view("handler").next())
                .extracting(org.chengxin.matter.Matter.NextStep::step)
                .contains("fix-evidence")
                .doesNotContain("fix-by");
        assertThat(Play.refused(() -> play.act(play.actor("handler", false), "fix-by")))
                .isEqualTo(MatterProblem.NOT_OFFERED);
    }

    @Test
    void whatTheHouseFindsMoreMakesALightOneSerious() {
        Play play = open("warning", "severity", "light");
        play.act(play.actor("handler", false), "fix-by");

        matters.perform(play.id, Set.of(Told.FINDING_ADDED), more("serious"));

        assertThat(Play.refused(() -> play.act(play.actor("handler", true), "confirm")))
                .as("what was light when it was asked for")
                .isEqualTo(MatterProblem.NOT_OFFERED);
        play.act(play.actor("handler", true), "reject", "reason", "已转为严重");
        assertThat(play.view("handler").next())
                .extracting(org.chengxin.matter.Matter.NextStep::step)
                .contains("fix-evidence")
                .doesNotContain("fix-by");
        assertThat(play.view("handler").acts())
                .extracting(org.chengxin.matter.Matter.Entry::step)
                .contains("add-finding");
    }

    @Test
    void aSnoozedOneWakesWhenMoreIsFoundAndAPartySeesNothingOfIt() {
        Play snoozed = open("warning").does("handler", "snooze").isAt("snoozed");
        matters.perform(snoozed.id, Set.of(Told.FINDING_ADDED), more("light"));
        snoozed.isAt("raised");
        Play told = open("warning").does("handler", "fix-by").isAt("fixing");

        matters.perform(told.id, Set.of(Told.FINDING_ADDED), more("serious"));

        assertThat(told.isAt("fixing").view("subject").acts())
                .extracting(org.chengxin.matter.Matter.Entry::step)
                .as("what it was told, which a second person confirmed")
                .contains("confirm")
                .doesNotContain("add-finding");
    }

    @Test
    void nobodyInPersonAddsWhatTheHouseFinds() {
        Play play = open("warning");
        assertThat(Play.refused(() -> play.act(play.actor("handler", false), "add-finding")))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        play.does("handler", "dismiss");
        assertThat(Play.refused(() -> matters.perform(play.id, Set.of(Told.FINDING_ADDED), more("serious"))))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
    }

    private Map<String, Object> more(String severity) {
        return hand.forms(hand.opener(Stagehand.kind("warning")))
                .filled(Stagehand.kind("warning").openingForm(), "more", "severity", severity);
    }

    @Test
    void askingAPlatformTellsItTheAccountAndNotTheSuspicion() {
        Play play = open("warning").does("handler", "ask", "scope", "店铺甲的注册信息");
        Play asked = play.child("platform-assistance", 0);
        String shown = asked.view("asked").toString();
        assertThat(shown).contains("店铺甲的注册信息");
        assertThat(shown)
                .as("nothing of what was found")
                .doesNotContain("填写 facts")
                .doesNotContain("填写 counter");
        assertThat(serious().does("handler", "ask").isAt("examining").child("platform-assistance", 0))
                .isNotNull();
    }

    @Test
    void aSeriousOneIsToldOnlyOnceTwoPersonsSaySo() {
        Play play = serious();
        assertThat(play.plays("subject")).isFalse();
        play.does("handler", "disclose").isAt("disclosed");
        String shown = play.view("subject").toString();
        assertThat(shown).contains("填写 content").doesNotContain("填写 facts").doesNotContain("填写 preserved");
        play.does("subject", "answer").does("handler", "dismiss").endsAs("dismissed");
        serious().does("handler", "disclose").silence("answer").isAt("rechecking");
    }

    @Test
    void becomesAClueOrAProposalOrNothing() {
        Play clue = serious().does("handler", "open-clue").endsAs("clue-opened");
        assertThat(clue.child("clue", 0)).isNotNull();
        Play proposal = serious()
                .does("handler", "disclose")
                .does("subject", "answer")
                .does("handler", "propose-measure")
                .endsAs("measure-proposed");
        assertThat(proposal.outcomes()).containsExactly("measure-proposal");
        serious().does("handler", "dismiss").endsAs("dismissed");
    }

    @Test
    void isRaisedByTheHouseOnceForOneFinding() {
        Opening opening = found("finding-" + UUID.randomUUID());
        Opened first = matters.open(opening);
        Opened again = matters.open(opening);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.repeated()).isTrue();
        assertThat(first.receipt()).as("nobody holds a secret of it").isNull();
    }

    @Test
    void nobodyPassesForTheHouse() {
        Opening opening = found("finding-" + UUID.randomUUID());
        Actor officer = hand.opener(Stagehand.kind("warning"));
        assertThat(Play.refused(() ->
                        matters.open(new Opening("warning", officer, Channel.HOUSE, opening.key(), opening.form()))))
                .isEqualTo(MatterProblem.MAY_NOT_OPEN);
        assertThat(Play.refused(() -> matters.open(
                        new Opening("warning", Actor.NOBODY, Channel.WORKBENCH, opening.key(), opening.form()))))
                .isEqualTo(MatterProblem.MAY_NOT_OPEN);
        assertThat(Play.refused(() ->
                        matters.open(new Opening("clue", Actor.NOBODY, Channel.HOUSE, opening.key(), opening.form()))))
                .isEqualTo(MatterProblem.MAY_NOT_OPEN);
    }

    private Opening found(String key) {
        Map<String, Object> form = hand.forms(hand.opener(Stagehand.kind("warning")))
                .filled(Stagehand.kind("warning").openingForm(), key);
        return new Opening("warning", Actor.NOBODY, Channel.HOUSE, key, form);
    }
}
