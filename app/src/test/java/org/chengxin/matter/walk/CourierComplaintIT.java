package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 快递申诉 to each of its ends. */
class CourierComplaintIT extends PlayedKinds {

    @Test
    void leavesARecordWhereTheCourierIsAtFault() {
        Play play = open("courier-complaint")
                .does("handler", "accept")
                .does("courier", "answer")
                .does("complainant", "add")
                .does("courier", "add")
                .does("handler", "find-fault", "leg", "transit", "result", "运输中受潮")
                .endsAs("upheld");
        assertThat(play.outcomes()).containsExactly("credit-record");
        assertThat(play.papers()).containsExactly("acceptance-notice", "feedback-letter");
    }

    @Test
    void isDecidedAlsoWithoutAnAnswer() {
        Play play = open("courier-complaint")
                .does("handler", "accept")
                .silence("answer")
                .isAt("deciding")
                .does("handler", "ask-again")
                .does("handler", "no-answer")
                .does("handler", "find-no-fault")
                .endsAs("not-upheld");
        assertThat(play.outcomes()).isEmpty();
    }

    @Test
    void isRefusedByTwoPersonsOrWithdrawnAnywhere() {
        open("courier-complaint").does("handler", "refuse").endsAs("refused");
        open("courier-complaint").does("complainant", "withdraw").endsAs("withdrawn");
        open("courier-complaint")
                .does("handler", "accept")
                .does("complainant", "withdraw")
                .endsAs("withdrawn");
        open("courier-complaint")
                .does("handler", "accept")
                .does("courier", "answer")
                .does("complainant", "withdraw")
                .endsAs("withdrawn");
    }

    @Test
    void isSettledAndEscalatesWhenLate() {
        open("courier-complaint")
                .does("handler", "accept")
                .does("courier", "answer")
                .silence("decision")
                .isAt("deciding")
                .does("handler", "settle")
                .endsAs("settled");
    }
}
