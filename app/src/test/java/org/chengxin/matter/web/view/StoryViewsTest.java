package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;

/** The time line says when, who as what, what was done, where it led, and what was filled in and filed. */
class StoryViewsTest {

    private final StoryViews stories = Seen.stories();

    private CaseView.Moment told(Entry entry, boolean desk) {
        return Seen.chinese(() -> stories.of(Seen.in("received").act(entry).matter(), desk))
                .get(0);
    }

    private static Entry on(Entry entry, LocalDate day, Instant at) {
        return new Entry(
                entry.act(),
                entry.step(),
                entry.title(),
                entry.mark(),
                entry.role(),
                entry.name(),
                entry.from(),
                entry.to(),
                day,
                at,
                entry.formName(),
                entry.form(),
                entry.decision(),
                entry.pending(),
                entry.about(),
                entry.erased(),
                entry.fact());
    }

    private static Entry marked(Entry entry, boolean pending, boolean erased) {
        return new Entry(
                entry.act(),
                entry.step(),
                entry.title(),
                entry.mark(),
                entry.role(),
                entry.name(),
                entry.from(),
                entry.to(),
                entry.day(),
                entry.at(),
                entry.formName(),
                entry.form(),
                entry.decision(),
                pending,
                null,
                erased,
                entry.fact());
    }

    private static Entry without(Entry entry, String role, String name) {
        return new Entry(
                entry.act(),
                entry.step(),
                entry.title(),
                entry.mark(),
                role,
                name,
                entry.from(),
                entry.to(),
                entry.day(),
                entry.at(),
                entry.formName(),
                entry.form(),
                entry.decision(),
                false,
                null,
                false,
                entry.fact());
    }

    @Test
    void theOpeningIsToldWithItsAnswersAndLeadsNowhere() {
        CaseView.Moment opened = told(Seen.opened(Map.of("name", "王某某", "facts", "发霉")), true);
        assertThat(opened.what()).isEqualTo("发起");
        assertThat(opened.by()).isEqualTo("投诉人 · 王某某");
        assertThat(opened.when()).as("by the clock of the city").isEqualTo("2026-03-02 09:05");
        assertThat(opened.note()).isNull();
        assertThat(opened.answers()).containsExactly(Term.of("姓名", "王某某"), Term.of("事实", "发霉"));
        assertThat(opened.record()).isEqualTo("/records/" + Seen.FACT);
    }

    @Test
    void aStepIsToldByItsTitleAndWhereItLed() {
        CaseView.Moment accepted = told(Seen.taken("accept", "received", "negotiating", "handler", Map.of()), true);
        assertThat(accepted.what()).isEqualTo("受理");
        assertThat(accepted.note()).isEqualTo("进入：协商中");
        assertThat(accepted.by()).startsWith("承办机关");
    }

    @Test
    void aStepThatMovedNothingHasNoNote() {
        assertThat(told(Seen.taken("remark", "received", "received", "complainant", Map.of()), true)
                        .note())
                .isNull();
    }

    @Test
    void whatWaitsForASecondPersonSaysSoInsteadOfWhereItLeads() {
        CaseView.Moment asked =
                told(marked(Seen.taken("refuse", "received", "refused", "handler", Map.of()), true, false), true);
        assertThat(asked.note()).isEqualTo("待确认");
    }

    @Test
    void whereTheDemoMovedTheLegalClockTheLegalDayIsTold() {
        CaseView.Moment later =
                told(on(Seen.opened(Map.of()), LocalDate.of(2026, 4, 1), Instant.parse("2026-03-02T01:00:00Z")), true);
        assertThat(later.when()).isEqualTo("2026-04-01");
    }

    @Test
    void midnightBelongsToTheCitysDay() {
        assertThat(told(on(Seen.opened(Map.of()), Seen.DAY, Instant.parse("2026-03-01T16:00:00Z")), true)
                        .when())
                .isEqualTo("2026-03-02 00:00");
    }

    @Test
    void aClockThatActsIsNoPerson() {
        Entry moved = without(Seen.taken("to-mediation", "negotiating", "mediation", "handler", Map.of()), null, null);
        assertThat(told(moved, true).by()).isEqualTo("系统（期限届满）");
    }

    @Test
    void whatFollowsFromSomethingElseIsNotPutDownToAPeriod() {
        for (String act : List.of("hand-over", "carry-over", "child-ended")) {
            Entry followed = without(Seen.taken(act, "received", "received", "handler", Map.of()), null, null);
            assertThat(told(followed, true).by()).as(act).isEqualTo("系统");
        }
        Entry late = without(Seen.taken("escalate", "received", "received", "handler", Map.of()), null, null);
        assertThat(told(late, true).by()).isEqualTo("系统（期限届满）");
    }

    @Test
    void aRoleWithoutANameAndANameWithoutARoleStandAlone() {
        Entry opened = Seen.opened(Map.of());
        assertThat(told(without(opened, "complainant", null), true).by()).isEqualTo("投诉人");
        assertThat(told(without(opened, "no-such-role", "李四"), true).by()).isEqualTo("李四");
    }

    @Test
    void filesAreNamedWithTheirSizeAndLeadToWhereTheReaderCanHaveThem() {
        Entry opened = Seen.opened(Map.of(
                "files", List.of(Map.of("id", "7", "name", "茶叶.png", "bytes", 20_480), Map.of("id", "8", "bytes", 3))));
        assertThat(told(opened, true).files())
                .containsExactly(
                        new CaseView.Link("茶叶.png", "/workbench/attachments/7", "20 KB"),
                        new CaseView.Link("附件", "/workbench/attachments/8", "1 KB"));
        assertThat(told(opened, false).files())
                .extracting(CaseView.Link::path)
                .containsExactly("/matters/where/files/7", "/matters/where/files/8");
    }

    @Test
    void aFileOfAnOlderActIsShownByItsId() {
        Entry opened = Seen.opened(Map.of("files", List.of("7")));
        assertThat(told(opened, true).files())
                .containsExactly(new CaseView.Link("附件", "/workbench/attachments/7", null));
    }

    @Test
    void whatWasErasedSaysSo() {
        CaseView.Moment erased = told(marked(Seen.opened(Map.of()), false, true), true);
        assertThat(erased.erased()).isTrue();
        assertThat(erased.answers()).isEmpty();
    }

    @Test
    void everyBuiltInActHasATitle() {
        for (BuiltInAct act : BuiltInAct.values()) {
            assertThat(told(Seen.taken(act.word(), "received", "received", "handler", Map.of()), true)
                            .what())
                    .as(act.word())
                    .doesNotContain("matter.act");
        }
    }

    @Test
    void theOldestComesFirst() {
        Matter matter = Seen.in("negotiating")
                .act(Seen.opened(Map.of()))
                .act(Seen.taken("accept", "received", "negotiating", "handler", Map.of()))
                .matter();
        assertThat(Seen.english(() -> stories.of(matter, true)))
                .extracting(CaseView.Moment::what)
                .last()
                .isEqualTo("Accept");
    }
}
