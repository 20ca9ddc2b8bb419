package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.proposal.Line;
import org.junit.jupiter.api.Test;

/** A new row of a parameter can be read by what reads the parameter, and is no slip of the hand. */
class ParameterPolicyTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final Parameter DAYS = row("15");
    private static final Parameter SHARE = row("0.02");

    @Test
    void aWholeNumberStaysWholeAndPositive() {
        assertThat(faults(DAYS, change("20"))).isEmpty();
        for (String bad : List.of("", "0", "-3", "7.5", "1e3", " 7", "12345678901", "seven")) {
            assertThat(faults(DAYS, change(bad))).as(bad).containsExactly("rule.proposal.parameter.value");
        }
    }

    @Test
    void aDecimalMayBecomeAnotherDecimal() {
        assertThat(faults(SHARE, change("0.5"))).isEmpty();
        assertThat(faults(SHARE, change("1"))).isEmpty();
        assertThat(faults(SHARE, change("-0.5"))).isNotEmpty();
    }

    @Test
    void aHundredfoldIsASlip() {
        assertThat(faults(DAYS, change("1500"))).isEmpty();
        assertThat(faults(DAYS, change("1501"))).containsExactly("rule.proposal.parameter.value");
        assertThat(faults(row("2000000000"), change("2147483648"))).containsExactly("rule.proposal.parameter.value");
        assertThat(faults(row("500"), change("4"))).containsExactly("rule.proposal.parameter.value");
    }

    @Test
    void basisSourceAndConfidenceBelongToIt() {
        assertThat(faults(DAYS, new ParameterChange("20", null, " ", "source", "R")))
                .containsExactly("rule.proposal.parameter.text");
        assertThat(faults(DAYS, new ParameterChange("20", null, "basis", "x".repeat(301), "R")))
                .containsExactly("rule.proposal.parameter.text");
        assertThat(faults(DAYS, new ParameterChange("20", null, "basis", "source", "sure")))
                .containsExactly("rule.proposal.parameter.confidence");
    }

    @Test
    void itBeginsAfterTheLatestRowAndDoesNotEndBeforeItBegins() {
        assertThat(faults(DAYS, new ParameterChange("20", FROM.minusDays(1), "basis", "source", "R")))
                .containsExactly("rule.proposal.parameter.to");
        Parameter same = new Parameter("a", "15", FROM, null, "b", "s", "R", null);
        assertThat(faults(same, change("20"))).containsExactly("rule.proposal.parameter.from");
    }

    @Test
    void theContentIsReadAsItWasWritten() {
        ParameterChange change = new ParameterChange("20", FROM, "依据", "来源", "R2");
        assertThat(ParameterChange.read(change.content())).isEqualTo(change);
        assertThat(ParameterChange.read(change("20").content())).isEqualTo(change("20"));
        assertThat(ParameterChange.read("{\"to\":\"soon\"}")).isNull();
        assertThat(ParameterChange.read("no json")).isNull();
    }

    private static List<String> faults(Parameter before, ParameterChange change) {
        return ParameterPolicy.faults(change, List.of(before), FROM).stream()
                .map(Line::key)
                .toList();
    }

    private static ParameterChange change(String value) {
        return new ParameterChange(value, null, "basis", "source", "R");
    }

    private static Parameter row(String value) {
        return new Parameter("a", value, LocalDate.of(2019, 1, 6), null, "basis", "source", "M", null);
    }
}
