package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.chengxin.matter.FormRefused;
import org.junit.jupiter.api.Test;

/** 协查 between offices, and with a platform, to each of its ends. */
class AssistanceIT extends PlayedKinds {

    @Test
    void isAnsweredAfterAskingBack() {
        Play play = open("assistance")
                .does("asked", "take-up")
                .does("asked", "ask-back")
                .isAt("asked-back");
        assertThat(play.deadline("reply").due()).as("its time does not count").isNull();
        play.does("asking", "explain")
                .does("asked", "reply")
                .does("asking", "ask-more")
                .does("asked", "reply")
                .does("asking", "accept-reply")
                .endsAs("answered");
        assertThat(play.papers()).containsExactly("assistance-letter", "assistance-reply", "assistance-reply");
    }

    @Test
    void aLateAnswerIsOwedUntilItIsGiven() {
        Play play = open("assistance").silence("answer").isAt("asked");
        assertThat(play.outcomes()).containsExactly("obligation");
        play.does("asked", "take-up").does("asked", "reply");
        assertThat(play.outcomes()).containsExactly("obligation", "obligation-settled");
        open("assistance").does("asked", "take-up").silence("answer").isAt("working");
        open("assistance")
                .does("asked", "take-up")
                .does("asked", "delay")
                .silence("delay")
                .isAt("delayed")
                .does("asked", "refuse")
                .endsAs("refused");
        open("assistance")
                .does("asked", "take-up")
                .does("asked", "delay")
                .does("asked", "reply")
                .does("asking", "accept-reply")
                .endsAs("answered");
        open("assistance")
                .does("asked", "take-up")
                .does("asked", "delay")
                .does("asking", "withdraw")
                .endsAs("withdrawn");
    }

    @Test
    void isRefusedWithReasonsByTwoPersons() {
        open("assistance").does("asked", "refuse").endsAs("refused");
        Play play = open("assistance").does("asked", "take-up").does("asked", "refuse", "reason", "缺少法律依据");
        play.endsAs("refused");
        assertThat(hand.traces.wordings(play.id)).anyMatch(paper -> paper.contains("缺少法律依据"));
    }

    @Test
    void isWithdrawnAtAnyTime() {
        open("assistance").does("asking", "withdraw").endsAs("withdrawn");
        open("assistance").does("asked", "take-up").does("asking", "withdraw").endsAs("withdrawn");
        open("assistance")
                .does("asked", "take-up")
                .does("asked", "ask-back")
                .does("asking", "withdraw")
                .endsAs("withdrawn");
    }

    @Test
    void escalatesWhenLate() {
        open("assistance").silence("reply").isAt("asked");
        open("assistance")
                .does("asked", "take-up")
                .does("asked", "reply")
                .silence("check")
                .isAt("replied");
    }

    @Test
    void aPlatformAnswersOrGivesReasons() {
        Play play = open("platform-assistance", "asked", Forms.party(hand.crew.platform))
                .does("asked", "reply")
                .does("asking", "ask-more")
                .does("asked", "reply")
                .does("asking", "accept-reply")
                .endsAs("answered");
        assertThat(play.papers()).containsExactly("assistance-letter");
        open("platform-assistance")
                .does("asked", "refuse")
                .does("asking", "accept-refusal")
                .endsAs("refused");
        open("platform-assistance").does("asking", "withdraw").endsAs("withdrawn");
    }

    @Test
    void whatIsNoStandardFieldNeedsTheConsentOfTheProvince() {
        FormRefused refused = catchThrowableOfType(
                FormRefused.class, () -> open("platform-assistance", "further", "直播回放", "consent", null));
        assertThat(refused.wrong()).extracting(FormRefused.Wrong::field).containsExactly("consent");
        Play play = open("platform-assistance", "further", "直播回放", "consent", "浙市监函〔2026〕12号");
        assertThat(hand.traces.wordings(play.id))
                .anyMatch(paper -> paper.contains("经省级市场监管部门同意") && paper.contains("直播回放"));
        play.does("asking", "withdraw");
    }

    @Test
    void aPlatformThatKeepsSilentIsProposedForAMeasure() {
        Play play = open("platform-assistance")
                .silence("reply")
                .isAt("replied")
                .does("asking", "record-failure")
                .endsAs("failed");
        assertThat(play.outcomes()).containsExactly("measure-proposal");
    }

    @Test
    void aCaseIsTransferredAcceptedReturnedOrDropped() {
        Play play = open("case-transfer").does("sending", "send").isAt("sent");
        play.does("receiving", "accept").does("receiving", "tell-result").endsAs("handled");
        assertThat(play.papers()).containsExactly("transfer-letter", "feedback-letter");
        open("case-transfer")
                .does("sending", "send")
                .does("receiving", "return-case")
                .endsAs("returned");
        open("case-transfer").does("sending", "drop").endsAs("dropped");
    }
}
