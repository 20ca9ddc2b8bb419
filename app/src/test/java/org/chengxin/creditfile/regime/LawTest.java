package org.chengxin.creditfile.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.regime.Law.Established;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law reads its own parameters, and without one it says nothing that the parameter would have said. */
class LawTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 30);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 10);

    /** A day of Order 45. */
    private static final LocalDate OLD = LocalDate.of(2025, 12, 24);

    /** Every parameter with a number of its own, so that one taken for another shows. */
    private static Map<String, Value> values() {
        Map<String, Value> values = new HashMap<>();
        RegimePolicy.parameters().forEach(name -> values.put(name, new Value(10 + values.size(), true)));
        return values;
    }

    private static List<Term> terms(Form form, Established by, Severity severity, Map<String, Value> values) {
        Act act = new Act(form, by, severity, List.of("other"), null, DECIDED, PUBLISHED, false, null);
        return RegimePolicy.terms(act, values);
    }

    private static Term of2025(String category, Long fine, LocalDate end, Map<String, Value> values) {
        Act act = new Act(
                Form.PENALTY,
                Established.BY_MARKET_REGULATOR,
                Severity.SERIOUS,
                List.of(category),
                fine,
                OLD,
                PUBLISHED,
                false,
                end);
        return last(RegimePolicy.terms(act, values));
    }

    private static Term last(List<Term> terms) {
        return terms.get(terms.size() - 1);
    }

    @Test
    void eachParameterIsNamedOnce() {
        String prefix = "creditfile.disclosure.";
        assertThat(RegimePolicy.parameters())
                .doesNotHaveDuplicates()
                .hasSize(25)
                .allMatch(name -> name.startsWith(prefix))
                .contains(prefix + "zhejiang", prefix + "months.light", prefix + "repair.serious.least");
    }

    @Test
    void anEntryInTheListOfSeriousOffendersIsSeriousWithoutAWord() {
        Map<String, Value> values = values();
        List<Term> terms = terms(Form.SERIOUS_LIST, Established.BY_MARKET_REGULATOR, null, values);
        assertThat(terms).extracting(Term::law).containsExactly(Law.REGULATION_2018, Law.ORDER_44, Law.ORDER_107);
        assertThat(terms)
                .extracting(Term::reason)
                .containsExactly("regulation-2018.general", "order-44.serious", "order-107.serious");
        assertThat(terms).extracting(Term::from).containsExactly(DECIDED, PUBLISHED, PUBLISHED);
        String name = "creditfile.disclosure.class.serious";
        assertThat(last(terms).months()).isEqualTo(values.get(name).number());
        assertThat(last(terms).repairFrom())
                .isEqualTo(PUBLISHED.plusMonths(values.get(name + ".least").number()));
    }

    @Test
    void otherAuthoritiesHaveTheirOwnOrderAndCountFromTheDocument() {
        Map<String, Value> values = values();
        Term term = last(terms(Form.PENALTY, Established.BY_OTHERS, Severity.GENERAL, values));
        assertThat(term.law()).isEqualTo(Law.ORDER_36);
        assertThat(term.from()).isEqualTo(DECIDED);
        assertThat(term.parameter()).isEqualTo("creditfile.disclosure.repair.general");
    }

    @ParameterizedTest
    @CsvSource({
        "杭州市西湖区市场监督管理局, BY_MARKET_REGULATOR",
        "桐庐县市场监管局, BY_MARKET_REGULATOR",
        "杭州市生态环境局, BY_OTHERS",
        "杭州市商务局, BY_OTHERS"
    })
    void theAuthoritysNameSaysWhichOrderBindsIt(String authority, Established by) {
        assertThat(Established.by(authority)).isEqualTo(by);
    }

    @Test
    void aLeastPeriodThatNobodyReadOpensNoRepair() {
        Map<String, Value> values = values();
        assertThat(last(terms(Form.PENALTY, Established.BY_OTHERS, Severity.GENERAL, values))
                        .repairFrom())
                .isNotNull();
        values.put("creditfile.disclosure.repair.general.least", new Value(1, false));
        assertThat(last(terms(Form.PENALTY, Established.BY_OTHERS, Severity.GENERAL, values))
                        .repairFrom())
                .isNull();
    }

    @Test
    void aBoundThatNobodyReadMakesNoFineLight() {
        Map<String, Value> values = values();
        assertThat(of2025("fine", 1L, null, values).severity()).isEqualTo(Severity.MINOR);
        values.put(RegimePolicy.LIGHT_FINE, new Value(100_000, false));
        assertThat(of2025("fine", 1L, null, values).severity()).isEqualTo(Severity.GENERAL);
        values.remove(RegimePolicy.LIGHT_FINE);
        assertThat(of2025("fine", 0L, null, values).severity()).isEqualTo(Severity.GENERAL);
    }

    @Test
    void onlyALongerRestrictionLengthensItsPublication() {
        Map<String, Value> values = values();
        LocalDate usual = until("restriction", null, values);
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
        return of2025(category, null, end, values).until();
    }
}
