package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.matter.Actor;
import org.junit.jupiter.api.Test;

/** 线索 to each of its ends, from an office and from a platform. */
class ClueIT extends PlayedKinds {

    private Play fromDepartment() {
        return hand.open(
                "clue", Actor.of(hand.crew.officers(hand.crew.department.id()).get(0)));
    }

    private Play fromPlatform() {
        return hand.open("clue", Actor.of(Crew.program(hand.crew.platform)));
    }

    @Test
    void becomesACaseOnceTwoPersonsSaySoAndTheSenderIsTold() {
        Play play = fromDepartment().does("handler", "verify").does("sending-office", "add");
        play.does("handler", "call-in").isAt("verifying");
        assertThat(play.child("interview", 0).stage()).isEqualTo("planned");
        play.does("handler", "file-case").endsAs("case-filed");
        assertThat(play.papers()).containsExactly("feedback-letter");
        Play filed = play.child("filed-case", 0).isAt("investigating");
        assertThat(filed.plays("suspect"))
                .as("nobody is told of an investigation")
                .isFalse();
        filed.does("handler", "no-penalty").endsAs("not-penalised");
    }

    @Test
    void isAnsweredToAPlatformThatSentIt() {
        Play play = fromPlatform().does("handler", "verify").does("sender", "add");
        play.does("handler", "no-violation", "result", "未发现违法").endsAs("no-violation");
        assertThat(play.view("sender").acts().toString())
                .as("the sender reads the result")
                .contains("未发现违法");
    }

    @Test
    void endsWhereNobodyIsFound() {
        fromDepartment().does("handler", "not-found").endsAs("nobody-found");
        fromPlatform().does("handler", "verify").does("handler", "not-found").endsAs("nobody-found");
    }

    @Test
    void isPutRightByWhomItConcerns() {
        Play play = fromDepartment().does("handler", "verify");
        assertThat(play.plays("suspect")).as("takes no part before the order").isFalse();
        play.does("handler", "order-correction").isAt("correcting");
        assertThat(play.deadline("verification").due())
                .as("its time does not count")
                .isNull();
        play.does("suspect", "report-correction").does("handler", "corrected").endsAs("corrected");
        assertThat(play.papers()).containsExactly("rectification-order", "feedback-letter");
    }

    @Test
    void isVerifiedOnWhereAnOrderIsNotFollowed() {
        Play play = fromDepartment()
                .does("handler", "verify")
                .does("handler", "order-correction")
                .silence("correction")
                .isAt("rechecking")
                .does("handler", "propose-measure");
        assertThat(play.outcomes()).containsExactly("measure-proposal");
        play.does("handler", "not-corrected").does("handler", "file-case").endsAs("case-filed");
    }

    @Test
    void anOrderThatIsNotFollowedByItsDayBecomesACaseFiledOnItsFacts() {
        Play play = fromDepartment()
                .does("handler", "verify")
                .does("handler", "order-correction")
                .silence("correction");
        play.does("handler", "file-uncorrected").endsAs("case-filed");
        Play filed = play.child("filed-case", 0).isAt("investigating");
        Object violation = play.view("handler").acts().stream()
                .filter(act -> "order".equals(act.formName()))
                .findFirst()
                .orElseThrow()
                .form()
                .get("violation");
        assertThat(filed.view("handler").acts().get(0).form()).containsEntry("facts", violation);
    }

    @Test
    void isHandedDownToAnotherOfficeWhichAnswers() {
        Play play = fromPlatform().does("handler", "hand-down").isAt("received");
        assertThat(play.actor("handler", false).caller().organisation().id()).isEqualTo(hand.crew.department.id());
        play.does("handler", "verify").does("handler", "no-violation").endsAs("no-violation");
    }

    @Test
    void escalatesWhereNobodyVerifies() {
        fromPlatform().silence("verification").isAt("received");
    }
}
