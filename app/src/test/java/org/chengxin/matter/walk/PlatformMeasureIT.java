package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.junit.jupiter.api.Test;

/** A merchant objects to what a platform did to it: a person decides there, and the market regulator looks at rule and procedure. */
class PlatformMeasureIT extends PlayedKinds {

    private Play objected() {
        return hand.open(
                "platform-measure",
                Actor.of(Crew.program(hand.crew.merchant)),
                "platform",
                Forms.party(hand.crew.platform),
                "measure",
                "shop");
    }

    @Test
    void thePlatformLiftsItOrKeepsItWithThePersonWhoDecided() {
        objected().does("platform", "lift").endsAs("lifted");
        Play kept = objected();
        assertThat(Play.refused(() -> kept.act(kept.actor("platform", false), "keep")))
                .as("no program alone")
                .isEqualTo(MatterProblem.NAMED_PERSON_NEEDED);
        assertThat(Play.refused(() -> kept.act(kept.apart("platform"), "keep", "person", null)))
                .as("not without saying who")
                .isEqualTo(MatterProblem.FORM);
        kept.does("platform", "keep", "person", "申诉组 张三 组长").isAt("kept");
        assertThat(kept.view("merchant").acts().toString())
                .as("the merchant reads who")
                .contains("张三");
        kept.does("merchant", "agree").endsAs("settled");
    }

    @Test
    void silenceOfThePlatformBringsItToTheRegulatorAndALateDecisionStillCounts() {
        Play play = objected().silence("decision").isAt("brought");
        play.does("platform", "decide-late").endsAs("lifted");
    }

    @Test
    void whoIsNotSatisfiedBringsItToTheRegulatorThatFindsNoFaultByTwo() {
        objected()
                .does("platform", "keep")
                .does("merchant", "bring")
                .does("handler", "ask-platform")
                .isAt("asked")
                .does("platform", "keep")
                .does("merchant", "bring")
                .does("handler", "no-fault")
                .endsAs("settled");
    }

    @Test
    void aBreachOfLawGoesOnAsAClueAboutThePlatform() {
        Play play = objected().silence("decision").does("handler", "open-clue").endsAs("clue-opened");
        assertThat(play.child("clue", 0)).isNotNull();
    }

    @Test
    void whoSaysNothingMoreIsNotForgottenAndWhoChangesItsMindWithdraws() {
        objected()
                .does("platform", "keep")
                .silence("word")
                .isAt("brought")
                .silence("handling")
                .isAt("brought");
        objected().does("merchant", "withdraw").endsAs("withdrawn");
    }
}
