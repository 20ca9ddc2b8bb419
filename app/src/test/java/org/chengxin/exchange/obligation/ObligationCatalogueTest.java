package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.RuleFiles;
import org.chengxin.rule.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped catalogue has a row for whatever the program or a kind of case lets somebody owe. */
class ObligationCatalogueTest {

    private static final Pattern DUTY = Pattern.compile("duty: =([a-z-]+)");

    private static final DecisionRunner TABLE =
            new DecisionRunner(Objects.requireNonNull(RuleFiles.tables().get("exchange/obligation"))
                    .source());

    private static List<Map<String, Object>> rows(Map<String, Object> known) {
        Map<String, Object> inputs = new HashMap<>(Map.of("form", "", "month", 0, "owed", "", "sides", ""));
        inputs.putAll(known);
        return TABLE.decide(inputs);
    }

    @ParameterizedTest
    @CsvSource({
        "assistance-reply, market-regulators, STATUTORY",
        "assistance-reply, others, REQUEST",
        "measure-execution, others, STATUTORY",
        "data-supply, market-regulators, REQUEST",
        "promise, others, COMMITMENT"
    })
    void theSidesDecideTheNatureOfWhatACaseLeaves(String duty, String sides, Obligation.Nature nature) {
        assertThat(rows(Map.of("event", "case", "owed", duty, "sides", sides)))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("nature")).isEqualTo(nature.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyDutyOfAShippedKindOfCaseHasItsRow() {
        List<String> duties = ShippedFiles.of("matter").values().stream()
                .flatMap(text -> DUTY.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertThat(duties).contains("promise", "data-supply");
        for (String duty : duties) {
            assertThat(rows(Map.of("event", "case", "owed", duty, "sides", "others")))
                    .as(duty)
                    .hasSize(1);
        }
    }

    @Test
    void aReportOfARowTakesReceipts() {
        assertThat(ObligationCatalogue.reports()).containsExactly("identity-report", "tax-report");
    }

    @Test
    void onlyWhatBindsCanBeInArrears() {
        assertThat(Obligation.Nature.values())
                .filteredOn(Obligation.Nature::binds)
                .containsExactly(Obligation.Nature.STATUTORY, Obligation.Nature.DECISION);
    }
}
