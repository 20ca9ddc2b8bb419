package org.chengxin.matter.definition.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.junit.jupiter.api.Test;

/** What a definition takes from elsewhere stands where it is meant, and a fault in it is told with its place. */
class DefinitionSharingTest {

    private static final String FIELDS = """
            # remarks stand between fields
            reason: {type: long-text, title: {zh: 理由, en: Reason}, required: true, max: 1000}
            # another
            sort:
              type: choice
              title: {zh: 种类, en: Sort}
              options:
                one: {zh: 一, en: One}
            """;

    private static final String CLOSING = """
            # how it is closed
            fragments: [ending]
            stages:
              open:
                steps:
                  close: {title: {zh: 办结, en: Close}, by: [desk], form: note, to: done}
            """;

    private static final String ENDING = """
            stages:
              done: {title: {zh: 已办结, en: Done}, end: true}
            """;

    private static final String FILE = """
            matter: small
            from: 2026-03-02
            title: {zh: 小事, en: Small}
            about: {zh: 一件小事, en: A small matter}
            word: 小
            fragments: [closing]
            roles:
              desk: {kind: office, title: {zh: 机关, en: Office}, from: opener}
            open: {by: [desk], channels: [workbench], form: note, stage: open}
            forms:
              note: {title: {zh: 说明, en: Note}, fields: {why: {field: reason, max: 50}, sort: {field: sort}}}
            groups:
              running: [open, waiting]
              both: [waiting, resting]
            stages:
              open: {title: {zh: 办理中, en: Open}, waits-for: [desk]}
              waiting: {title: {zh: 等待, en: Waiting}, waits-for: [desk]}
              resting:
                title: {zh: 中止, en: Resting}
                waits-for: [desk]
                steps:
                  remark: {title: {zh: 另记, en: Remark apart}, by: [desk]}
                  wake: {title: {zh: 恢复, en: Wake}, by: [desk], to: open}
            steps:
              - {step: wait, in: [running, resting], title: {zh: 等待, en: Wait}, by: [desk], to: waiting}
              - {step: remark, in: [running, both], except: resting, title: {zh: 记录, en: Remark}, by: [desk]}
              - {step: rest, in: running, title: {zh: 中止, en: Rest}, by: [desk], to: resting}
            clocks:
              whole: {title: {zh: 期限, en: Time}, over: [running, resting], parameter: matter.small, paused-in: [both], owner: desk}
            """;

    private final MatterDefinition read = read(FILE);

    @Test
    void aSharedStepStandsInEveryStageOfItsGroupsAfterItsOwnSteps() {
        assertThat(read.stage("open").steps().keySet()).containsExactly("close", "wait", "remark", "rest");
        assertThat(read.stage("waiting").steps().keySet()).containsExactly("wait", "remark", "rest");
        assertThat(step("open", "rest")).isEqualTo(step("waiting", "rest"));
        assertThat(step("open", "remark").to()).as("it stays where it is").isEqualTo("open");
        assertThat(step("waiting", "remark").to()).isEqualTo("waiting");
    }

    @Test
    void aStageThatIsExceptedHasAStepOfThatNameOfItsOwn() {
        assertThat(read.stage("resting").steps().keySet()).containsExactly("remark", "wake", "wait");
        assertThat(step("resting", "remark").title().en()).isEqualTo("Remark apart");
    }

    @Test
    void aClockRunsInTheStagesOfItsGroups() {
        assertThat(read.clock("whole").over()).containsExactly("open", "waiting", "resting");
        assertThat(read.clock("whole").pausedIn()).containsExactly("waiting", "resting");
    }

    @Test
    void aSharedFieldIsTakenWithWhatTheFormSaysItself() {
        Map<String, FormDefinition.Field> fields = read.form("note").fields();
        assertThat(fields.get("why").title().zh()).isEqualTo("理由");
        assertThat(fields.get("why").required()).isTrue();
        assertThat(fields.get("why").max()).isEqualTo(50);
        assertThat(fields.get("sort").options()).containsOnlyKeys("one");
    }

    @Test
    void aFragmentAddsToWhatTheDefinitionSays() {
        assertThat(read.stages().keySet()).containsExactly("open", "waiting", "resting", "done");
        assertThat(read.stage("open").waitsFor()).containsExactly("desk");
        assertThat(step("open", "close").to()).isEqualTo("done");
    }

    @Test
    void theCompleteTextIsReadAloneAndMeansTheSame() {
        String complete = complete(FILE, FIELDS, CLOSING);
        assertThat(complete).startsWith(FILE).endsWith("""

                shared:
                  fields:
                    reason: {type: long-text, title: {zh: 理由, en: Reason}, required: true, max: 1000}
                    sort:
                      type: choice
                      title: {zh: 种类, en: Sort}
                      options:
                        one: {zh: 一, en: One}
                  fragments:
                    closing:
                      # how it is closed
                      fragments: [ending]
                      stages:
                        open:
                          steps:
                            close: {title: {zh: 办结, en: Close}, by: [desk], form: note, to: done}
                    ending:
                      stages:
                        done: {title: {zh: 已办结, en: Done}, end: true}
                """);
        assertThat(DefinitionFile.read(complete)).isEqualTo(read);
    }

