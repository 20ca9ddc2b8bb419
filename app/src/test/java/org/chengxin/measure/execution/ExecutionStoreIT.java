package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.measure.execution.Execution.State;
import org.chengxin.measure.execution.ExecutionStore.News;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which executors have still to be told what became of a measure, and whose pages are to be looked at. */
class ExecutionStoreIT extends ServerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Autowired
    private ExecutionStore store;

    @Autowired
    private LaterLookStore looks;

    private final UUID matter = Uuid7.next();
    private final String number = "测〔2026〕措" + matter + "号";

    @BeforeEach
    void aMeasureAndItsOrder() {
        sql.sql("""
                insert into measure.measure
                    (id, matter, number, item, version, nature, published, subject, office, basis, reason, since, until,
                     way_back, decided, seal)
                values (:id, :id, :number, 'handling-of-violation', 1, 'request', false, :id, '某局', '依据', '理由', :day, :day,
                        '', now(), :id)""")
                .param("id", matter)
                .param("number", number)
                .param("day", DAY)
                .update();
        store.insert(Execution.sent(matter, number, "测执1号", null, "某平台", DAY, "handling-of-violation"));
    }

    @AfterEach
    void nothingStays() {
        sql.sql("delete from measure.execution where matter = :id")
                .param("id", matter)
                .update();
        sql.sql("delete from measure.measure where id = :id")
                .param("id", matter)
                .update();
    }

    private void measure(String what) {
        sql.sql("update measure.measure set " + what + " where id = :id")
                .param("id", matter)
                .update();
    }

    private String news() {
        return store.untold(10_000).stream()
                .filter(each -> each.matter().equals(matter))
                .map(each -> each.news().word())
                .findFirst()
                .orElse("");
    }

    @Test
    void whileNothingChangesThereIsNoNews() {
        for (State state : State.values()) {
            if (state != State.SUSPENDED) {
                store.move(matter, state, DAY, null);
                assertThat(news()).as(state.word()).isEmpty();
            }
        }
    }

    @Test
    void aSuspensionIsNewsForWhoHasTheOrderAndItsEndForWhoWasTold() {
        measure("suspended = date '2026-12-01'");
        for (State state : new State[] {State.SENT, State.OVERDUE, State.RECEIVED, State.REFUSED, State.EXECUTED}) {
            store.move(matter, state, DAY, null);
            assertThat(news()).as(state.word()).isEqualTo("suspend");
        }
        for (State state : new State[] {State.SUSPENDED, State.DISCONTINUED}) {
            store.move(matter, state, DAY, null);
            assertThat(news()).as(state.word()).isEmpty();
        }
        store.move(matter, State.SUSPENDED, DAY, null);
        measure("suspended = null");
        assertThat(news()).isEqualTo("resume");
    }

    @Test
    void anEndIsNewsOnceForEverybodyWhoStillHasTheOrder() {
        measure("ended = date '2026-12-02', ending = 'undone'");
        for (State state : new State[] {
            State.SENT,
            State.OVERDUE,
            State.RECEIVED,
            State.EXECUTED,
            State.REFUSED,
            State.SUSPENDED,
            State.DISCONTINUED
        }) {
            store.move(matter, state, DAY, null);
            assertThat(news()).as(state.word()).isEqualTo("end");
        }
        for (State state : new State[] {State.DECLINED, State.EXCUSED, State.UNDOING, State.RESTORED, State.OVER}) {
            store.move(matter, state, DAY, null);
            assertThat(news()).as(state.word()).isEmpty();
        }
        store.move(matter, State.EXECUTED, DAY, null);
        store.told(matter, News.END);
        assertThat(news()).as("told").isEmpty();
    }

    private boolean isToBeSeen(Instant since) {
        return looks.unseen(since, 10_000).stream()
                .anyMatch(each -> each.execution().matter().equals(matter));
    }

    @Test
    void aPageIsLookedAtOnceADayWhileTheMeasureRuns() {
        Instant now = Instant.parse("2026-12-01T08:00:00Z");
        assertThat(isToBeSeen(now)).as("no page yet").isFalse();
        store.move(matter, State.EXECUTED, DAY, "https://shop.example.com/1");
        assertThat(isToBeSeen(now)).isTrue();
        looks.seen(matter, "found", now);
        assertThat(isToBeSeen(now)).isFalse();
        assertThat(isToBeSeen(now.plusSeconds(86_400))).isTrue();
        store.move(matter, State.DISCONTINUED, DAY, null);
        assertThat(isToBeSeen(now.plusSeconds(86_400)))
                .as("the page need not show it any more")
                .isFalse();
        store.move(matter, State.EXECUTED, DAY, null);
        measure("ended = date '2026-12-02', ending = 'early'");
        assertThat(isToBeSeen(now.plusSeconds(86_400)))
                .as("what is over is looked at no more")
                .isFalse();
    }

    @Test
    void anExecutorHasOneLetterOfAMeasureUntilThatIsOverOrWasDeclined() {
        UUID executor = Uuid7.next();
        assertThat(store.isAtWork(number, executor)).isFalse();
        sql.sql("update measure.execution set executor = :executor where matter = :matter")
                .param("executor", executor)
                .param("matter", matter)
                .update();
        for (State state : State.values()) {
            store.move(matter, state, DAY, null);
            assertThat(store.isAtWork(number, executor))
                    .as(state.word())
                    .isEqualTo(!Set.of(State.DECLINED, State.EXCUSED, State.RESTORED, State.OVER)
                            .contains(state));
        }
        store.move(matter, State.SENT, DAY, null);
        assertThat(store.isAtWork(number, Uuid7.next())).as("another executor").isFalse();
    }

    @Test
    void theLastDayOfADisclosureStaysAsTheFirstReportSetIt() {
        store.disclosed(matter, null, DAY.plusDays(1));
        store.disclosed(matter, DAY.plusDays(5), DAY.plusDays(6));
        Execution kept = store.find(matter).orElseThrow();
        assertThat(kept.discloseBy()).isEqualTo(DAY.plusDays(1));
        assertThat(kept.disclosure()).isEqualTo("late");
        store.disclosed(matter, null, null);
        assertThat(store.find(matter).orElseThrow().disclosed()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void anAddressStaysUntilAnotherIsTold() {
        store.move(matter, State.EXECUTED, DAY, "https://shop.example.com/1");
        store.move(matter, State.RECEIVED, DAY.plusDays(1), null);
        Execution kept = store.of(List.of(number)).get(0);
        assertThat(kept.address()).isEqualTo("https://shop.example.com/1");
        assertThat(kept.changed()).isEqualTo(DAY.plusDays(1));
        assertThat(kept.state()).isEqualTo(State.RECEIVED);
    }
}
