package org.chengxin.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.evidence.SealedForms;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.rule.calendar.YearArrangement;
import org.junit.jupiter.api.Test;

/** Parameters, arrangements and decision tables are sealed under the names that they always had. */
class RuleFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 17);

    @Test
    void theirFormsNeverChange() {
        Parameter parameter = new Parameter("some.days", "7", DAY, DAY.plusYears(1), "第14条", "law", "high", null);
        SealedForms.check("parameter", ParameterFact.of(SealedForms.id(7), parameter));
        Parameter open = new Parameter("some.days", "7", DAY, null, "第14条", "law", "high", null);
        SealedForms.check("parameter-open", ParameterFact.of(SealedForms.id(7), open));
        YearArrangement days = new YearArrangement(2026, List.of(off(1), off(5), off(10)));
        Arrangement arrangement = new Arrangement(
                SealedForms.uuid(1), days, SealedForms.uuid(2), Instant.EPOCH, SealedForms.uuid(3), Instant.EPOCH);
        SealedForms.check("arrangement", ArrangementFacts.of(arrangement));
        SealedForms.check(
                "decision-table", DecisionTables.fact(SealedForms.id(8), "merchant", 2, Sha256.hex("<dmn/>"), DAY));
    }

    private static ArrangedDay off(int month) {
        return new ArrangedDay(LocalDate.of(2026, month, 1), ArrangedDay.Kind.OFF, "节日", "国办发明电〔2025〕7号");
    }
}
