package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.MatterProblem;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** What offices do with platforms: assessment, interview, batches; to each of their ends. */
class PlatformIT extends PlayedKinds {

    private Play scored() {
        return open("platform-assessment")
                .does("conference", "accept")
                .does("conference", "guide")
                .does("conference", "call-materials")
                .does("applicant", "hand-in")
                .does("conference", "score", "reviews-deleted", "0", "verified-share", "100")
                .isAt("conferring");
    }

    @Test
    void anAssessmentIsPassedAndReported() {
        Play play = scored();
        for (String role : List.of("conference", "applicant")) {
            assertThat(play.view(role).acts())
                    .as("points and reasons are there for the %s", role)
                    .anySatisfy(act -> assertThat(act.decision())
                            .isNotEmpty()
                            .allSatisfy(row -> assertThat(row).containsKeys("word", "points", "reason")));
        }
        play.does("conference", "pass")
                .isAt("announced")
                .does("applicant", "object")
                .does("conference", "pass")
                .does("applicant", "waive")
                .does("conference", "issue")
                .endsAs("passed");
        assertThat(play.outcomes()).containsExactly("credit-record");
        assertThat(play.papers())
                .containsExactly("acceptance-notice", "notification", "notification", "assessment-report");
        long sum = play.view("conference").acts().stream()
                .flatMap(act -> act.decision().stream())
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("points"))))
                .sum();
        assertThat(hand.traces.wordings(play.id)).anyMatch(paper -> paper.contains("；合计 " + sum + " 分"));
    }

    @Test
    void anAssessmentIsNotPassedAndReportedToo() {
        Play play = scored().does("conference", "score-again")
                .does("conference", "score", "reviews-deleted", "0")
                .does("conference", "fail")
                .silence("objections")
                .isAt("closing")
                .does("conference", "issue")
                .endsAs("not-passed");
        assertThat(play.outcomes()).isEmpty();
    }

    @Test
    void anAssessmentIsNotEndedBySilence() {
        open("platform-assessment")
                .does("conference", "accept")
                .does("conference", "call-materials")
                .silence("materials")
                .isAt("guiding")
                .does("conference", "call-materials")
                .does("applicant", "hand-in")
                .does("conference", "score", "payment-licensed", "false")
                .isAt("collecting")
                .does("applicant", "hand-in")
                .does("conference", "ask-again")
                .does("conference", "back-to-guiding")
                .does("applicant", "withdraw")
                .endsAs("withdrawn");
        open("platform-assessment").does("conference", "refuse").endsAs("refused");
        open("platform-assessment").does("applicant", "withdraw").endsAs("withdrawn");
    }

    @Test
    void anInterviewIsHeldAndItsPromiseKept() {
        Play play = open("interview").does("interviewer", "invite").does("interviewed", "state");
        play.does("interviewer", "hold").does("interviewed", "report-back");
        play.does("interviewer", "send-back").does("interviewed", "report-back");
        play.does("interviewer", "kept").endsAs("kept");
        assertThat(play.outcomes()).containsExactly("obligation", "obligation-settled");
        assertThat(play.papers()).containsExactly("interview-notice", "interview-minutes");
    }

    @Test
    void minutesTellNoDayToComeAndGiveTimeThatIsNotOver() {
        Play play = open("interview").does("interviewer", "invite");
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        assertThat(refusal(play, "held", today.plusDays(1))).isEqualTo(MatterProblem.NOT_YET);
        assertThat(refusal(play, "deadline", today)).isEqualTo(MatterProblem.GONE_BY);
        play.does("interviewer", "hold").isAt("promised");
    }

    private static Problem refusal(Play play, String field, LocalDate day) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> play.act(play.actor("interviewer", false), "hold", field, day.toString()));
        assertThat(refused).as(field).isNotNull();
        return refused.problem();
    }

    @Test
    void aPromiseIsBrokenAndAnInvitationNotFollowed() {
        Play broken = open("interview")
                .does("interviewer", "invite")
                .does("interviewer", "hold")
                .silence("promise")
                .isAt("following")
                .does("interviewer", "broken")
                .endsAs("broken");
        assertThat(broken.outcomes()).containsExactly("obligation", "measure-proposal", "obligation-settled");
        open("interview")
                .does("interviewer", "invite")
                .silence("interview")
                .isAt("invited")
                .does("interviewer", "absent")
                .does("interviewer", "invite-again")
                .does("interviewer", "absent")
                .does("interviewer", "propose-measure")
                .endsAs("refused");
        open("interview").does("interviewer", "drop").endsAs("dropped");
    }

    @Test
    void aBatchIsDealtWithOnEveryPlatform() {
        Map<String, Object> one = Map.of("platform", Forms.party(hand.crew.platform), "links", Forms.LINK);
        Map<String, Object> other = Map.of("platform", Forms.party(hand.crew.firm));
        Play play = open("unqualified-batch").does("handler", "notify", "platforms", List.of(one, other));
        Play notice = play.child("batch-notice", 0);
        notice.does("platform", "found").does("platform", "delisted").does("platform", "report-back");
        notice.does("handler", "order")
                .isAt("ordered")
                .does("platform", "not-found")
                .does("handler", "close")
                .endsAs("reported");
        assertThat(notice.papers()).containsExactly("delisting-notice", "rectification-order");
        play.isAt("spreading").does("handler", "pass-clue");
        play.child("batch-notice", 1)
                .silence("delisting")
                .isAt("checking")
                .does("handler", "record-failure")
                .endsAs("failed");
        play.child("clue", 0).does("handler", "not-found");
        play.isAt("summing-up").does("handler", "close").endsAs("closed");
    }

    @Test
    void aBatchIsNotOnSaleOrNotRecalledInTime() {
        Play play = open("unqualified-batch").does("handler", "notify");
        play.child("batch-notice", 0)
                .does("platform", "not-found")
                .does("handler", "close-not-found")
                .endsAs("not-on-sale");
        play.isAt("summing-up").does("handler", "notify-more").isAt("spreading");
        play.child("batch-notice", 1)
                .does("platform", "found")
                .does("platform", "delisted")
                .silence("recall")
                .does("handler", "close")
                .endsAs("reported");
        play.does("handler", "cancel").endsAs("cancelled");
        open("unqualified-batch").does("handler", "cancel").endsAs("cancelled");
    }
}
