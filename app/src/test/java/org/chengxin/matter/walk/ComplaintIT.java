package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 投诉 to each of its ends. */
class ComplaintIT extends PlayedKinds {

    @Autowired
    private LegalClock legalClock;

    @Test
    void isSettledByAnOfferThatIsTaken() {
        Play play = open("complaint")
                .does("handler", "accept")
                .isAt("negotiating")
                .does("platform", "supply-records")
                .does("respondent", "offer")
                .does("complainant", "take-offer")
                .isAt("settling")
                .does("respondent", "show-performance")
                .does("complainant", "offer-performed")
                .endsAs("settled");
        assertThat(play.papers()).containsExactly("complaint-acceptance");
    }

    @Test
    void anOfferThatIsTakenIsPerformedByItsDayOrGoesToMediation() {
        taken().does("complainant", "not-performed").isAt("mediating");
        taken().silence("settlement")
                .isAt("settling")
                .does("handler", "find-settled")
                .endsAs("settled");
    }

    private Play taken() {
        return open("complaint")
                .does("handler", "accept")
                .does("respondent", "offer")
                .does("complainant", "take-offer");
    }

    @Test
    void isRefusedByTwoPersons() {
        Play play = open("complaint")
                .does("handler", "refuse", "ground", "too-late")
                .endsAs("refused");
        assertThat(play.papers()).containsExactly("complaint-refusal");
    }

    @Test
    void isMediatedForSixtyDaysFromItsAcceptance() {
        LocalDate accepted = legalClock.today();
        Play play = open("complaint").does("handler", "accept");
        assertThat(play.deadline("mediation").due())
                .isEqualTo(WorkingDayCalendar.shipped()
                        .plusCalendarDays(accepted, 60, LastDay.AFTER_HOLIDAY)
                        .date());
    }

    @Test
    void isRefusedOrEndedOnTheGroundsOfTheOrderInForceOnly() {
        open("complaint").does("handler", "refuse", "ground", "identity").endsAs("refused");
        open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "terminate", "ground", "fraud")
                .endsAs("terminated");
    }

    @Test
    void isSuppliedBySomebodyAskedAndByNobody() {
        open("complaint")
                .does("handler", "ask-supplement")
                .does("complainant", "complete")
                .isAt("received")
                .does("handler", "ask-supplement")
                .silence("supplement")
                .isAt("received")
                .does("handler", "ask-supplement")
                .does("handler", "resume")
                .does("complainant", "withdraw")
                .endsAs("withdrawn");
    }

    @Test
    void partsOffWhatIsABreachOfLaw() {
        Play play = open("complaint").does("handler", "part-violation").isAt("received");
        play.child("clue", 0).isAt("received");
    }

    @Test
    void goesToMediationWhenTheSellerKeepsSilent() {
        open("complaint")
                .does("handler", "accept")
                .silence("negotiation")
                .isAt("mediating")
                .does("handler", "invite")
                .does("respondent", "answer")
                .does("complainant", "answer")
                .does("platform", "supply-records")
                .does("handler", "terminate", "ground", "refused")
                .endsAs("terminated");
    }

    @Test
    void goesToMediationWhenTheSellerDeclines() {
        open("complaint")
                .does("handler", "accept")
                .does("respondent", "decline")
                .isAt("mediating")
                .does("complainant", "withdraw")
                .endsAs("withdrawn");
    }

    @Test
    void goesToMediationWhenAnOfferIsTurnedDownOrLeftLying() {
        open("complaint")
                .does("handler", "accept")
                .does("respondent", "offer")
                .does("complainant", "turn-down")
                .isAt("mediating");
        open("complaint")
                .does("handler", "accept")
                .does("respondent", "offer")
                .silence("negotiation")
                .isAt("mediating");
    }

    @Test
    void isAppraisedAndAgreedAndPerformed() {
        Play play = open("complaint")
                .does("handler", "accept")
                .does("complainant", "to-mediation")
                .does("handler", "appraise")
                .isAt("appraising");
        assertThat(play.deadline("mediation").due())
                .as("its time does not count")
                .isNull();
        play.does("handler", "appraised")
                .does("handler", "agree")
                .isAt("performing")
                .does("respondent", "claim-performed")
                .does("complainant", "performed")
                .endsAs("settled");
        assertThat(play.papers()).contains("mediation-record");
    }

    @Test
    void leavesACreditRecordWhenTheAgreementIsBroken() {
        Play play = open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "agree")
                .silence("performance")
                .isAt("checking")
                .does("respondent", "answer")
                .does("handler", "find-breach")
                .endsAs("unperformed");
        assertThat(play.outcomes()).containsExactly("credit-record");
    }

    @Test
    void isSettledWhenTheBreachIsNotFound() {
        open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "agree")
                .does("complainant", "claim-breach")
                .does("handler", "find-performed")
                .endsAs("settled");
    }

    @Test
    void isHandedOverToArbitration() {
        open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "to-arbitration")
                .endsAs("handed-over");
    }

    @Test
    void waitsForItsEndWhenTheTimeOfMediationIsUp() {
        open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .silence("mediation")
                .isAt("undecided")
                .does("handler", "terminate", "ground", "no-agreement")
                .endsAs("terminated");
    }

    @Test
    void opensAMatterAgainstTheCourier() {
        Play play = open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "courier-at-fault")
                .does("handler", "pass-clue");
        play.child("clue", 0);
        assertThat(play.view("complainant").children())
                .as("what was opened in one's own name, and no clue against others")
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.definition()).isEqualTo("courier-complaint");
                    assertThat(link.readable()).isFalse();
                });
        assertThat(play.view("handler").children()).hasSize(2);
        play.child("courier-complaint", 0)
                .does("handler", "accept")
                .does("courier", "answer")
                .does("handler", "settle")
                .endsAs("settled");
    }
}
