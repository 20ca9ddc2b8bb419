package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Actor;
import org.junit.jupiter.api.Test;

/** What people ask for their own right: stolen identity, infringement, objection, repair, comment. */
class RightsIT extends PlayedKinds {

    /** An authority that has no office here. */
    private static final String ELSEWHERE = "甘南某县市场监督管理局";

    private static int records;

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

    /** Opened by a firm that the city's own office punished. */
    private Play asked(String kind) {
        return asked(kind, unit());
    }

    private Play asked(String kind, String authority) {
        String code = Codes.social("620522", ++records);
        String number = "权罚〔2026〕" + records + "号";
        city().create(city().token("department"), "penalty", number, """
                {"party":{"kind":"organisation","name":"权利示例有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-01-05","violation":"违法行为","facts":"事实","basis":"依据","categories":["fine"],"severity":"minor","fine":"50000.00"}""".formatted(code, number, authority));
        String firm = city().newMember("merchant", code).organisation();
        return hand.open(
                kind,
                Actor.of(Crew.program(hand.crew.organisation(new OrganisationId(UUID.fromString(firm))))),
                "record",
                number);
    }

    private String unit() {
        return offices.competent("market-regulator", "city", "330100")
                .orElseThrow()
                .name();
    }

    @Test
    void anObjectionIsUpheldOrRejectedAndReExamined() {
        Play upheld = asked("objection")
                .does("handler", "accept")
                .does("handler", "uphold")
                .endsAs("upheld");
        assertThat(upheld.papers()).containsExactly("acceptance-notice", "objection-result");
        asked("objection").does("handler", "accept").does("handler", "correct").endsAs("upheld");
        asked("objection")
                .does("handler", "accept")
                .does("handler", "find-unfounded")
                .does("objector", "ask-review")
                .does("reviewer", "overturn")
                .does("handler", "end-record")
                .endsAs("upheld");
        asked("objection")
                .does("handler", "accept")
                .does("handler", "find-unfounded")
                .does("objector", "ask-review")
                .does("reviewer", "overturn")
                .does("handler", "correct-record")
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
    void whatAnotherAuthorityDecidedIsHandedOverUrgedAndAnswered() {
        Play ended = asked("objection", ELSEWHERE)
                .does("handler", "accept")
                .does("handler", "refer")
                .silence("handover")
                .isAt("handed-over")
                .does("handler", "chase")
                .does("handler", "answered-ended", "authority", ELSEWHERE)
                .endsAs("upheld");
        assertThat(ended.papers())
                .containsExactly("acceptance-notice", "handover-letter", "handover-reminder", "objection-result");
        asked("objection", ELSEWHERE)
                .does("handler", "accept")
                .does("handler", "refer")
                .does("handler", "returned")
                .does("handler", "refer")
                .does("handler", "answered-corrected", "authority", ELSEWHERE)
                .endsAs("upheld");
        open("objection")
                .does("handler", "accept")
                .does("handler", "refer")
                .does("handler", "answered-kept")
                .does("objector", "ask-review")
                .does("reviewer", "overturn")
                .does("handler", "refer")
                .isAt("handed-over");
        asked("repair", ELSEWHERE)
                .does("handler", "accept")
                .does("handler", "refer")
                .does("handler", "chase")
                .does("handler", "returned")
                .does("handler", "check-conditions")
                .does("handler", "refer")
                .does("handler", "answered-granted", "authority", ELSEWHERE)
                .endsAs("repaired");
        open("repair")
                .does("handler", "accept")
                .does("handler", "refer")
                .does("handler", "answered-denied")
                .endsAs("denied");
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
        Play granted = asked("repair")
                .does("handler", "accept")
                .does("handler", "check-conditions")
                .does("handler", "check-again")
                .does("handler", "check-conditions", "barred", false)
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
    void aRepairReportedFromElsewhereIsCheckedAndEnded() {
        open("repair-notice")
                .silence("removal")
                .isAt("received")
                .does("handler", "nothing-here")
                .endsAs("closed");
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
