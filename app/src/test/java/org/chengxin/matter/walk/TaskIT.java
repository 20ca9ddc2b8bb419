package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.matter.MatterProblem;
import org.junit.jupiter.api.Test;

/** 任务 of the joint conference and its shares to each of their ends. */
class TaskIT extends PlayedKinds {

    private Play divided() {
        Map<String, Object> share = Map.of("office", hand.crew.regulator.id().toString(), "share", "核查");
        return open("task").does("lead", "take-up").does("lead", "divide", "shares", List.of(share));
    }

    @Test
    void isSharedOutReportedAndAccepted() {
        Play play = divided().does("lead", "progress");
        assertThat(play.view("conference").children())
                .as("who handles the task knows where each share stands, though it takes no part in it")
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.definition()).isEqualTo("task-share");
                    assertThat(link.stage()).isEqualTo("assigned");
                    assertThat(link.readable()).isFalse();
                });
        assertThat(play.view("lead").children())
                .singleElement()
                .satisfies(link -> assertThat(link.readable()).isTrue());
        assertThat(Play.refused(() -> play.act(play.actor("lead", false), "report")))
                .isEqualTo(MatterProblem.CHILDREN_OPEN);
        Play share = play.child("task-share", 0).does("joining", "take-up").does("joining", "report");
        share.does("lead", "send-back")
                .does("joining", "report")
                .does("lead", "accept-report")
                .endsAs("done");
        play.does("lead", "report")
                .does("conference", "send-back")
                .does("lead", "report")
                .does("conference", "accept-report")
                .endsAs("done");
        assertThat(play.papers()).containsExactly("task-sheet");
    }

    @Test
    void aShareIsDisputedKeptAndTakenBack() {
        Play play = divided();
        play.child("task-share", 0)
                .does("joining", "decline")
                .does("lead", "insist")
                .does("joining", "decline")
                .does("lead", "release")
                .endsAs("released");
        play.does("conference", "cancel").endsAs("cancelled");
    }

    @Test
    void isDisputedKeptAndCancelled() {
        open("task")
                .does("lead", "object")
                .does("conference", "insist")
                .does("lead", "object")
                .does("conference", "cancel")
                .endsAs("cancelled");
    }

    @Test
    void escalatesWhenNobodyTakesItUp() {
        open("task").silence("taking-up").isAt("assigned");
        open("task").silence("deadline").isAt("assigned");
    }
}
