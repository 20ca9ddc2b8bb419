package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a description is made of is read by indexes: a batch of merchants costs the same among ten subjects and a million. */
class AssertionStoreIT extends ServerTest {

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void noPartOfADescriptionReadsAWholeTable() {
        String plan = Objects.requireNonNull(transaction.execute(status -> {
            sql.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    sql.sql("explain " + AssertionStore.KNOWN.replace("(?)", "(array[uuidv7()])"))
                            .query((row, index) -> row.getString(1))
                            .list());
        }));
        assertThat(plan)
                .as(
                        "an index serves each part, also where the table is still so small that the planner would not use it")
                .contains("assertion_subject", "assertion_history")
                .doesNotContain("Seq Scan");
    }
}
