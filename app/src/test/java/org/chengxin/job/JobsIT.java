package org.chengxin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** A job is done by one instance at a time, whichever lives; what one does that comes too late is not kept. */
class JobsIT extends ServerTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofHours(1);

    private final String name = "test-" + UUID.randomUUID();
    private HikariDataSource database;

    @BeforeEach
    void connect() {
        database = TestDatabase.application(DATA);
    }

    @AfterEach
    void forget() {
        owner().sql("delete from job.scheduled_tasks where task_name like 'test-%'")
                .update();
        owner().sql("delete from job.run where name like 'test-%'").update();
    }

    private TestInstance instance(Duration every, Duration atMost, Callable<?> work) {
        return TestInstance.start(database, new TestJob(name, every, atMost, work));
    }

    @Test
    void twoInstancesDoItOneAtATime() {
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        Callable<?> work = () -> {
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            under.decrementAndGet();
            return runs.incrementAndGet();
        };
        try (TestInstance one = instance(SOON, LONG, work);
                TestInstance other = instance(SOON, LONG, work)) {
            eventually().until(() -> runs.get() >= 5);
            assertThat(most).hasValue(1);
            eventually().until(() -> one.state(name).last() != null);
            assertThat(one.state(name).failures()).isZero();
            assertThat(count(one) + count(other)).isBetween(4L, (long) runs.get());
        }
    }

    private long count(TestInstance instance) {
        return instance.meters.find("chengxin.job.run").tag("job", name).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    @Test
    void oneThatHangsIsTakenByAnotherAndWhatItDoesLateIsNotKept() {
        CountDownLatch awake = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        AtomicReference<TestInstance> own = new AtomicReference<>();
        Duration moment = Duration.ofMillis(500);
        try (TestInstance hanging = instance(SOON, moment, () -> {
                    if (runs.incrementAndGet() == 1) {
                        awaitUninterruptibly(awake);
                        refused.set(catchThrowable(() -> effect(own.get(), "test-late")));
                    }
                    return null;
                });
                TestInstance other = onceItHangs(own, hanging, runs)) {
            eventually().until(() -> other.state(name).last() != null);
            awake.countDown();
            eventually().until(() -> refused.get() != null);
        }
        assertThat(refused.get()).hasMessageContaining("lost its lease");
        assertThat(sql.sql("select count(*) from job.run where name = 'test-late'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private TestInstance onceItHangs(AtomicReference<TestInstance> own, TestInstance hanging, AtomicInteger runs) {
        own.set(hanging);
        eventually().until(() -> runs.get() > 0);
        return instance(SOON, LONG, () -> null);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                // it hangs
            }
        }
    }

    private static void effect(TestInstance instance, String effect) {
        instance.transaction.executeWithoutResult(status -> instance.sql
                .sql("insert into job.run (name) values (:name)")
                .param("name", effect)
                .update());
    }

    @Tag("drill")
    @Test
    void oneThatIsKilledInItsMiddleIsDoneByAnother() throws Exception {
        Process killed = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobProcess.class.getName(),
                        database.getJdbcUrl(),
                        String.valueOf(database.getUsername()),
                        String.valueOf(database.getPassword()),
                        name))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var begun = killed.inputReader()) {
            eventually().until(() -> begun.readLine().contains("begun"));
        } finally {
            killed.destroyForcibly().waitFor();
        }
        AtomicInteger runs = new AtomicInteger();
        try (TestInstance other = instance(LONG, LONG, runs::incrementAndGet)) {
            eventually().until(() -> runs.get() == 1);
            eventually().until(() -> other.state(name).last() != null);
        }
    }

    @Test
    void oneThatFailsIsTriedAgainAndSaysWhyWithoutAWordOfARow() {
        AtomicBoolean mended = new AtomicBoolean();
        try (TestInstance instance = instance(LONG, LONG, () -> {
            if (!mended.get()) {
                throw new IllegalStateException("张三 13800138000");
            }
            return null;
        })) {
            instance.jobs().now(name);
            eventually().until(() -> instance.state(name).failures() > 0);
            Jobs.State failed = instance.state(name);
            assertThat(failed.failure()).isNotNull();
            assertThat(failed.failure().why()).isEqualTo(IllegalStateException.class.getName());
            assertThat(failed.next()).isBefore(Instant.now().plus(JobRunner.pause(Integer.MAX_VALUE)));
            mended.set(true);
            instance.jobs().now(name);
            eventually().until(() -> instance.state(name).failures() == 0);
            assertThat(instance.state(name).failure())
                    .as("the last stays to be read")
                    .isNotNull();
            assertThat(instance.state(name).next()).isAfter(Instant.now().plus(LONG.dividedBy(2)));
        }
    }

    @Test
    void oneThatIsAskedForWhileItRunsIsDoneOnceMore() {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        try (TestInstance instance = instance(LONG, LONG, () -> {
            runs.incrementAndGet();
            asked.await();
            return null;
        })) {
            instance.jobs().now(name);
            eventually().until(() -> runs.get() == 1);
            instance.jobs().now(name);
            asked.countDown();
            eventually().until(() -> runs.get() == 2);
            eventually().until(() -> instance.state(name).by() == null);
            assertThat(instance.state(name).next()).isAfter(Instant.now().plus(LONG.dividedBy(2)));
        }
    }

    @Test
    void oneThatIsBrokenOffWithItsServerIsBegunAnewByTheNext() {
        CountDownLatch begun = new CountDownLatch(1);
        try (TestInstance stopped = instance(LONG, LONG, () -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return null;
        })) {
            stopped.jobs().now(name);
            eventually().until(() -> begun.getCount() == 0);
        }
        AtomicInteger runs = new AtomicInteger();
        try (TestInstance next = instance(LONG, LONG, runs::incrementAndGet)) {
            eventually().until(() -> runs.get() == 1);
            eventually().until(() -> next.state(name).last() != null);
            assertThat(next.state(name).failures())
                    .as("to be stopped is no failure")
                    .isZero();
        }
    }

    @Test
    void oneThatFindsNoDatabaseIsPutOffInALineHoweverOftenItTries() {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        Logger runner = (Logger) LoggerFactory.getLogger(JobRunner.class);
        told.start();
        runner.addAppender(told);
        try (TestInstance instance = instance(LONG, LONG, () -> {
            throw new CannotGetJdbcConnectionException("away", new SQLException("张三", "08001"));
        })) {
            instance.jobs().now(name);
            eventually().until(() -> instance.state(name).failures() >= 2);
        } finally {
            runner.detachAppender(told);
        }
        List<ILoggingEvent> away = told.list.stream()
                .filter(event -> event.getFormattedMessage().contains("08001"))
                .toList();
        assertThat(away).hasSize(1);
        assertThat(away.get(0).getLevel()).isEqualTo(Level.WARN);
        assertThat(away.get(0).getThrowableProxy()).isNull();
    }
}
