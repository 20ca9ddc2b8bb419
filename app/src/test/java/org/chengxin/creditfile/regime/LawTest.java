package org.chengxin.creditfile.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.junit.jupiter.api.Test;

/** Each law reads its own parameters, and without one it says nothing that the parameter would have said. */
class LawTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 8, 31);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 10);

    /** Every parameter with a number of its own, so that one taken for another shows. */
    private static Map<String, Value> values() {
        Map<String, Value> values = new HashMap<>();
        RegimePolicy.parameters().forEach(name -> values.put(name, new Value(10 + values.size(), true)));
        return values;
    }

    private static List<Term> terms(Form form, String category, Long fine, LocalDate end, Map<String, Value> values) {
        return RegimePolicy.terms(new Act(form, List.of(category), fine, false, DECIDED, PUBLISHED, end), values);
    }

    @Test
    void eachParameterIsNamedOnce() {
        String prefix = "creditfile.disclosure.";
        assertThat(RegimePolicy.parameters())
                .doesNotHaveDuplicates()
                .hasSize(18)
                .allMatch(name -> name.startsWith(prefix))
                .contains(prefix + "zhejiang", prefix + "months.light", prefix + "repair.serious.least");
    }

    @Test
    void anEntryInTheListOfSeriousOffendersIsSeriousUnderBothNationalLaws() {
        Map<String, Value> values = values();
        List<Term> terms = terms(Form.SERIOUS_LIST, "listed", null, null, values);
        assertThat(terms).extracting(Term::law).containsExactly(Law.REGULATION_2018, Law.ORDER_44, Law.ORDER_36);
        assertThat(terms)
                .extracting(Term::reason)
                .containsExactly("regulation-2018.general", "order-44.serious", "order-36.serious");
        assertThat(terms).extracting(Term::from).containsExactly(DECIDED, PUBLISHED, DECIDED);
        String name = "creditfile.disclosure.repair.serious";
        assertThat(terms.get(2).months()).isEqualTo(values.get(name).number());
        assertThat(terms.get(2).repairFrom())
                .isEqualTo(DECIDED.plusMonths(values.get(name + ".least").number()));
    }

    @Test
    void aLeastPeriodThatNobodyReadOpensNoRepair() {
        Map<String, Value> values = values();
        assertThat(terms(Form.PENALTY, "other", null, null, values).get(2).repairFrom())
                .isNotNull();
        values.put("creditfile.disclosure.repair.general.least", new Value(1, false));
        assertThat(terms(Form.PENALTY, "other", null, null, values).get(2).repairFrom())
                .isNull();
    }

    @Test
    void withoutTheBoundsNoFineIsLightOrSerious() {
        Map<String, Value> values = values();
        assertThat(severity(1L, values)).isEqualTo(Severity.MINOR);
        assertThat(severity(Long.MAX_VALUE, values)).isEqualTo(Severity.SERIOUS);
        values.remove(RegimePolicy.LIGHT_FINE);
        values.remove(RegimePolicy.SERIOUS_FINE);
        assertThat(severity(0L, values)).isEqualTo(Severity.GENERAL);
        assertThat(severity(Long.MAX_VALUE - 1, values)).isEqualTo(Severity.GENERAL);
    }

    private static Severity severity(long fine, Map<String, Value> values) {
        return terms(Form.PENALTY, "fine", fine, null, values).get(2).severity();
    }

    @Test
    void onlyALongerRestrictionLengthensItsPublication() {
        Map<String, Value> values = values();
        LocalDate usual =
                terms(Form.PENALTY, "restriction", null, null, values).get(1).until();
        LocalDate longer = usual.plusDays(1);
        assertThat(until("restriction", longer, values)).isEqualTo(longer);
        assertThat(until("restriction", usual.minusDays(1), values)).isEqualTo(usual);
        assertThat(until("suspension", longer, values)).isEqualTo(usual);
        values.put("creditfile.disclosure.months", new Value(36, false));
        assertThat(until("restriction", LocalDate.of(2099, 1, 1), values))
                .as("an unread period starts no clock")
                .isNull();
    }

    private static LocalDate until(String category, LocalDate end, Map<String, Value> values) {
        return terms(Form.PENALTY, category, null, end, values).get(1).until();
    }
}
