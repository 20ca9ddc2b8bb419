package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a DMN file to show it. */
class DecisionFileTest {

    private static final String HEAD =
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"x\" namespace=\"x\">";
    private static final String TABLE = """
            <decision id="d" name="d"><decisionTable hitPolicy="COLLECT">
            <input><inputExpression><text> late </text></inputExpression></input>
            <output name="points"/><output name="reason"/>
            <rule><inputEntry><text>&gt;20</text></inputEntry><outputEntry><text>-20</text></outputEntry>
            <outputEntry><text>"late"</text></outputEntry><annotationEntry><text>迟 | late</text></annotationEntry></rule>
            </decisionTable></decision>""";

    @Test
    void columnsRowsAndReasonsAreReadAsTheyStand() {
        DecisionFile file = DecisionFile.parse(HEAD + TABLE + "</definitions>");
        assertThat(file.inputs()).containsExactly("late");
        assertThat(file.outputs()).containsExactly("points", "reason");
        DecisionTable.Row row = file.rows().get(0);
        assertThat(row.inputs()).containsExactly(">20");
        assertThat(row.outputs()).containsExactly("-20", "\"late\"");
        assertThat(row.why(false)).isEqualTo("迟");
        assertThat(row.why(true)).isEqualTo("late");
    }

    /** A DOM that is read by two threads at once loses its texts. */
    @Test
    void aFileIsReadByManyThreadsAtOnce() throws Exception {
        String source = HEAD + TABLE + "</definitions>";
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int file = 0; file < 200; file++) {
                DecisionFile fresh = DecisionFile.parse(source);
                List<Callable<Object>> readers = Collections.nCopies(8, () -> List.of(fresh.rows(), fresh.says()));
                for (Future<Object> read : threads.invokeAll(readers)) {
                    assertThat(read.get()).isEqualTo(List.of(fresh.rows(), fresh.says()));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aReasonInOneLanguageServesBoth() {
        DecisionTable.Row row = new DecisionTable.Row(java.util.List.of(), java.util.List.of(), "只有中文");
        assertThat(row.why(true)).isEqualTo("只有中文");
    }

    @Test
    void aFileThatReachesOutsideItselfIsRefused() {
        String hostile = "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + HEAD + TABLE
                + "</definitions>";
        assertThatThrownBy(() -> DecisionFile.parse(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<definitions/>", "{}", "<definitions"})
    void whatIsNoDecisionTableIsRefused(String source) {
        assertThatThrownBy(() -> DecisionFile.parse(source)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tablesAfterTheFirstAreReadAndTheirOnlyOutputIsCalledAsTheirDecision() {
        String level = TABLE.replace("name=\"d\"", "name=\"level\"")
                .replace("<output name=\"points\"/><output name=\"reason\"/>", "<output/>")
                .replace("<outputEntry><text>-20</text></outputEntry>", "");
        DecisionFile file = DecisionFile.parse(HEAD + TABLE + level + "</definitions>");
        assertThat(file.decision()).isEqualTo("d");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.further()).hasSize(1);
        assertThat(file.further().get(0).name()).isEqualTo("level");
        assertThat(file.further().get(0).outputs()).containsExactly("level");
        assertThat(file.further().get(0).rows().get(0).outputs()).containsExactly("\"late\"");
    }

    @Test
    void twoDecisionsOfOneNameAreRefused() {
        assertThatThrownBy(() -> DecisionFile.parse(HEAD + TABLE + TABLE + "</definitions>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEngineRefusesATableThatItCannotRun() {
        String broken = HEAD + TABLE.replace("&gt;20", "&gt;&gt;20(") + "</definitions>";
        assertThatThrownBy(() -> new DecisionRunner(broken)).isInstanceOf(IllegalArgumentException.class);
    }
}
