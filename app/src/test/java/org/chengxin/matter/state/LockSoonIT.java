package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** A lock on a matter is waited for a short time, and a matter that is held longer is a thing to try again, not a fault. */
class LockSoonIT extends TownTest {

    @Autowired
    private MatterStates states;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private MatterId id;

    @BeforeEach
    void aMatter() {
        id = open(branches(), Map.of()).id();
    }

    @AfterEach
    void letsGo() {
        done.countDown();
        other.shutdownNow();
    }

    private Future<?> held() throws InterruptedException {
        Future<?> holder = other.submit(() -> transaction.executeWithoutResult(status -> {
            states.lock(id);
            holding.countDown();
            try {
                assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(holding.await(30, TimeUnit.SECONDS)).isTrue();
        return holder;
    }

    @Test
    void oneThatIsHeldTooLongIsATransientFault() throws Exception {
        held();
        Instant start = Instant.now();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> states.lockSoon(id)))
                .isInstanceOf(TransientDataAccessException.class);
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(20));
    }

    @Test
    void oneThatIsLetGoInTimeIsHad() throws Exception {
        Future<?> holder = held();
        Future<Boolean> waiting = Executors.newSingleThreadExecutor()
                .submit(() -> transaction.execute(status -> {
                    states.lockSoon(id);
                    return true;
                }));
        done.countDown();
        holder.get(30, TimeUnit.SECONDS);
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theLimitIsForThisLockAlone() {
        String after = transaction.execute(status -> {
            states.lockSoon(id);
            return sql.sql("show lock_timeout")
                    .query((row, index) -> row.getString(1))
                    .single();
        });
        assertThat(after)
                .isEqualTo(sql.sql("show lock_timeout")
                        .query((row, index) -> row.getString(1))
                        .single());
    }

    @Test
    void ofSeveralThoseThatAreFreeAreHadAtOnce() throws Exception {
        MatterId free = open(branches(), Map.of()).id();
        held();
        assertThat(had(List.of(free, id))).containsExactly(free);
        done.countDown();
        other.submit(() -> {}).get(30, TimeUnit.SECONDS);
        assertThat(had(List.of(free, id))).containsExactlyInAnyOrder(free, id);
        assertThat(had(List.of())).isEmpty();
    }

    private List<MatterId> had(List<MatterId> asked) {
        return transaction.execute(status ->
                states.lockedIfFree(asked).stream().map(MatterState::id).toList());
    }

    @Test
    void anUnknownMatterIsNoLock() {
        MatterId nobody = new MatterId(java.util.UUID.randomUUID());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> states.lockSoon(nobody)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(nobody.toString());
    }
}
