package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people ask for their own right: stolen identity, infringement, objection, repair, comment. */
class RightsIT extends PlayedKinds {

    @Test
    void aTheftIsFoundAndThePlatformPutsItRight() {
        Play play = open("stolen-identity")
                .does("handler", "accept")
                .does("platform", "answer")
                .does("handler", "ask-again")
                .does("platform", "answer")
                .does("handler", "pass-clue")
                .does("handler", "confirm-theft")
                .does("platform", "carried-out")
                .does("handler", "find-put-right")
                .endsAs("put-right");
        assertThat(play.papers()).containsExactly("acceptance-notice", "notification", "notification");
    }

    @Test
    void aPlatformThatDoesNothingIsUrgedAndReported() {
        open("stolen-identity")
                .does("handler", "accept")
                .silence("answer")
                .isAt("deciding")
                .does("handler", "confirm-theft")
                .silence("execution")
                .isAt("confirming")
                .does("handler", "urge-platform")
                .does("handler", "not-done")
                .does("handler", "pass-clue")
                .does("handler", "find-put-right")
                .endsAs("put-right");
    }

    @Test
    void aClaimIsNotMadeOutRefusedOrWithdrawn() {
        open("stolen-identity")
                .does("handler", "accept")
                .does("handler", "no-answer")
                .does("handler", "deny")
                .endsAs("not-made-out");
        open("stolen-identity").does("handler", "refuse").endsAs("refused");
        open("stolen-identity").does("claimant", "withdraw").endsAs("withdrawn");
    }

    @Test
    void aCounterNoticeEndsTheMeasureAfterFifteenDays() {
        Play play = open("ip-notice");
        assertThat(play.plays("merchant")).as("takes no part before a measure").isFalse();
        play.does("platform", "act")
                .does("merchant", "declare")
                .silence("action")
                .isAt("lifting")
                .does("handler", "intervene")
                .does("platform", "lift")
                .endsAs("lifted");
    }

    @Test
    void aSuitKeepsTheMeasureUntilItsResult() {
        open("ip-notice")
                .does("platform", "act")
                .does("merchant", "declare")
                .does("holder", "show-action")
                .does("handler", "decided-kept")
                .endsAs("kept");
        open("ip-notice")
                .does("platform", "act")
                .does("merchant", "declare")
                .does("holder", "show-action")
                .does("platform", "decided-lifted")
                .does("platform", "lift")
                .endsAs("lifted");
    }

    @Test
    void aNoticeIsUnansweredAcceptedDeniedOrWithdrawn() {
        open("ip-notice")
                .does("platform", "act")
                .silence("answer")
                .isAt("unanswered")
                .does("platform", "publish")
                .endsAs("kept");
        open("ip-notice")
                .does("platform", "act")
                .does("platform", "no-answer")
                .does("merchant", "declare")
                .does("holder", "withdraw")
                .isAt("lifting");
        open("ip-notice")
                .does("platform", "act")
                .does("merchant", "accept-notice")
                .endsAs("kept");
        open("ip-notice").does("platform", "act").does("holder", "withdraw").isAt("lifting");
        open("ip-notice")
                .does("handler", "intervene")
                .does("platform", "deny")
                .does("handler", "intervene")
                .does("platform", "deny")
                .does("handler", "close")
                .endsAs("not-acted");
        open("ip-notice").does("holder", "withdraw").endsAs("withdrawn");
    }

    @Test
    void anObjectionIsUpheldOrRejectedAndReExamined() {
        Play upheld = open("objection")
                .does("handler", "accept")
                .does("handler", "uphold")
                .endsAs("upheld");
        assertThat(upheld.papers()).containsExactly("acceptance-notice", "objection-result");
        open("objection")
                .does("handler", "accept")
                .does("handler", "find-unfounded")
                .does("objector", "ask-review")
                .does("reviewer", "overturn")
                .endsAs("upheld");
        open("objection")
                .does("handler", "accept")
                .does("handler", "find-unfounded")
                .silence("review-request")
                .isAt("closing")
                .does("objector", "ask-review")
                .does("reviewer", "confirm-result")
                .endsAs("kept");
    }

    @Test
    void anObjectionIsClosedRefusedOrWithdrawn() {
        open("objection")
                .does("handler", "accept")
                .does("handler", "find-unfounded")
                .does("objector", "accept-result")
                .endsAs("kept");
        open("objection")
                .does("handler", "accept")
                .does("handler", "find-unfounded")
                .does("handler", "nobody-asked")
                .does("handler", "close")
                .endsAs("kept");
        open("objection").does("handler", "refuse").endsAs("refused");
        open("objection").does("objector", "withdraw").endsAs("withdrawn");
        open("objection").does("handler", "accept").does("objector", "withdraw").endsAs("withdrawn");
    }

    @Test
    void aRepairIsGrantedDeniedRefusedOrWithdrawn() {
        Play granted = open("repair")
                .does("handler", "accept")
                .does("handler", "check-conditions")
                .does("handler", "check-again")
                .does("handler", "check-conditions")
                .does("handler", "grant")
                .endsAs("repaired");
        assertThat(granted.papers()).containsExactly("acceptance-notice", "repair-decision");
        open("repair")
                .does("handler", "accept")
                .does("handler", "check-conditions")
                .does("handler", "deny")
                .endsAs("denied");
        open("repair").does("handler", "refuse").endsAs("refused");
        open("repair").does("applicant", "withdraw").endsAs("withdrawn");
        open("repair").does("handler", "accept").does("applicant", "withdraw").endsAs("withdrawn");
    }

    @Test
    void aCommentIsAnsweredOrWithdrawn() {
        open("rule-comment")
                .silence("answer")
                .does("drafter", "answer", "taken", "part")
                .endsAs("answered");
        open("rule-comment").does("commenter", "withdraw").endsAs("withdrawn");
    }
}
