package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.subscription.Receiver;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Execution.State;
import org.chengxin.measure.execution.Executions;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 异地联动: a measure in force is asked of another city, which answers as it may, and hears what becomes of the measure. */
class MeasureElsewhereIT extends PlayedMeasures {

    private static final String HANDLING = "依法处置平台内违法经营";

    @Autowired
    private Executions executions;

    @LocalServerPort
    private int port;

    private Play inForce() {
        Play play = hand.measure("request", HANDLING);
        play.does("handler", "request", hand.decided(play, HANDLING)).isAt("in-force");
        awaitConsumer("outcome");
        return play;
    }

    private Play asked(Play measure) {
        return asked(measure, 0);
    }

    private Play asked(Play measure, int index) {
        String office = hand.crew.elsewhere.id().toString();
        return measure.does("handler", "ask-other-city", "office", office, "request", "协助下架同一经营者的店铺")
                .isAt("in-force")
                .child("measure-assistance", index);
    }

    /** As a paper writes it. */
    private static String lastDay(Play order) {
        LocalDate until = LocalDate.parse(
                String.valueOf(order.view("ordering").acts().get(0).form().get("until")));
        return until.getYear() + "年" + until.getMonthValue() + "月" + until.getDayOfMonth() + "日";
    }

    private State stateOf(Play measure, Play order) {
        return executions.of(measure.view("handler").number()).stream()
                .filter(each -> each.matter().equals(order.id.value()))
                .map(Execution::state)
                .findFirst()
                .orElseThrow();
    }

    private void ends(Play measure, String step) throws Exception {
        measure.does("handler", step);
        awaitConsumer("outcome");
        runs("measure-news");
    }

    private String page(Play of) {
        return page(hand.crew.regulator, "/" + of.id);
    }

    private String inbox(Organisation office) {
        return page(office, "");
    }

