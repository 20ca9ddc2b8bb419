package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Problems;
import org.chengxin.intake.Reporter;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.RuleFiles;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped tables answer once for every platform, with grounds in both languages; a source states its own kinds only. */
class ScopeTablesTest {

    private static final Map<String, DecisionTable> TABLES = RuleFiles.tables();
    private static final DecisionTable SCOPE = Objects.requireNonNull(TABLES.get("subject/scope"));
    private static final DecisionTable DUTY = Objects.requireNonNull(TABLES.get("exchange/obligation"));

    @Test
    void theSeatDecidesAndWithoutOneACodeOfThisCity() {
        DecisionRunner runner = new DecisionRunner(SCOPE.source());
        List<String> places = List.of("here", "elsewhere", "unknown");
        for (String seat : places) {
            for (String registered : places) {
                List<Map<String, Object>> rows = runner.decide(Map.of("seat", seat, "registered", registered));
                String expected = switch (seat) {
                    case "here" -> "yes";
                    case "elsewhere" -> "no";
                    default -> registered.equals("here") ? "yes" : "unclear";
                };
                assertThat(rows)
                        .as(seat + " " + registered)
                        .singleElement()
                        .satisfies(row -> assertThat(row.get("word")).isEqualTo(expected));
                hasGrounds(SCOPE, rows.get(0));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "third-party,verify report keep rules mark complaints",
        "self-operated,licence disclose deliver complaints",
        "o2o,verify report keep rules offline complaints",
        "services,verify report keep rules complaints"
    })
    void dutiesOfAForm(String form, String duties) {
        List<Map<String, Object>> rows = new DecisionRunner(DUTY.source()).decide(standing(form));
        assertThat(rows).extracting(row -> row.get("duty")).containsExactly((Object[]) duties.split(" "));
        rows.forEach(row -> hasGrounds(DUTY, row));
        assertThat(rows.stream().map(row -> why(DUTY, row, false))).doesNotHaveDuplicates();
    }

    private static Map<String, Object> standing(String form) {
        return Map.of("event", "standing", "form", form, "month", 0, "owed", "", "sides", "");
    }

    @Test
    void anotherFormHasNoDuty() {
        assertThat(new DecisionRunner(DUTY.source()).decide(standing("livestream")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "body,supplier,DEPARTMENT PLATFORM ASSOCIATION",
        "body,department,DEPARTMENT",
        "body,right-holder,DEPARTMENT PLATFORM AGENCY ASSOCIATION",
        "body,agency,''",
        "relation,agency,AGENCY",
        "relation,member,ASSOCIATION",
        "relation,successor,DEPARTMENT",
        "practitioner,legal-representative,DEPARTMENT PLATFORM",
        "practitioner,employee,DEPARTMENT PLATFORM LOGISTICS AGENCY ASSOCIATION",
        "practitioner,supplier,''"
    })
    void onlyThoseWithTheAuthorityStateAKind(String type, String kind, String believed) {
        List<String> found = new ArrayList<>();
        for (OrganisationKind reporter : OrganisationKind.values()) {
            Problems problems = new Problems();
            Statements.of(type).check(reporter(reporter), kind, "kind", problems);
            if (problems.none()) {
                found.add(reporter.name());
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "relation", "practitioner"})
    void noMerchantStatesAnythingOfOthersAndNoRowIsTwice(String type) {
        Statements statements = Statements.of(type);
        assertThat(statements.rows()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(statements.kinds()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(statements.reporters()).doesNotContain(OrganisationKind.MERCHANT, OrganisationKind.OPERATOR);
        assertThat(Arrays.asList(statements.kinds()))
                .allMatch(kind ->
                        statements.rows().stream().anyMatch(row -> row.kind().equals(kind)));
    }

    private static void hasGrounds(DecisionTable table, Map<String, Object> row) {
        assertThat(why(table, row, false)).containsPattern("\\p{IsHan}").doesNotContain("|");
        assertThat(why(table, row, true))
                .isNotEqualTo(String.valueOf(row.get("reason")))
                .containsPattern("[a-z] ")
                .doesNotContainPattern("\\p{IsHan}|\\|");
    }

    private static String why(DecisionTable table, Map<String, Object> row, boolean english) {
        return table.why(String.valueOf(row.get("reason")), english);
    }

    private static Reporter reporter(OrganisationKind kind) {
        return new Reporter(new OrganisationId(UUID.randomUUID()), kind, "某单位", null, SubjectId.next());
    }
}
