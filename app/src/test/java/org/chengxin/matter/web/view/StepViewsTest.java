package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;

/** What may be done next is told with its consequence, the period that begins, its basis, and who must confirm it. */
class StepViewsTest {

    private final StepViews views = new StepViews(Fixture.texts());

    private StepView only(String stage, String step) {
        List<StepView> steps =
                Seen.chinese(() -> views.steps(Seen.in(stage).next(step).matter()));
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    @Test
    void theDefinitionsOwnWordsOfTheConsequenceComeFirst() {
        StepView accept = only("received", "accept");
        assertThat(accept.title()).isEqualTo("受理");
        assertThat(accept.consequence()).isEqualTo("双方将收到通知");
        assertThat(accept.basis()).isEqualTo("《市场监督管理投诉举报处理暂行办法》第14条");
        assertThat(accept.path()).isEqualTo("/workbench/matters/" + Seen.ID + "/steps/accept");
        assertThat(accept.second()).isFalse();
    }

    @Test
    void aStepThatLeadsOnNamesTheNextStage() {
        assertThat(only("negotiating", "to-mediation").consequence()).isEqualTo("进入“调解中”");
    }

    @Test
    void aStepThatEndsTheMatterSaysSo() {
        assertThat(only("negotiating", "settle").consequence()).isEqualTo("办理后本事项以“已调解”终结，不能撤销，也不能恢复。");
        assertThat(only("received", "refuse").consequence()).isEqualTo("办理后本事项以“不予受理”终结，不能撤销，也不能恢复。");
    }

    @Test
    void aStepThatMovesNothingHasNoConsequenceAndBeginsNoPeriod() {
        StepView remark = only("received", "remark");
        assertThat(remark.consequence()).isNull();
        assertThat(remark.clock()).isNull();
        assertThat(remark.basis()).isNull();
    }

    @Test
    void whatATableDecidesIsNotForetold() {
        StepView conclude = only("mediation", "conclude");
        assertThat(conclude.consequence()).isNull();
        assertThat(conclude.clock()).isNull();
    }

    @Test
    void thePeriodThatAStepBeginsIsNamed() {
        assertThat(only("received", "accept").clock()).isEqualTo("开始计算：协商期限");
        assertThat(only("negotiating", "settle").clock()).isNull();
    }

    @Test
    void whatASecondPersonMustConfirmIsMarked() {
        assertThat(only("received", "refuse").second()).isTrue();
    }

    @Test
    void stepsAndTheActsOfEveryMatterStandApart() {
        var matter = Seen.in("received")
                .next("accept")
                .next("take")
                .next("note")
                .next("confirm")
                .next("reject")
                .matter();
        assertThat(Seen.chinese(() -> views.steps(matter)))
                .extracting(StepView::name)
                .containsExactly("accept");
        assertThat(Seen.chinese(() -> views.acts(matter)))
                .as("confirming stands by itself")
                .extracting(StepView::name)
                .containsExactly("take", "note");
    }

    @Test
    void everyActOfEveryMatterHasATitleAndAConsequenceInBothLanguages() {
        for (BuiltInAct each : BuiltInAct.values()) {
            String act = each.word();
            var matter = Seen.in("received").next(act).matter();
            StepView chinese = Seen.chinese(() -> views.of(matter, matter.next().get(0)));
            StepView english = Seen.english(() -> views.of(matter, matter.next().get(0)));
            assertThat(chinese.title()).as(act).matches(".*\\p{IsHan}.*");
            assertThat(english.title()).as(act).matches("[\\x20-\\x7e]+").doesNotContain("matter.act");
            assertThat(chinese.consequence()).as(act).matches(".*\\p{IsHan}.*");
            assertThat(english.consequence()).as(act).doesNotContain("matter.act");
        }
    }

    @Test
    void englishReadersReadEnglish() {
        StepView accept = Seen.english(
                () -> views.steps(Seen.in("received").next("accept").matter()).get(0));
        assertThat(accept.title()).isEqualTo("Accept");
        assertThat(accept.consequence()).isEqualTo("Both sides will be told");
        assertThat(accept.clock()).contains("Time to negotiate");
    }
}