    private String page(Organisation office, String path) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(hand.crew.officers(office.id()).get(0).displayName(), Bureau.PASSWORD);
        return visitor.get("/workbench/matters" + path).body();
    }

    @Test
    void theOtherCityCarriesItOutAndUndoesItWhenTheMeasureWasWrong() throws Exception {
        Play measure = inForce();
        Play order = asked(measure);
        assertThat(order.papers()).containsExactly("measure-assistance");
        String evidence =
                String.valueOf(order.view("ordering").acts().get(0).form().get("evidence"));
        assertThat(hand.traces.wordings(order.id))
                .as("what it rests on, whom it is about, what is asked, until when")
                .allSatisfy(paper -> assertThat(paper)
                        .contains(
                                evidence,
                                "经查，" + hand.crew.merchant.name() + "存在以下情况",
                                HANDLING + "，至" + lastDay(order) + "止",
                                "协助下架同一经营者的店铺"));
        assertThat(stateOf(measure, order)).isEqualTo(State.SENT);

        order.does("executor", "receive").does("executor", "execute", "number", "〔2026〕甬措1号");
        assertThat(stateOf(measure, order)).isEqualTo(State.EXECUTED);
        assertThat(page(measure))
                .contains(
                        hand.crew.elsewhere.name(),
                        "已执行",
                        order.view("ordering").number());

        ends(measure, "undo");
        order.isAt("undoing");
        assertThat(order.view("executor").acts().toString()).contains("视为自始没有");
        measure.child("measure-request", 0).isAt("over");
        assertThat(Play.refused(() -> measure.act(measure.actor("handler", false), "close")))
                .as("the other city has not undone it")
                .isEqualTo(MatterProblem.CHILDREN_OPEN);
        order.does("executor", "restore").endsAs("restored");
        assertThat(stateOf(measure, order)).isEqualTo(State.RESTORED);
        measure.endsAs("closed");
    }

    @Test
    void aRefusalStandsAtTheMeasureAndIsAcceptedByTwoOrAskedAgain() throws Exception {
        Play measure = inForce();
        Play order = asked(measure);
        order.does("executor", "refuse", "reason", "该经营者在本市无店铺").isAt("refused");
        assertThat(stateOf(measure, order)).isEqualTo(State.REFUSED);
        assertThat(page(measure)).contains("说明理由未执行");
        order.does("ordering", "insist").isAt("again").silence("again").isAt("again");
        order.does("executor", "refuse").does("ordering", "accept-refusal").endsAs("declined");
        assertThat(stateOf(measure, order)).isEqualTo(State.EXCUSED);
        assertThat(page(measure)).contains("未执行（有理由）");
        ends(measure, "end-early");
        measure.endsAs("closed");
    }

    @Test
    void aCityThatIsDownFindsTheLetterLaterAndOwesTheAnswerMeanwhile() throws Exception {
        agreedWithTheOtherCity();
        String token = city().tokenOf(hand.crew.elsewhere.id());
        try (Receiver receiver = new Receiver()) {
            receiver.answers(503);
            receiver.knows(server().post(
                            "/api/v1/subscriptions",
                            token,
                            "{\"url\":\"%s\",\"types\":[\"measure-order\"]}".formatted(receiver.url()))
                    .json()
                    .path("secret")
                    .stringValue());
            Play measure = inForce();
            Play order = asked(measure);
            runs("measure-orders");
            eventually().until(() -> receiver.calls() > 0);
            assertThat(receiver.taken()).isEmpty();
            long told = hand.traces.notices(order.id, hand.crew.regulator.id());
            order.silence("answer").silence("lawful").isAt("sent");
            assertThat(hand.traces.notices(order.id, hand.crew.regulator.id()))
                    .as("its own office is told that nothing came")
                    .isGreaterThan(told);
            assertThat(order.outcomes()).containsExactly("obligation");
            assertThat(stateOf(measure, order)).isEqualTo(State.OVERDUE);
            assertThat(page(measure)).contains("逾期未反馈");

            receiver.answers(204);
            eventually()
                    .until(() -> receiver.taken().stream()
                            .anyMatch(event -> event.path("data")
                                    .path("matter")
                                    .asString("")
                                    .equals(order.id.toString())));
            assertThat(receiver.forged()).isEmpty();
            order.does("executor", "execute");
            assertThat(order.outcomes()).containsExactly("obligation", "obligation-settled");
            assertThat(stateOf(measure, order)).isEqualTo(State.EXECUTED);
            ends(measure, "undo");
            order.silence("undoing").isAt("undoing").does("executor", "restore");
            measure.endsAs("closed");
        } finally {
            sql.sql("update exchange.subscription set paused = 'by-owner'").update();
        }
    }

    @Test
    void aSuspensionReachesItTooAndWhatLapsesIsUndone() throws Exception {
        Play measure = inForce();
        Play order =
                asked(measure).does("executor", "receive").silence("lawful").isAt("received");
        ends(measure, "suspend");
        order.isAt("suspended");
        assertThat(stateOf(measure, order)).isEqualTo(State.SUSPENDED);
        ends(measure, "resume");
        order.isAt("again").does("executor", "execute").silence("term").isAt("undoing");
        order.does("ordering", "nothing-done").endsAs("over");
        assertThat(stateOf(measure, order)).isEqualTo(State.OVER);
        ends(measure, "undo");
    }

    @Test
    void anOfficeOfAnotherCityProposesNoMeasureHere() {
        Actor guest = Actor.of(hand.crew.officers(hand.crew.elsewhere.id()).get(0));
        Object[] form = {
            "subject",
            Forms.party(hand.crew.merchant),
            "place",
            Crew.PLACE,
            "item",
            HANDLING,
            "evidence",
            null,
            "record",
            null
        };
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> hand.open("measure", guest, form));
        assertThat(refused.problem()).isEqualTo(MatterProblem.MAY_NOT_OPEN);
        String opened = "/workbench/matters/new/measure\"";
        assertThat(inbox(hand.crew.regulator)).as("offered here").contains(opened);
        assertThat(inbox(hand.crew.elsewhere)).as("not offered to it").doesNotContain(opened);
    }

    /** As after a case was handed to it before its city had an installation of its own. */
    @Test
    void whatAGuestProposedInACaseIsDecidedHere() throws Exception {
        UUID proposed = Uuid7.next();
        sql.sql("""
                insert into measure.proposal (id, matter, number, office, subject, item, reason, basis, day)
                values (:id, :id, '〔2026〕线9号', :office, :subject, :item, '未改正', '第29条', current_date)""")
                .param("id", proposed)
                .param("office", hand.crew.elsewhere.name())
                .param("subject", hand.crew.merchant.subject().value())
                .param("item", HANDLING)
                .update();
        runs("measure-proposals");
        UUID raised = sql.sql("select raised from measure.proposal where id = :id")
                .param("id", proposed)
                .query(UUID.class)
                .single();
        assertThat(offices.find(
                        hand.traces.participant(new MatterId(raised), "handler").organisation()))
                .hasValueSatisfying(
                        handler -> assertThat(offices.isElsewhere(handler)).isFalse());
    }

    @Test
    void whatEndsBeforeItWasAnsweredNeedsNoAnswer() throws Exception {
        Play measure = inForce();
        Play order = asked(measure).silence("lawful");
        ends(measure, "end-early");
        order.endsAs("over");
        assertThat(order.outcomes()).containsExactly("obligation", "obligation-settled");
        measure.endsAs("closed");
    }

    @Test
    void aDelayIsToldAndItsOwnDateRuns() throws Exception {
        Play measure = inForce();
        Play order = asked(measure)
                .does("executor", "receive")
                .does("executor", "delay")
                .isAt("delayed");
        assertThat(stateOf(measure, order)).isEqualTo(State.RECEIVED);
        order.silence("delay").isAt("delayed");
        assertThat(order.outcomes()).containsExactly("obligation");
        assertThat(stateOf(measure, order)).isEqualTo(State.OVERDUE);
        order.does("executor", "execute");
        assertThat(order.outcomes()).containsExactly("obligation", "obligation-settled");
        Play soon = asked(measure, 1).does("executor", "delay").isAt("delayed");
        ends(measure, "undo");
        soon.endsAs("over");
        order.does("executor", "restore");
        measure.endsAs("closed");
    }

    @Test
    void aRequestIsWithdrawnByTwoPersonsWhileNothingWasDone() throws Exception {
        Play measure = inForce();
        Play sent = asked(measure).silence("lawful").does("ordering", "withdraw");
        Play received = asked(measure, 1).does("executor", "receive").does("ordering", "withdraw");
        Play delayed = asked(measure, 2).does("executor", "delay").does("ordering", "withdraw");
        Play again = asked(measure, 3)
                .does("executor", "refuse")
                .does("ordering", "insist")
                .does("ordering", "withdraw");
        for (Play order : List.of(sent, received, delayed, again)) {
            order.endsAs("over");
            assertThat(order.outcomes()).contains("obligation-settled");
            assertThat(stateOf(measure, order)).isEqualTo(State.OVER);
        }
        ends(measure, "undo");
        measure.endsAs("closed");
    }

    @Test
    void aLetterThatIsAskedAgainIsWithdrawnAndWhatWasDoneIsUndone() throws Exception {
        Play measure = inForce();
        Play asked = carriedOutOnce(measure, 0);
        Play refused = carriedOutOnce(measure, 1).does("executor", "refuse").isAt("redo-refused");
        Play accepted = carriedOutOnce(measure, 2)
                .does("executor", "refuse")
                .does("ordering", "accept-refusal")
                .isAt("discontinued");
        assertThat(stateOf(measure, accepted)).isEqualTo(State.DISCONTINUED);
        assertThat(page(measure)).contains("不再执行，措施终止后恢复");
        for (Play order : List.of(asked, refused, accepted)) {
            order.does("ordering", "withdraw").isAt("undoing");
            assertThat(stateOf(measure, order)).isEqualTo(State.UNDOING);
            order.does("executor", "restore").endsAs("restored");
        }
        ends(measure, "undo");
        measure.endsAs("closed");
    }

    private Play carriedOutOnce(Play measure, int index) {
        return asked(measure, index)
                .does("executor", "execute")
                .does("ordering", "not-seen")
                .isAt("redo");
    }

    @Test
    void whereNothingWasCarriedOutBeforeTheLastDayNothingIsToBeUndone() throws Exception {
        Play measure = inForce();
        Play order = asked(measure).does("executor", "delay").silence("term").isAt("lapsed");
        assertThat(stateOf(measure, order)).isEqualTo(State.OVER);
        order.does("ordering", "nothing-done").endsAs("over");
        Play unsaid = asked(measure, 1).silence("term").isAt("lapsed");
        unsaid.does("executor", "restore", "done", "已处置而未及时反馈，现已恢复").endsAs("over");
        assertThat(stateOf(measure, unsaid)).isEqualTo(State.RESTORED);
        ends(measure, "undo");
    }

    @Test
    void anOfficeOfThisCityIsNotAskedThisWay() throws Exception {
        Play measure = inForce();
        Object[] form = {"office", hand.crew.department.id().toString()};
        measure.act(measure.actor("handler", false), "ask-other-city", form);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> measure.act(measure.actor("handler", true), "confirm"));
        assertThat(refused.problem()).isEqualTo(MeasureProblem.ELSEWHERE);
        measure.act(measure.actor("handler", false), "reject", "reason", "撤回");
        assertThat(hand.traces.children(measure.id, "measure-assistance")).isEmpty();
        ends(measure, "undo");
    }

    @Test
    void theOtherCityNeitherHandsItOnNorJoinsItWithAnother() throws Exception {
        Play measure = inForce();
        Play first = asked(measure).does("executor", "execute");
        measure.does(
                "handler", "ask-other-city", "office", hand.crew.elsewhere.id().toString());
        Play second = measure.child("measure-assistance", 1);
        Actor there = Actor.of(hand.crew.officers(hand.crew.elsewhere.id()).get(0));
        assertThat(first.view("executor").next())
                .as("what is refused is not offered")
                .extracting(Matter.NextStep::step)
                .contains("note")
                .doesNotContain("transfer", "merge");
        for (Object[] move : List.of(
                new Object[] {"merge", "number", second.view("executor").number()},
                new Object[] {"transfer", "office", hand.crew.regulator.id().toString()})) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> first.act(there, String.valueOf(move[0]), move[1], move[2], "reason", "同一主体"));
            assertThat(refused.problem()).as("%s", move[0]).isEqualTo(MatterProblem.FIXED);
        }
        assertThat(stateOf(measure, first)).isEqualTo(State.EXECUTED);
        ends(measure, "undo");
    }

    @Test
    void whatAnotherCityAsksForIsProposedHereWithoutASeatForItInTheCase() throws Exception {
        Actor asking = Actor.of(hand.crew.officers(hand.crew.elsewhere.id()).get(0));
        Play letter = hand.open(
                        "assistance", asking, "asked", hand.crew.regulator.id().toString(), "cause", "协助执行外地措施")
                .does("asked", "take-up");
        Play measure = hand.open(
                "measure",
                "subject",
                Forms.party(hand.crew.merchant),
                "item",
                HANDLING,
                "evidence",
                null,
                "source",
                letter.view("asked").number());
        assertThat(page(measure)).contains(letter.view("asked").number());
        assertThat(Play.refused(() -> matters.find(measure.id, asking)))
                .as("the other city reads the reply, not the case")
                .isEqualTo(MatterProblem.NOT_VISIBLE);
        measure.does("handler", "drop").endsAs("dropped");
        letter.does("asked", "reply", "result", "经核查，不采取措施")
                .does("asking", "accept-reply")
                .endsAs("answered");
    }

    @Test
    void eachRequestToACityIsAnsweredForItself() throws Exception {
        Play measure = inForce();
        Play first = asked(measure).does("executor", "execute");
        Play second = asked(measure, 1).does("executor", "refuse");
        Map<Boolean, List<Execution>> answers = executions
                .of(measure.view("handler").number())
                .stream()
                .filter(each -> hand.crew.elsewhere.id().value().equals(each.executor()))
                .collect(java.util.stream.Collectors.partitioningBy(each -> each.state() == State.EXECUTED));
        assertThat(answers.get(true)).hasSize(1);
        assertThat(answers.get(false)).extracting(Execution::state).containsExactly(State.REFUSED);
        ends(measure, "undo");
        second.endsAs("over");
        first.isAt("undoing").does("executor", "restore");
        measure.endsAs("closed");
    }
}
