package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chengxin.MovableClock;
import org.chengxin.ServerTest;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.Arrangement.State;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A year's arrangement comes into force by two persons, sealed, and the calendar follows at once. */
class CalendarsIT extends ServerTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final LocalDate NATIONAL_EVE = LocalDate.of(2031, 9, 30);

    @Autowired
    private ArrangementStore store;

    @Autowired
    private Seals seals;

    @Autowired
    private TransactionTemplate transaction;

    private final Events events = new Events();
    private Calendars calendars;

    @BeforeEach
    void makesOneOfItsOwn() {
        calendars = new Calendars(store, seals, transaction, events, Clock.systemUTC());
    }

    @AfterEach
    void forgetsTheYears() {
        sql.sql("delete from rule.arrangement where proposed_by in (:one, :two)")
                .param("one", ONE)
                .param("two", TWO)
                .update();
    }

    @Test
    void nothingChangesBeforeAnotherPersonConfirms() {
        UUID proposal = calendars.propose(year(2031), ONE);
        assertThat(calendars.current().isProvisional(NATIONAL_EVE)).isTrue();
        assertRefused(() -> calendars.confirm(proposal, ONE), RuleProblem.SAME_PERSON);
        assertThat(calendars.current().years()).doesNotContain(2031);
        calendars.confirm(proposal, TWO);
        assertThat(calendars.current().isProvisional(NATIONAL_EVE)).isFalse();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
        assertThat(events.published).containsExactly(new CalendarChanged(2031));
    }

    @Test
    void whatIsInForceIsSealedWithBothPersons() {
        UUID proposal = calendars.propose(year(2031), ONE);
        calendars.confirm(proposal, TWO);
        assertThat(sql.sql("select count(*) from rule.arrangement where id = :id and seal is not null")
                        .param("id", proposal)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(new String(
                        ArrangementFacts.of(store.find(proposal).orElseThrow(), TWO, Clock.systemUTC())
                                .payload(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"year\":2031", "2031-10-04", ONE.toString(), TWO.toString());
    }

    @Test
    void anotherInstanceFollowsWithinHalfAMinute() {
        MovableClock clock = new MovableClock();
        Calendars elsewhere = new Calendars(store, seals, transaction, events, clock);
        assertThat(elsewhere.current().years()).doesNotContain(2031);
        calendars.confirm(calendars.propose(year(2031), ONE), TWO);
        clock.pass(Duration.ofSeconds(31));
        assertThat(elsewhere.current().years()).contains(2031);
    }

    @Test
    void aLaterArrangementOfTheSameYearReplacesTheEarlierAndTheShippedOne() {
        calendars.confirm(calendars.propose(year(2031), ONE), TWO);
        String amended = year(2031).replace("2031-10-04,国庆节", "2031-10-05,国庆节");
        calendars.confirm(calendars.propose(amended, TWO), ONE);
        assertThat(calendars.current().arranged(LocalDate.of(2031, 10, 4))).isEmpty();
        assertThat(calendars.current().arranged(LocalDate.of(2031, 10, 5))).isPresent();
    }

    @Test
    void aRefusedOneStaysRefused() {
        UUID proposal = calendars.propose(year(2031), ONE);
        calendars.refuse(proposal, ONE);
        assertRefused(() -> calendars.confirm(proposal, TWO), RuleProblem.ALREADY_DECIDED);
        assertThat(calendars.arrangements())
                .anySatisfy(each -> assertThat(each.state()).isEqualTo(State.REFUSED));
        assertRefused(() -> calendars.refuse(UUID.randomUUID(), TWO), RuleProblem.UNKNOWN_PROPOSAL);
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneWins() throws Exception {
        UUID proposal = calendars.propose(year(2031), ONE);
        var pool = Executors.newFixedThreadPool(4);
        Callable<Boolean> confirm = () -> {
            try {
                calendars.confirm(proposal, TWO);
                return true;
            } catch (ProblemException late) {
                return false;
            }
        };
        int won = 0;
        for (var answer : pool.invokeAll(List.of(confirm, confirm, confirm, confirm))) {
            won += answer.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(won).isEqualTo(1);
    }

    @Test
    void whatCannotBeAnArrangementIsRefused() {
        assertRefused(() -> calendars.propose("", ONE), RuleProblem.NOT_ONE_YEAR);
        assertRefused(() -> calendars.propose("x".repeat(100_001), ONE), RuleProblem.NOT_ONE_YEAR);
        assertRefused(
                () -> calendars.propose(
                        year(2031) + year(2032).substring(year(2032).indexOf('\n') + 1), ONE),
                RuleProblem.NOT_ONE_YEAR);
        assertRefused(
                () -> calendars.propose("year,kind,date,name,source\n2031,OFF,soon,x,y\n", ONE),
                RuleProblem.UNREADABLE_ARRANGEMENT);
        assertRefused(
                () -> calendars.propose(year(2031).replace("2031-10-01", "2031-10-02"), ONE),
                RuleProblem.UNREADABLE_ARRANGEMENT);
        assertRefused(
                () -> calendars.propose(year(2031).replace("国庆节", "国\0庆节"), ONE), RuleProblem.UNREADABLE_ARRANGEMENT);
    }

    @Test
    void aYearThatContradictsTheYearBeforeOnADecemberDayIsRefused() {
        String december = "2031,OFF,2031-12-31,元旦,关于2031年的通知\n";
        calendars.confirm(calendars.propose(year(2031) + december, ONE), TWO);
        String work = "2032,WORK,2031-12-28,,关于2032年的通知\n";
        String off = "2031,OFF,2031-12-28,周末,关于2031年的通知\n";
        calendars.confirm(calendars.propose(year(2031) + december + off, ONE), TWO);
        assertRefused(() -> calendars.propose(year(2032) + work, ONE), RuleProblem.UNREADABLE_ARRANGEMENT);
    }

    static String year(int year) {
        return """
                year,kind,date,name,source
                YYYY,OFF,YYYY-01-01,元旦,关于YYYY年的通知
                YYYY,OFF,YYYY-05-01,劳动节,关于YYYY年的通知
                YYYY,OFF,YYYY-10-01,国庆节,关于YYYY年的通知
                YYYY,OFF,YYYY-10-04,国庆节,关于YYYY年的通知
                """.replace("YYYY", String.valueOf(year));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, RuleProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