    @Test
    void aChangedSharedFileChangesTheTextOfThoseThatNameItAndOfNoOther() {
        String complete = complete(FILE, FIELDS, CLOSING);
        assertThat(complete(FILE, FIELDS + "other: {type: date, title: {zh: 日, en: Day}}\n", CLOSING))
                .isEqualTo(complete);
        assertThat(complete(FILE, FIELDS.replace("en: Reason", "en: Why"), CLOSING))
                .isNotEqualTo(complete);
        assertThat(complete(FILE, FIELDS, CLOSING.replace("en: Close", "en: End")))
                .isNotEqualTo(complete);
    }

    @Test
    void aStepThatStandsTwiceIsRefused() {
        assertRefused(
                FILE.replace("except: resting, ", ""),
                "steps[1]: stage \"resting\" has a step \"remark\" already (line 26)");
        assertRefused(
                FILE.replace("step: rest,", "step: wait,"),
                "steps[2]: stage \"open\" has a step \"wait\" already (line 27)",
                "steps[2]: stage \"waiting\" has a step \"wait\" already (line 27)");
        assertRefused(
                FILE.replace("except: resting", "except: [resting, done]"),
                "steps[1].except: does not stand in stage \"done\" anyway (line 26)");
    }

    @Test
    void aGroupIsKnownAndUsed() {
        assertRefused(
                FILE.replace("in: running", "in: sleeping"),
                "steps[2].in: there is no stage or group \"sleeping\" (line 27)");
        assertRefused(
                FILE.replace("running: [open,", "running: [opened,"),
                "groups.running: there is no stage \"opened\" (line 13)");
        assertRefused(
                FILE.replace("groups:\n", "groups:\n  idle: [open]\n"),
                "groups.idle: nothing names this group (line 13)");
        assertRefused(
                FILE.replace("groups:\n", "groups:\n  open: [open]\n"),
                "groups.open: a stage has this name (line 13)",
                "groups.open: nothing names this group (line 13)");
    }

    @Test
    void aSharedPartIsKnownAndUsed() {
        assertRefused(
                FILE.replace("{field: sort}", "{field: kind}"),
                "forms.note.fields.sort.field: there is no shared field \"kind\" (line 11)");
        assertRefused(
                FILE.replace("[closing]", "[closing, opening]"),
                "fragments: there is no fragment \"opening\" (line 6)");
        DefinitionException unused = catchThrowableOfType(
                DefinitionException.class,
                () -> DefinitionFile.read(
                        complete(FILE, FIELDS, CLOSING).replace("sort: {field: sort}", "sort: {field: reason}")));
        assertThat(unused).hasMessage("shared.fields.sort: nothing names it (line 34)");
    }

    @Test
    void aFragmentThatContainsItselfIsRefused() {
        DefinitionException refused = refused(FILE, FIELDS, CLOSING.replace("[ending]", "[ending, closing]"));
        assertThat(refused).hasMessage("fragments: fragment \"closing\" contains itself (closing.yaml, line 2)");
    }

    @Test
    void aPlaceThatBothFillIsRefused() {
        assertRefused(
                FILE.replace("resting:\n", "done: {end: true}\n  resting:\n"),
                "stages.done.end: stands in fragment \"ending\" too (line 18)");
    }

    @Test
    void aFaultInASharedFileNamesTheFile() {
        assertThat(refused(FILE, FIELDS.replace("type: choice", "type: chance"), CLOSING))
                .hasMessage("forms.note.fields.sort.type: unknown word \"chance\" (fields.yaml, line 5)");
        assertThat(refused(FILE, FIELDS, CLOSING.replace("by: [desk]", "bye: [desk]")))
                .hasMessage("stages.open.steps.close: unknown key \"bye\" (closing.yaml, line 6)");
        assertThat(refused(FILE.replace("title: {zh: 中止, en: Rest}", "titel: {zh: 中止, en: Rest}"), FIELDS, CLOSING))
                .hasMessage("steps[2]: unknown key \"titel\" (line 27)");
    }

    @Test
    void sharedStepsAreAList() {
        String without = FILE.substring(0, FILE.indexOf("groups:"));
        assertRefused(without + "steps: rest\n", "steps: must be a list (line 12)");
        assertRefused(without + "steps: {rest: {in: open}}\n", "steps: must be a list (line 12)");
    }

    @Test
    void whatIsLeftOutOfADefinitionAndOfItsFragmentsIsMissing() {
        assertRefused(
                FILE.replace("waiting: {title: {zh: 等待, en: Waiting}, ", "waiting: {"),
                "stages.waiting: \"title\" is missing (line 17)");
    }

    private Step step(String stage, String step) {
        return read.stage(stage).step(step).orElseThrow();
    }

    private static void assertRefused(String file, String... faults) {
        assertThat(refused(file, FIELDS, CLOSING).getMessage().lines()).isEqualTo(List.of(faults));
    }

    private static DefinitionException refused(String file, String fields, String closing) {
        DefinitionException refusal = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionFile.read(file, shared(fields, closing)));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private static MatterDefinition read(String file) {
        return DefinitionFile.read(file, shared(FIELDS, CLOSING));
    }

    private static String complete(String file, String fields, String closing) {
        return DefinitionFile.complete(file, shared(fields, closing));
    }

    private static SharedParts shared(String fields, String closing) {
        return SharedParts.of(fields, new TreeMap<>(Map.of("closing.yaml", closing, "ending.yaml", ENDING)));
    }
}
