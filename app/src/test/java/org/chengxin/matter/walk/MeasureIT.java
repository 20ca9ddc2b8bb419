package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Codes;
import org.chengxin.account.Caller;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.measure.Measure;
import org.chengxin.measure.Measure.State;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Executions;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 奖惩措施 from the proposal to the last receipt of its undoing. */
class MeasureIT extends PlayedMeasures {

    private static final String HANDLING = "依法处置平台内违法经营";
    private static final String POINTS = "信用积分加分";

    @Autowired
    private Notices notices;

    @Autowired
    private Measures measures;

    @Autowired
    private Executions executions;

    @LocalServerPort
    private int port;

    private Measure decided(Play play) {
        awaitConsumer("outcome");
        return measures.ofMatter(play.id.value()).orElseThrow();
    }

    private String number(Play play) {
        return play.view("handler").number();
    }

    private Execution.State executed(Play play) {
        return executions.of(number(play)).get(0).state();
    }

    private Play requested() {
        Play play = hand.measure("request", HANDLING);
        return play.does("handler", "request", hand.decided(play, HANDLING)).isAt("in-force");
    }

    /** The subject is free for the next test. */
    private void isOver(Play play, Play order) throws Exception {
        if (play.stage().equals("in-force")) {
            play.does("handler", "undo");
        }
        awaitConsumer("outcome");
        runs("measure-news");
        if (order.stage().equals("undoing")) {
            order.does("executor", "restore");
        }
    }

