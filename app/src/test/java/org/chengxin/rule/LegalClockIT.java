package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.ServerTest;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A demo's legal clock goes forward, whole days at a time, and says so; any other stands by the system clock. */
class LegalClockIT extends ServerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final AtomicReference<Instant> moment = new AtomicReference<>(NOON);

    @Autowired
    private TransactionTemplate transaction;

    private final Events events = new Events();

    @AfterEach
    void forgetsTheOffset() {
        sql.sql("delete from rule.legal_clock").update();
    }

    @Test
    void advancingMovesTodayAndIsToldOnceItStands() {
        LegalClock clock = clock(true);
        clock.advance(7);
        assertThat(clock.today()).isEqualTo("2026-03-09");
        assertThat(clock.now()).isEqualTo("2026-03-09T04:00:00Z");
        assertThat(events.published)
                .containsExactly(new LegalClock.Advanced(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)));
    }

    @Test
    void stepsAddUpAndAreFoundAfterARestart() {
        LegalClock clock = clock(true);
        clock.startAt(LocalDate.of(2026, 5, 6));
        clock.advance(1);
        clock.advance(30);
        assertThat(clock(true).today()).isEqualTo(clock.today()).isEqualTo("2026-06-06");
    }

    @Test
    void anotherInstanceFollows() {
        LegalClock one = clock(true);
        LegalClock other = clock(true);
        LegalClock live = clock(false);
        one.advance(7);
        assertThat(other.today()).as("for a moment it may not know").isEqualTo("2026-03-02");
        moment.set(NOON.plusSeconds(2));
        assertThat(other.today()).isEqualTo("2026-03-09");
        assertThat(live.today())
                .as("what is no demo stands by the system clock")
                .isEqualTo("2026-03-02");
        assertThat(events.published).as("it is told once").hasSize(1);
    }

    @Test
    void outsideADemoNothingMoves() {
        LegalClock clock = clock(false);
        assertThat(clock.canAdvance()).isFalse();
        assertRefused(clock, 1, RuleProblem.NO_DEMO);
        assertThat(clock.today()).isEqualTo("2026-03-02");
        assertThat(events.published).isEmpty();
    }

    @Test
    void thereIsNoWayBackAndNoLeap() {
        LegalClock clock = clock(true);
        for (int days : new int[] {Integer.MIN_VALUE, -1, 0, 367, Integer.MAX_VALUE}) {
            assertRefused(clock, days, RuleProblem.CLOCK_STEP);
        }
        clock.startAt(LocalDate.of(2099, 12, 30));
        clock.advance(1);
        assertRefused(clock, 1, RuleProblem.CLOCK_STEP);
    }

    private static void assertRefused(LegalClock clock, int days, RuleProblem problem) {
        assertThatThrownBy(() -> clock.advance(days))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private LegalClock clock(boolean demo) {
        return new LegalClock(system(), sql, transaction, events, demo);
    }

    private Clock system() {
        InstantSource source = moment::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
