package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chengxin.ServerTest;
import org.chengxin.evidencelog.merkle.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parameters are in force by date, each has its basis, and each is sealed. */
class ParametersIT extends ServerTest {

    @Autowired
    private Parameters parameters;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private LegalClock clock;

    @Test
    void everyShippedParameterIsThereOnceWithBasisSourceAndConfidence() {
        Set<String> seen = new HashSet<>();
        for (Parameter shipped : ShippedParameters.shipped()) {
            assertThat(parameters.all()).contains(shipped);
            assertThat(shipped.basis()).isNotBlank();
            assertThat(shipped.source()).isNotBlank();
            assertThat(shipped.confidence()).isIn("R", "R2", "D", "M");
            assertThat(seen.add(shipped.name() + shipped.effectiveFrom())).isTrue();
        }
    }

    @Test
    void beforeItsDateAParameterIsNotInForce() {
        assertThat(parameters
                        .inForce("creditfile.disclosure.months", LocalDate.of(2021, 9, 1))
                        .value())
                .isEqualTo("36");
        assertThatThrownBy(() -> parameters.inForce("creditfile.disclosure.months", LocalDate.of(2021, 8, 31)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("creditfile.disclosure.months");
    }

    @Test
    void parametersAndTheRuleAreSealedLikeEveryFact() {
        Long unsealed = sql.sql("""
                select count(*) from rule.parameter p
                where not exists (select from evidence.fact f where f.id = p.fact and f.seal = p.seal)""").query(Long.class).single();
        assertThat(unsealed).isZero();
        assertThat(sql.sql("""
                select count(*) from rule.decision_table t
                join evidence.fact f on f.id = t.fact and f.seal = t.seal and f.type = 'decision-table'""").query(Long.class).single())
                .isEqualTo(sql.sql("select count(*) from rule.decision_table")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void theRuleInForceIsTheShippedFileToTheByte() {
        DecisionTable table = tables.version("evaluation/merchant", 1).orElseThrow();
        assertThat(table.source()).isEqualTo(ShippedFiles.tables().get("evaluation/merchant"));
        assertThat(table.digest()).isEqualTo(Sha256.hex(table.source()));
        assertThat(table.size())
                .as("with those of the total and the level")
                .isEqualTo(table.rows().size() + 3 + 4);
        assertThat(tables.inForce("evaluation/merchant", LocalDate.of(2019, 1, 5)))
                .isEmpty();
    }

    @Test
    void theLegalDayIsADayInShanghai() {
        assertThat(clock.today()).isEqualTo(LocalDate.ofInstant(clock.now(), LegalClock.ZONE));
    }
}