    private static MeasureProblem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return (MeasureProblem) refused.problem();
    }

    @Test
    void aRequestIsReceivedCarriedOutAndUndoneByEveryExecutorWhenTheMeasureWasWrong() throws Exception {
        Play play = requested();
        Measure measure = decided(play);
        assertThat(measure.state(LocalDate.now(LegalClock.ZONE))).isEqualTo(State.IN_FORCE);
        assertThat(measure.evidence()).isNotNull();
        assertThat(play.papers()).containsExactly("measure-requested");
        Play order = play.child("measure-request", 0);
        assertThat(order.papers()).containsExactly("measure-request");
        assertThat(executed(play)).isEqualTo(Execution.State.SENT);

        order.does("executor", "receive").does("executor", "execute", "address", Forms.LINK);
        assertThat(executed(play)).isEqualTo(Execution.State.EXECUTED);
        assertThat(executions.of(number(play)).get(0).address()).isEqualTo(Forms.LINK);

        play.does("subject", "object")
                .isAt("objected")
                .does("handler", "reject-objection")
                .isAt("in-force");
        play.does("subject", "object").silence("objection").isAt("objected");
        play.does("handler", "uphold-objection").isAt("ending");
        assertThat(play.papers())
                .containsExactlyInAnyOrder(
                        "measure-requested", "objection-result", "revocation-decision", "objection-result");
        assertThat(hand.traces.wordings(play.id))
                .anyMatch(paper ->
                        paper.contains("撤销该措施") && paper.contains("统一社会信用代码：" + Codes.social(Crew.PLACE, 77_001)));
        assertThat(decided(play).state(measure.since())).isEqualTo(State.UNDONE);
        runs("measure-news");
        order.isAt("undoing");
        assertThat(Play.refused(() -> play.act(play.actor("handler", false), "close")))
                .as("an executor has not undone it")
                .isEqualTo(MatterProblem.CHILDREN_OPEN);
        order.does("executor", "restore").endsAs("restored");
        assertThat(executed(play)).isEqualTo(Execution.State.RESTORED);
        play.endsAs("closed");
    }

    @Test
    void aRequestThatIsNotAnsweredIsOwedAndARefusalIsCheckedByTwo() throws Exception {
        Play play = requested();
        Play order = play.child("measure-request", 0).silence("answer").isAt("sent");
        assertThat(order.outcomes()).contains("obligation");
        assertThat(executed(play)).isEqualTo(Execution.State.OVERDUE);
        order.does("executor", "refuse")
                .isAt("refused")
                .does("ordering", "insist")
                .isAt("again");
        order.does("executor", "execute").does("ordering", "not-seen").isAt("redo");
        assertThat(executed(play)).as("what was not seen is asked again").isEqualTo(Execution.State.RECEIVED);
        order.silence("again").isAt("redo");
        assertThat(executed(play)).isEqualTo(Execution.State.OVERDUE);
        order.does("executor", "refuse").does("ordering", "accept-refusal").isAt("discontinued");
        assertThat(executed(play)).as("what was done once is done no longer").isEqualTo(Execution.State.DISCONTINUED);
        assertThat(order.outcomes()).contains("obligation-settled");
        isOver(play, order);
        order.endsAs("restored");
    }

    @Test
    void aRefusalThatIsAcceptedIsNoExecution() throws Exception {
        Play play = requested();
        Play order = play.child("measure-request", 0)
                .does("executor", "refuse")
                .does("ordering", "accept-refusal")
                .endsAs("declined");
        assertThat(executed(play)).as("which is no advice").isEqualTo(Execution.State.EXCUSED);
        isOver(play, order);
    }

    @Test
    void whatWasCarriedOutOnceIsUndoneAlthoughItsExecutorRefusesToDoItAgain() throws Exception {
        Play play = requested();
        Play order = play.child("measure-request", 0)
                .does("executor", "execute")
                .does("ordering", "not-seen")
                .does("executor", "refuse")
                .isAt("redo-refused")
                .silence("term")
                .isAt("undoing");
        assertThat(executed(play)).isEqualTo(Execution.State.UNDOING);
        order.does("executor", "restore").endsAs("restored");
        assertThat(executed(play)).isEqualTo(Execution.State.RESTORED);
        isOver(play, order);
    }

    @Test
    void adviceThatAPlatformFollowsNoLongerIsUndoneWithTheMeasure() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        decided(play);
        Play advice = play.child("measure-advice", 0)
                .does("executor", "execute")
                .does("ordering", "not-seen")
                .does("executor", "refuse")
                .isAt("discontinued");
        assertThat(executed(play)).isEqualTo(Execution.State.DISCONTINUED);
        play.does("handler", "suspend");
        decided(play);
        runs("measure-news");
        play.does("handler", "resume");
        decided(play);
        runs("measure-news");
        advice.isAt("discontinued");
        assertThat(executed(play)).as("a suspension asks for nothing anew").isEqualTo(Execution.State.DISCONTINUED);
        play.does("handler", "undo");
        decided(play);
        runs("measure-news");
        advice.isAt("undoing");
        assertThat(executed(play)).isEqualTo(Execution.State.UNDOING);
        isOver(play, advice);
        advice.endsAs("restored");
    }

    @Test
    void whatWasOnlyAskedIsNotUndoneWhenTheMeasureEndsWhileItIsSuspended() throws Exception {
        Play play = requested();
        decided(play);
        Play order = play.child("measure-request", 0).does("executor", "receive");
        play.does("handler", "suspend");
        decided(play);
        runs("measure-news");
        order.isAt("suspended");
        play.does("handler", "undo");
        decided(play);
        runs("measure-news");
        order.endsAs("over");
        assertThat(executed(play)).isEqualTo(Execution.State.OVER);
    }

    @Test
    void aSuspensionAndItsEndReachTheExecutorAndALapseIsUndone() throws Exception {
        Play play = requested();
        decided(play);
        Play order = play.child("measure-request", 0).does("executor", "execute");
        play.does("handler", "suspend").isAt("suspended");
        assertThat(decided(play).state(LocalDate.now(LegalClock.ZONE))).isEqualTo(State.SUSPENDED);
        runs("measure-news");
        order.isAt("suspended-executed");
        play.does("handler", "resume").isAt("in-force");
        awaitConsumer("outcome");
        runs("measure-news");
        order.isAt("redo").does("executor", "execute");
        order.silence("term").isAt("undoing");
        order.does("executor", "restore").endsAs("restored");
        isOver(play, order);
    }

    @Test
    void anExecutorThatSaysItActedAndDidNotIsAskedAgain() throws Exception {
        Play play = requested();
        decided(play);
        Play order = play.child("measure-request", 0);
        order.does("executor", "execute", "address", "http://localhost:" + port + "/figures");
        runs("measure-looks");
        order.isAt("redo");
        assertThat(executions.of(number(play)).get(0).seen()).isEqualTo("missing");
        order.does("executor", "execute", "address", "http://localhost:" + port + "/no-such-shop");
        sql.sql("update measure.execution set looked = null where matter = :matter")
                .param("matter", order.id.value())
                .update();
        runs("measure-looks");
        order.isAt("executed");
        assertThat(executions.of(number(play)).get(0).seen()).isEqualTo("found");
        isOver(play, order);
    }

    @Test
    void aReportWithoutThePageThatShowsItIsRefusedWhereALaterLookIsDue() throws Exception {
        Play play = requested();
        decided(play);
        Play order = play.child("measure-request", 0);
        FormRefused refused = catchThrowableOfType(
                FormRefused.class, () -> order.act(order.actor("executor", false), "execute", "address", null));
        assertThat(refused.wrong())
                .extracting(FormRefused.Wrong::field, FormRefused.Wrong::code)
                .containsExactly(tuple("address", "field.required"));
        order.isAt("sent").does("executor", "execute", "address", Forms.LINK).does("ordering", "not-seen");
        order.does("executor", "execute", "address", null).isAt("executed");
        assertThat(executions.of(number(play)).get(0).address())
                .as("the page is known")
                .isEqualTo(Forms.LINK);
        isOver(play, order);
    }

    @Test
    void anExecutorReadsWhomAnOrderIsAboutInItsOwnNumbers() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        decided(play);
        String path = "/api/v1/orders/" + play.child("measure-advice", 0).id;
        JsonNode order = server().get(path, hand.crew.token).json();
        String code = Crew.TRUSTED;
        assertThat(order.path("item").stringValue()).isEqualTo("credit-points");
        assertThat(order.path("state").stringValue()).isEqualTo("sent");
        assertThat(order.path("code").stringValue()).isEqualTo(code);
        assertThat(order.path("merchants").valueStream().map(JsonNode::stringValue))
                .containsExactly(code);
        assertThat(server().get(path, city().newMember("platform").token()).status())
                .as("another platform's")
                .isEqualTo(404);
    }

    @Test
    void aNoticeSaysWhatHappenedAndByWhenToActInBothLanguages() throws Exception {
        Play play = requested();
        decided(play);
        Play order = play.child("measure-request", 0);
        LocalDate due = order.view("executor").clocks().get(0).due();
        assertThat(notices.latest(hand.crew.platform.id(), null))
                .filteredOn(message -> message.about().endsWith(order.id.toString()))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("请于 " + due, "act by " + due));
    }

    @Test
    void aReportOfWhatNoPageShowsNeedsNone() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        decided(play);
        Play advice = play.child("measure-advice", 0)
                .does("executor", "execute", "address", null)
                .isAt("executed");
        isOver(play, advice);
    }

    @Test
    void aPlatformThatDeclinedIsAskedToConsiderThatTheAdviceIsWithdrawn() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        decided(play);
        Play advice = play.child("measure-advice", 0).does("executor", "execute");
        advice.does("ordering", "not-seen").does("executor", "refuse", "reason", "你单位的要求必须有依据");
        play.does("handler", "undo");
        decided(play);
        runs("measure-news");
        assertThat(advice.view("executor")
                        .acts()
                        .get(advice.view("executor").acts().size() - 1)
                        .form()
                        .get("reason"))
                .as("a platform is asked")
                .asString()
                .contains("提示随之撤回", "请考虑")
                .doesNotContain("请立即");
        isOver(play, advice);
    }

    /** Of a platform that has left the market nobody signs in any more. */
    @Test
    void anExecutorThatIsGoneLeavesNoMeasureOpen() throws Exception {
        Play play = hand.measure("request", HANDLING);
        Object[] form = hand.decided(play, HANDLING);
        form[form.length - 3] = List.of(
                Map.of("executor", Forms.party(hand.crew.platform)), Map.of("executor", Forms.party(hand.crew.firm)));
        play.does("handler", "request", form);
        decided(play);
        Play left = play.child("measure-request", 0).does("executor", "execute", "address", Forms.LINK);
        Play stays = play.child("measure-request", 1).does("executor", "execute");
        play.does("handler", "undo");
        decided(play);
        runs("measure-news");
        stays.does("executor", "restore").endsAs("restored");
        long told = hand.traces.notices(left.id, hand.crew.regulator.id());
        left.isAt("undoing").silence("undoing").isAt("undoing");
        assertThat(hand.traces.notices(left.id, hand.crew.regulator.id()))
                .as("the correction nobody took is escalated")
                .isGreaterThan(told);
        assertThat(Play.refused(() -> play.act(play.actor("handler", false), "close")))
                .isEqualTo(MatterProblem.CHILDREN_OPEN);
        left.does("ordering", "gone", "reason", "平台已注销，经查店铺页面已不存在").endsAs("over");
        assertThat(executions.of(number(play)))
                .extracting(Execution::state)
                .containsExactlyInAnyOrder(Execution.State.RESTORED, Execution.State.OVER);
        play.endsAs("closed");
    }

    @Test
    void theSubjectOfAdviceIsToldThatEachPlatformDecidesAndWhereItCanObject() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS));
        decided(play);
        assertThat(play.papers()).containsExactly("measure-told");
        assertThat(hand.traces.wordings(play.id))
                .singleElement()
                .asString()
                .contains("收到提示的平台：" + hand.crew.platform.name(), "由平台依照自己公开的规则决定", "向平台申诉")
                .doesNotContain("决定采取", "行政复议", "行政诉讼");
        isOver(play, play.child("measure-advice", 0));
    }

    @Test
    void adviceOwesNoAnswer() throws Exception {
        Play play = hand.measure("advice", POINTS);
        play.does("handler", "advise", hand.decided(play, POINTS)).isAt("in-force");
        decided(play);
        assertThat(play.view("handler").next())
                .as("advice, and an incentive, are asked of no other city")
                .noneMatch(next -> next.step().equals("ask-other-city"));
        Play advice = play.child("measure-advice", 0).silence("answer").isAt("unanswered");
        assertThat(advice.outcomes()).as("nothing is owed").isEmpty();
        advice.does("ordering", "close").endsAs("not-followed");
        assertThat(executed(play)).isEqualTo(Execution.State.DECLINED);
        isOver(play, advice);
    }

    @Test
    void aDecisionOnTheSubjectIsAnnouncedHeardReviewedAndDiscussed() throws Exception {
        Play play = hand.measure("decision", "责令改正");
        assertThat(play.plays("subject")).as("before it is told").isFalse();
        play.does("handler", "announce", "item", "责令改正", "hearing", "open").isAt("serving");
        play.does("subject", "speak").isAt("serving").does("handler", "served").isAt("announced");
        assertThat(play.deadline("speak").unconfirmed()).isFalse();
        play.does("subject", "speak").isAt("announced");
        play.does("subject", "ask-hearing")
                .does("handler", "call")
                .silence("hearing")
                .does("handler", "report")
                .does("handler", "review")
                .does("handler", "ask-joining")
                .does("joining", "join")
                .does("handler", "discuss")
                .does("handler", "decide", hand.decided(play, "责令改正"))
                .isAt("in-force");
        assertThat(play.papers())
                .containsExactly(
                        "measure-notice", "service-receipt", "hearing-notice", "discussion-record", "measure-decision");
        Measure measure = decided(play);
        assertThat(measure.published())
                .as("an order to put right is not published")
                .isFalse();
        play.does("handler", "end-early").does("handler", "close").endsAs("closed");
        awaitConsumer("outcome");
    }

    @Test
    void whoSaysNothingIsHeardNoMoreAndWhatIsLightIsPutRightFirst() {
        Play play = hand.measure("decision", "责令改正");
        play.does("handler", "order-correction")
                .does("subject", "report-correction")
                .does("handler", "announce", "hearing", "none")
                .does("handler", "served")
                .silence("speak")
                .isAt("reviewing")
                .does("handler", "review")
                .does("handler", "discuss")
                .does("handler", "not-take")
                .endsAs("dropped");
        Play light = hand.measure("decision", "责令改正");
        light.does("handler", "reassess", "nature", "decision", "effect", "sanction", "severity", "light");
        assertThat(light.view("handler").next())
                .as("first it may be put right")
                .noneMatch(next -> next.step().equals("announce"));
        light.does("handler", "order-correction")
                .silence("correction")
                .does("handler", "put-right")
                .endsAs("corrected");
    }

    @Test
    void whoWasNotHeardOnItIsNotSurprised() {
        Play play = hand.measure("decision", "责令改正");
        play.does("handler", "announce", "item", "查封场所、扣押物品", "hearing", "none")
                .does("handler", "served")
                .silence("speak")
                .does("handler", "review")
                .does("handler", "discuss");
        assertThat(refused(() -> play.act(play.actor("handler", false), "decide", hand.decided(play, "责令改正"))))
                .isEqualTo(MeasureProblem.NOT_ANNOUNCED);
        play.does("handler", "not-take").endsAs("dropped");
    }

    @Test
    void anOrderOfAMeasureThatLapsesBeforeAnythingWasDoneIsClosed() throws Exception {
        Play play = requested();
        decided(play);
        Play order = play.child("measure-request", 0).silence("term").isAt("lapsed");
        assertThat(executed(play)).as("nothing is to be undone").isEqualTo(Execution.State.OVER);
        order.does("ordering", "nothing-done").endsAs("over");
        assertThat(executed(play)).isEqualTo(Execution.State.OVER);
        isOver(play, order);
    }

    @Test
    void aSanctionDoesNotPassForAnIncentiveThatNeedsNoHearing() {
        Play play = hand.open("measure", "subject", Forms.party(hand.crew.merchant), "evidence", null, "record", null)
                .does("handler", "take-up", "nature", "decision", "effect", "incentive", "severity", "none");
        assertThat(refused(() -> play.act(play.actor("handler", false), "grant", hand.decided(play, "责令改正"))))
                .isEqualTo(MeasureProblem.NATURE);
        play.does("handler", "drop").endsAs("dropped");
    }

    @Test
    void theSameIsNotTakenTwiceNorWithoutEvidenceNorBeyondItsTerm() throws Exception {
        Play first = requested();
        decided(first);
        Play second = hand.measure("request", HANDLING);
        assertThat(refused(() -> second.does("handler", "request", hand.decided(second, HANDLING))))
                .isEqualTo(MeasureProblem.TWICE);
        isOver(first, first.child("measure-request", 0));
        awaitConsumer("outcome");
        Object[] form = hand.decided(second, HANDLING);
        form[3] = "杭政办函〔2018〕144号";
        assertThat(refused(() -> second.does("handler", "request", form))).isEqualTo(MeasureProblem.MUNICIPAL_BASIS);
        Object[] none = hand.decided(second, HANDLING);
        none[5] = null;
        assertThat(refused(() -> second.does("handler", "request", none))).isEqualTo(MeasureProblem.NO_EVIDENCE);
        second.isAt("examining").does("handler", "drop").endsAs("dropped");
    }

    @Test
    void aProposalOfAnotherCaseIsTakenUpByOneOfItsOwnAndFreeWordsGoBack() throws Exception {
        Play clue = hand.open(
                        "clue",
                        Actor.of(hand.crew.officers(hand.crew.department.id()).get(0)),
                        "suspect",
                        Forms.party(hand.crew.merchant))
                .does("handler", "verify")
                .does("handler", "order-correction")
                .silence("correction")
                .does("handler", "propose-measure", "evidence", null, "record", null);
        awaitConsumer("outcome");
        runs("measure-proposals");
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        Map<String, Object> raised = sql.sql(
                        "select m.number, m.stage from measure.proposal p join matter.matter m on m.id = p.raised where p.matter = :matter")
                .param("matter", clue.id.value())
                .query()
                .singleRow();
        assertThat(raised.get("stage")).isEqualTo("proposed");
        assertThat(officer).isNotNull();

        sql.sql(
                        "update measure.proposal set item = '约谈或者通报', raised = null, tried = null, id = :id where matter = :matter")
                .param("id", org.chengxin.shared.FactId.next().value())
                .param("matter", clue.id.value())
                .update();
        runs("measure-proposals");
        assertThat(sql.sql(
                                "select m.stage from measure.proposal p join matter.matter m on m.id = p.raised where p.matter = :matter")
                        .param("matter", clue.id.value())
                        .query(String.class)
                        .single())
                .as("it goes back to be completed")
                .isEqualTo("returned");
    }
}
