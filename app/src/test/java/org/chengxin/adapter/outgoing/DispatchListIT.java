package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.adapter.Exchanging;
import org.chengxin.adapter.outgoing.DispatchList.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the home of an office tells of its systems, without a look at all that ever went well. */
class DispatchListIT extends Exchanging {

    private static final List<String> OWN = List.of("counted");

    @Autowired
    private DispatchList list;

    @BeforeEach
    void aLongHistoryAndSomeTrouble() {
        owner().sql("insert into adapter.system (name) values ('counted'), ('another')")
                .update();
        rows("counted", 5_000, "'DELIVERED', 'STANDING', '2020-01-01'");
        rows("counted", 3, "'REFUSED', null, null");
        rows("counted", 2, "'DELIVERED', 'MISSING', '2020-01-01'");
        rows("counted", 4, "'WAITING', null, '2020-01-01'");
        rows("counted", 5, "'WAITING', null, null");
        rows("another", 1, "'REFUSED', null, null");
        owner().sql("analyze adapter.dispatch").update();
    }

    private void rows(String system, int many, String stateSeenDue) {
        owner().sql("""
                insert into adapter.dispatch (id, system, message, thing, queue, ordinal, since, next_try, state, seen, due)
                select gen_random_uuid(), :system, 'm', gen_random_uuid(), gen_random_uuid(), n, '2020-01-01', now(),\s""" + stateSeenDue.replaceAll("('20.*'|null)$", "cast($1 as date)") + """
                 from generate_series(1, :many) n""")
                .param("system", system)
                .param("many", many)
                .update();
    }

    @AfterEach
    void forgets() {
        owner().sql("delete from adapter.system where name in ('counted', 'another')")
                .update();
    }

    @Test
    void itCountsWhatIsStuckOrLateOfItsOwnSystemsAndWhatWaitsForOneThatIsAway() {
        assertThat(list.troubles(OWN)).containsExactly(new Trouble("counted", false, 9));
        owner().sql("insert into adapter.system (name, message, failing_since) values ('counted', 'report', now())")
                .update();
        assertThat(list.troubles(OWN)).as("nothing waits for it").containsExactly(new Trouble("counted", true, 9));
        owner().sql("update adapter.system set failing_since = now() where name = 'counted'")
                .update();
        assertThat(list.troubles(OWN)).containsExactly(new Trouble("counted", true, 14));
    }

    @Test
    void theDeliveredThousandsAreNotReadForIt() {
        String plan = String.join(
                "\n",
                sql.sql("explain " + DispatchList.TROUBLES)
                        .param("systems", OWN)
                        .param("today", LocalDate.EPOCH.plusYears(56))
                        .query((row, index) -> row.getString(1))
                        .list());
        assertThat(plan)
                .contains("dispatch_stuck", "dispatch_due", "dispatch_waiting")
                .doesNotContain("Seq Scan on dispatch");
    }
}
