package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.creditfile.regime.Law;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bad record on show can be repaired after the least period of its class; anything else cannot. */
class WaysBackTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 30);

    private static CreditRecord record(RecordKind kind, State state, List<Term> terms) {
        return new CreditRecord(
                FactId.next(),
                FactId.next(),
                kind,
                "1",
                "甲局",
                "虚假宣传",
                null,
                null,
                List.of(),
                null,
                null,
                DECIDED,
                null,
                null,
                "statutory",
                "甲局",
                true,
                1,
                false,
                new Disclosure(state, null, "ordinary"),
                List.of(),
                Standing.PUBLISHED,
                terms,
                null,
                null,
                null,
                false);
    }

    private static Term term(Law law, Severity severity, @Nullable Integer least) {
        return new Term(
                law,
                severity,
                new Term.Beginning(DECIDED, Law.Start.PUBLISHED, true, false),
                least,
                DECIDED.plusMonths(36),
                36,
                true);
    }

    private static WayBack on(LocalDate today, State state, Term... terms) {
        return WaysBack.decide(record(RecordKind.PENALTY, state, List.of(terms)), today);
    }

    @Test
    void theLeastPeriodOfTheNewestLawDecides() {
        LocalDate first = LocalDate.of(2026, 7, 30);
        Term old = term(Law.ORDER_45, Severity.GENERAL, 6);
        Term newest = term(Law.ORDER_36, Severity.GENERAL, 3);
        assertThat(on(first.minusDays(1), State.DISCLOSED, old, newest)).isEqualTo(new WayBack(true, first, false));
        assertThat(on(first, State.DISCLOSED, old, newest).open()).isTrue();
        assertThat(on(first, State.DISCLOSED, old).open())
                .as("before the newer law")
                .isFalse();
    }

    @Test
    void theRegulationOf2018SetsNoLeastPeriod() {
        Term regulation = term(Law.REGULATION_2018, Severity.GENERAL, null);
        assertThat(on(DECIDED, State.DISCLOSED, regulation).open()).isTrue();
        assertThat(on(DECIDED, State.DISCLOSED, term(Law.ORDER_45, Severity.GENERAL, null)))
                .as("what art. 14 leaves on show")
                .isEqualTo(WayBack.NONE);
    }

    @Test
    void aMinorOneCanBeRepairedAtOnce() {
        assertThat(on(DECIDED, State.DISCLOSED, term(Law.ORDER_36, Severity.MINOR, null))
                        .open())
                .isTrue();
    }

    @Test
    void whatIsNotOnShowOrHasNoRepairByLawHasNone() {
        LocalDate day = LocalDate.of(2028, 1, 1);
        Term general = term(Law.ORDER_36, Severity.GENERAL, 0);
        assertThat(on(day, State.ENDED, general)).isEqualTo(WayBack.NONE);
        assertThat(on(day, State.WITHHELD, general)).isEqualTo(WayBack.NONE);
        assertThat(on(day, State.DISCLOSED)).as("an honour, a permit").isEqualTo(WayBack.NONE);
        assertThat(on(day, State.DISCLOSED, term(Law.COURT_2017, Severity.GENERAL, null)))
                .isEqualTo(WayBack.NONE);
    }
}
