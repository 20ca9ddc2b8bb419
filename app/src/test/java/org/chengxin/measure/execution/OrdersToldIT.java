package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationKind;
import org.chengxin.measure.execution.Execution.State;
import org.chengxin.measure.execution.ExecutionStore.Fresh;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** While executors' programs are told of orders, executors go on: their acts do not wait, and what they do is told next. */
class OrdersToldIT extends ServerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final int SECONDS = 20;

    @Autowired
    private ExecutionStore store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID order = Uuid7.next();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private UUID platform;

    @BeforeEach
    void aPlatformExecutes() {
        platform = accounts.register("执行平台" + order, OrganisationKind.PLATFORM, null, "655100", null)
                .id()
                .value();
    }

    @AfterEach
    void nothingStays() {
        executor.shutdownNow();
        owner().sql("delete from measure.execution where matter = :order")
                .param("order", order)
                .update();
    }

    private void meanwhile(Runnable act) throws Exception {
        executor.submit(() -> transaction.executeWithoutResult(status -> act.run()))
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private void isOrdered() {
        store.insert(Execution.sent(
                order,
                "〔2026〕措" + order + "号",
                "〔2026〕协执" + order + "号",
                platform,
                "执行平台",
                DAY,
                "handling-of-violation"));
    }

    private List<Fresh> fresh() {
        return store.fresh(10_000).stream()
                .filter(each -> each.execution().matter().equals(order))
                .toList();
    }

    @Test
    void anActOnAnOrderThatIsBeingToldDoesNotWaitAndIsToldNext() {
        transaction.executeWithoutResult(status -> {
            store.lockTelling();
            try {
                meanwhile(this::isOrdered);
                List<Fresh> first = fresh();
                assertThat(first)
                        .singleElement()
                        .satisfies(each -> assertThat(each.first()).isTrue());
                meanwhile(() -> store.move(order, State.RECEIVED, DAY, null));
                store.shared(first.stream().map(Fresh::execution).toList());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            assertThat(fresh()).singleElement().satisfies(again -> {
                assertThat(again.first()).isFalse();
                assertThat(again.execution().state()).isEqualTo(State.RECEIVED);
            });
            store.shared(fresh().stream().map(Fresh::execution).toList());
            assertThat(fresh()).isEmpty();
        });
    }

    @Test
    void whoTellsAtTheSameTimeWaits() {
        transaction.executeWithoutResult(status -> {
            store.lockTelling();
            assertThat(executor.submit(() -> transaction.execute(other -> sql.sql(
                                    "select pg_try_advisory_xact_lock(hashtextextended('orders told to programs', 0))")
                            .query(Boolean.class)
                            .single())))
                    .succeedsWithin(SECONDS, TimeUnit.SECONDS)
                    .isEqualTo(false);
        });
    }
}
