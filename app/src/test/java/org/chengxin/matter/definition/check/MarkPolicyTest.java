package org.chengxin.matter.definition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.mark.Mark;
import org.chengxin.matter.mark.MarksRead;
import org.junit.jupiter.api.Test;

/** What other modules read of a procedure is there, and what they do not know is refused. */
class MarkPolicyTest {

    private enum Visit implements Mark {
        PAID,
        CALLED_OFF
    }

    private static final MarksRead READ =
            MarksRead.of("visit", Set.of(Visit.values())).needing(Visit.PAID).taking(Visit.CALLED_OFF);

    private static final String VISIT = """
            matter: visit
            from: 2019-01-06
            title: {zh: 走访, en: Visit}
            about: {zh: 走访, en: Visit}
            word: 访
            roles:
              visitor: {kind: office, title: {zh: 机关, en: Office}, from: opener}
            open: {by: [visitor], channels: [link, house], form: visit, stage: planned}
            forms:
              visit: {title: {zh: 走访, en: Visit}, fields: {why: {type: long-text, title: {zh: 为何, en: Why}}}}
            stages:
              planned:
                title: {zh: 待走访, en: Planned}
                waits-for: [visitor]
                steps:
                  done: {title: {zh: 完成, en: Done}, marks: paid, by: [visitor], to: over}
                  gone: {title: {zh: 取消, en: Off}, marks: called-off, by: [house], to: over}
              over: {title: {zh: 已走访, en: Over}, end: true}
            """;

    @Test
    void whatIsReadAndTakenIsThere() {
        assertThat(faults(VISIT, READ)).isEmpty();
    }

    @Test
    void aMarkThatNobodyReadsIsNamed() {
        assertThat(faults(VISIT.replace("marks: paid", "marks: seen"), READ))
                .contains("stages.planned.steps.done.marks: there is no mark \"seen\"");
        assertThat(faults(VISIT, MarksRead.of("another", Set.of(Visit.values()))))
                .contains("stages.planned.steps.done.marks: there is no mark \"paid\"");
    }

    @Test
    void aMarkThatItsReaderMissesIsNamed() {
        assertThat(faults(VISIT.replace("marks: paid, ", ""), READ))
                .containsExactly("stages: no step marks \"paid\", which a module reads");
        assertThat(faults(VISIT.replace("by: [house]", "by: [visitor]"), READ))
                .containsExactly("stages: no step of the system marks \"called-off\", which a module has it take");
    }

    @Test
    void whichStepTheSystemTakesIsClear() {
        assertThat(faults(
                        VISIT.replace(
                                "      done:",
                                "      off: {title: {zh: 停, en: Off}, marks: called-off, by: [house], to: over}\n      done:"),
                        READ))
                .containsExactly(
                        "stages.planned.steps.gone.marks: another step of the system marks \"called-off\" here");
    }

    private static List<String> faults(String yaml, MarksRead read) {
        Faults faults = new Faults();
        MarkPolicy.judge(DefinitionFile.read(yaml), List.of(read), faults);
        return faults.list().stream().map(Fault::toString).toList();
    }
}
