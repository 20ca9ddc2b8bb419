package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.PaperActions;
import org.chengxin.document.paper.Papers;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.job.Job;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may decide on a measure, with whom, on which day, and that of two who take the same one does. */
class MeasureDecisionIT extends PlayedMeasures {

    private static final String CLOSING = "依法处置平台内违法经营";
    private static final String ORDER = "责令改正";

    @LocalServerPort
    private int port;

    @Autowired
    private Measures measures;

    @Autowired
    private Calendars calendars;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private List<OutcomeOwner> owners;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LegalClock clock;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperActions serving;

    private static ProblemException refusal(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused;
    }

    private Play asked() {
        Play play = hand.measure("request", CLOSING);
        play.act(play.actor("handler", false), "request", hand.decided(play, CLOSING));
        return play;
    }

    /** Null if it was confirmed. */
    private static Callable<Problem> confirms(Play play, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                play.act(play.actor("handler", true), "confirm");
                return null;
            } catch (ProblemException refused) {
                return refused.problem();
            }
        };
    }

    @Test
    void ofTwoCasesThatAreConfirmedInTheSameMomentOneTakesTheMeasure() throws Exception {
        Play one = asked();
        Play other = asked();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Problem> answers = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Problem>> confirming =
                    List.of(both.submit(confirms(one, together)), both.submit(confirms(other, together)));
            for (Future<Problem> each : confirming) {
                answers.add(each.get());
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(answers).containsExactlyInAnyOrder(null, MeasureProblem.TWICE);
        Play taken = one.stage().equals("in-force") ? one : other;
        Play refused = taken == one ? other : one;
        refused.isAt("examining");
        awaitConsumer("outcome");
        assertThat(measures.ofMatter(refused.id.value())).isEmpty();
        assertThat(refusal(() -> refused.act(refused.actor("handler", true), "confirm"))
                        .problem())
                .as("nor once the first is kept")
                .isEqualTo(MeasureProblem.TWICE);
        refused.act(refused.actor("handler", false), "reject", "reason", "撤回");
        isOver(taken);
    }

    /** The subject is free for the next test. */
    private void isOver(Play play) throws Exception {
        play.does("handler", "undo");
        awaitConsumer("outcome");
        for (Job each : jobs) {
            if (each.name().equals("measure-news")) {
                each.run();
            }
        }
    }

    private Play announced() {
        return hand.measure("decision", ORDER)
                .does("handler", "announce", "item", ORDER, "hearing", "open")
                .does("handler", "served", "document", "拟采取措施告知书", "place", "当事人经营场所");
    }

    @Test
    void theServiceIsThePapersAndTheDaysToSpeakRunFromIt() {
        LocalDate today = clock.today();
        Play play = hand.measure("decision", ORDER)
                .does("handler", "announce", "item", ORDER, "hearing", "open")
                .isAt("serving");
        assertThat(refusal(() -> play.act(
                                play.actor("handler", false),
                                "served",
                                "day",
                                today.minusDays(1).toString()))
                        .problem())
                .as("before the paper was made")
                .isEqualTo(DocumentProblem.SERVED_WHEN);
        assertThat(refusal(() -> play.act(
                                play.actor("handler", false), "served", "method", "electronic", "confirmation", ""))
                        .problem())
                .isEqualTo(DocumentProblem.NO_CONFIRMATION);
        owner().sql("update document.paper set day = :day where owner = :matter")
                .param("day", today.minusDays(9))
                .param("matter", play.id.value())
                .update();
        LocalDate served = today.minusDays(2);
        play.does("handler", "served", "day", served.toString(), "method", "post")
                .isAt("announced");
        assertThat(play.deadline("speak").due())
                .isEqualTo(calendars.current().plusWorkingDays(served, 5).date());
        awaitConsumer("outcome");
        assertThat(notice(play).servings())
                .extracting(Paper.Serving::role, Paper.Serving::method, Paper.Serving::day)
                .containsExactly(tuple("subject", ServingMethod.POST, served));
    }

    private Paper notice(Play play) {
        return papers.of(CaseDocuments.owner(play.id)).stream()
                .filter(paper -> paper.kind().equals("measure-notice"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPaperThatWasServedBeforeIsRecordedWithItsDayAndWithNoOther() {
        Play play = hand.measure("decision", ORDER).does("handler", "announce", "item", ORDER, "hearing", "open");
        Paper notice = notice(play);
        LocalDate today = clock.today();
        owner().sql("update document.paper set day = :day where id = :id")
                .param("day", today.minusDays(9))
                .param("id", notice.id())
                .update();
        serving.serve(
                notice.id(),
                "subject",
                ServingMethod.ELECTRONIC,
                today.minusDays(1),
                null,
                play.actor("handler", false).caller());
        assertThat(refusal(() -> play.act(play.actor("handler", false), "served", "day", today.toString()))
                        .problem())
                .isEqualTo(DocumentProblem.SERVED_OTHERWISE);
        play.does("handler", "served", "day", today.minusDays(1).toString()).isAt("announced");
        awaitConsumer("outcome");
        assertThat(notice(play).servings()).as("one truth, kept once").hasSize(1);
    }

    @Test
    void theReviewIsConfirmedBySomebodyWhoHasHandledNothingOfTheCase() {
        Play play = announced().silence("speak").isAt("reviewing");
        play.act(play.actor("handler", false), "review");
        ProblemException refused = refusal(() -> play.act(play.actor("handler", true), "confirm"));
        assertThat(refused.problem()).as("the head confirmed the notice").isEqualTo(MatterProblem.HANDLED_IT);
        assertThat(refused).hasMessageContaining("《市场监督管理行政处罚程序规定》第49条");
        assertThat(matters.find(play.id, play.actor("handler", true)).next())
                .as("nor is it offered")
                .noneMatch(next -> next.step().equals("confirm"));
        play.act(play.apart("handler"), "confirm");
        play.isAt("discussing")
                .does("handler", "discuss", "members", "局长、分管副局长、法规科长", "opinion", "同意")
                .isAt("deciding")
                .does("handler", "not-take")
                .endsAs("dropped");
    }

    @Test
    void whoHasHandledTheCaseDoesNotReportOnItsHearingAndWhoReportsMayReviewIt() {
        Play play = announced().does("subject", "ask-hearing").does("handler", "call");
        assertThat(refusal(() -> play.act(play.apart("handler"), "report")).problem())
                .as("before the hearing")
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        play.silence("hearing").isAt("held");
        assertThat(refusal(() -> play.act(play.actor("handler", false), "report"))
                        .problem())
                .isEqualTo(MatterProblem.HANDLED_IT);
        assertThat(play.view("handler").next()).noneMatch(next -> next.step().equals("report"));
        Actor program = Actor.of(Crew.program(hand.crew.regulator));
        assertThat(refusal(() -> play.act(program, "report")).problem())
                .as("a program is no chair")
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);
        Actor chair = play.apart("handler");
        play.act(chair, "report");
        play.isAt("reviewing");
        play.act(play.actor("handler", false), "review");
        play.act(chair, "confirm");
        play.isAt("discussing");
    }

    @Test
    void aHearingIsPutOffAndCalledAgainForADayThatCounts() {
        Play play = announced().does("subject", "ask-hearing").does("handler", "call");
        LocalDate before = play.deadline("hearing").due();
        play.does("handler", "put-off").isAt("hearing");
        LocalDate later = before.plusDays(30);
        play.does("handler", "call", "date", later.toString());
        assertThat(play.deadline("hearing").due()).isEqualTo(later);
        play.does("handler", "drop").endsAs("dropped");
    }

    /** A small office in which everybody has handled the case still has a way out. */
    @Test
    void aCaseThatNobodyCanReviewIsDropped() {
        announced().silence("speak").isAt("reviewing").does("handler", "drop").endsAs("dropped");
    }

    private Actor officer(int place) {
        return Actor.of(hand.crew.officers(hand.crew.regulator.id()).get(place));
    }

    @Test
    void whoProposedTheMeasureDoesNotReviewItAndWhoseRequestWasRejectedMay() {
        Play play = hand.open(
                "measure",
                officer(2),
                "subject",
                Forms.party(hand.crew.merchant),
                "item",
                ORDER,
                "evidence",
                null,
                "record",
                null);
        play.does("handler", "take-up", "nature", "decision", "effect", "sanction", "severity", "serious");
        play.act(officer(3), "put-right");
        play.act(officer(1), "reject", "reason", "没有改正");
        play.does("handler", "announce", "item", ORDER, "hearing", "none")
                .does("handler", "served")
                .silence("speak");
        play.act(officer(0), "review");
        assertThat(refusal(() -> play.act(officer(2), "confirm")).problem()).isEqualTo(MatterProblem.HANDLED_IT);
        play.act(officer(3), "confirm");
        play.isAt("discussing").does("handler", "discuss").does("handler", "not-take");
    }

    /** In between an officer would end what nobody has judged yet. */
    @Test
    void nothingIsEndedBeforeItsMeasureIsKept() throws Exception {
        Play play = asked();
        play.act(play.actor("handler", true), "confirm");
        awaitConsumer("outcome");
        OutcomeOwner owner = owners.stream()
                .filter(each -> each.word().equals("measure-end"))
                .findFirst()
                .orElseThrow();
        OutcomeOwner.Intended end = new OutcomeOwner.Intended(
                play.id,
                new Concerned(null, null, null),
                "",
                Organisations.NONE,
                Map.of("how", "early", "reason", "不再需要"));
        owner.require(end);
        transaction.executeWithoutResult(waits -> {
            waits.setRollbackOnly();
            sql.sql("update matter.outcome set delivered = null where matter = :id and kind = 'measure'")
                    .param("id", play.id.value())
                    .update();
            assertThat(refusal(() -> owner.require(end)).problem()).isEqualTo(MeasureProblem.NOT_KEPT);
        });
        isOver(play);
    }

    @Test
    void sevenWorkingDaysLieBetweenTheNoticeAndTheHearing() {
        Play play = announced().does("subject", "ask-hearing");
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        LocalDate first = calendars.current().plusWorkingDays(today, 8).date();
        ProblemException refused = refusal(() -> play.act(
                play.actor("handler", false), "call", "date", first.minusDays(1).toString()));
        assertThat(refused.problem()).isEqualTo(MatterProblem.TOO_EARLY);
        assertThat(refused).hasMessageContaining(first.toString()).hasMessageContaining("行政处罚法第64条");
        assertThat(play.papers()).as("nothing went out").doesNotContain("hearing-notice");
        assertThat(onThePage(play, first.minusDays(1)))
                .contains("日期过早，不足法定的提前通知期限。", "最早 " + first, "行政处罚法第64条", "value=\"大会议室\"");
        play.does("handler", "call", "date", first.toString()).isAt("called");
        assertThat(play.papers()).contains("hearing-notice");
    }

    /** What the officer is answered who calls the hearing for a day. */
    private String onThePage(Play play, LocalDate day) {
        Visitor officer = new Visitor(port);
        officer.signIn(String.valueOf(play.actor("handler", false).caller().displayName()), Bureau.PASSWORD);
        String path = "/workbench/matters/" + play.id + "/steps/call";
        HttpResponse<String> form = officer.get(path);
        Map<String, String> sent = new HashMap<>(
                Map.of("f.date", day.toString(), "f.place", "大会议室", "f.chair", "法规科王某", "_csrf", Visitor.token(form)));
        Matcher hidden =
                Pattern.compile("name=\"(key|expected)\" value=\"([^\"]*)\"").matcher(form.body());
        while (hidden.find()) {
            sent.put(hidden.group(1), hidden.group(2));
        }
        return officer.post(path, sent).body();
    }

    @Test
    void serviceAndDiscussionHavePapersOfTheirOwn() {
        Play play = announced()
                .silence("speak")
                .does("handler", "review")
                .does("handler", "discuss", "members", "局长、分管副局长", "opinion", "一致同意责令改正");
        assertThat(play.papers()).containsExactly("measure-notice", "service-receipt", "discussion-record");
        assertThat(hand.traces.wordings(play.id))
                .anyMatch(paper -> paper.contains("送达文书名称和文号：拟采取措施告知书")
                        && paper.contains("送达方式：直接送达")
                        && paper.contains("受送达人：" + hand.crew.merchant.name()))
                .anyMatch(paper -> paper.contains("参加人员：局长、分管副局长") && paper.contains("讨论意见：一致同意责令改正"));
        play.does("handler", "not-take").endsAs("dropped");
    }
}
