package org.chengxin.evidence.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.Eventually;
import org.chengxin.database.Loop;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.feed.ConsumerStore.Aside;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** A consumer has each fact's effect once, in order, whatever fails, on one instance at a time; what it cannot take waits. */
class ConsumerRunIT extends FeedFacts {

    private static final FeedSettings SETTINGS =
            new FeedSettings(Duration.ofSeconds(15), Duration.ofMillis(50), Duration.ofMillis(1));

    @Autowired
    private ConsumerStore store;

    private final Foreground foreground = new Foreground();
    private String type;
    private FeedPosition from;

    @BeforeEach
    void aTypeOfItsOwn() {
        type = type("taken");
        from = feed.head();
    }

    /** Its effect is a fact that names the one it took, which the table refuses to hold twice. */
    private class Echo implements FeedConsumer {

        final List<FeedPosition> begun = Collections.synchronizedList(new ArrayList<>());
        final Set<FactId> refused = ConcurrentHashMap.newKeySet();
        final Map<FactId, String> subjects = new ConcurrentHashMap<>();
        final List<FactId> order = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger inside = new AtomicInteger();

        @Override
        public String name() {
            return "echo-" + type;
        }

        @Override
        public Set<String> types() {
            return Set.of(type);
        }

        @Override
        public FeedPosition first(Feed whole) {
            return from;
        }

        @Override
        public Optional<String> subject(Item fact) {
            return Optional.ofNullable(subjects.get(fact.id()));
        }

        @Override
        public void begin(FeedPosition at) {
            begun.add(at);
        }

        @Override
        public int most() {
            return 10;
        }

        @Override
        public void accept(List<Item> facts) {
            assertThat(inside.incrementAndGet()).as("one at a time").isEqualTo(1);
            try {
                for (Item fact : facts) {
                    before(fact);
                    seals.seal(List.of(new Fact(echo(fact.id()), name(), new byte[] {1})));
                    order.add(fact.id());
                    if (refused.contains(fact.id())) {
                        throw new IllegalStateException("张三的手机号");
                    }
                }
            } finally {
                inside.decrementAndGet();
            }
        }

        void before(Item fact) {}
    }

    private static FactId echo(FactId of) {
        return new FactId(
                new UUID(of.value().getMostSignificantBits(), of.value().getLeastSignificantBits() ^ 1));
    }

    private ConsumerRun run(FeedConsumer consumer, String holder) {
        return new ConsumerRun(consumer, feed, store, transaction, holder, SETTINGS, foreground);
    }

    private List<FactId> taken(FeedConsumer consumer) {
        return sql.sql("select id from evidence.fact where type = :type")
                .param("type", consumer.name())
                .query((row, number) -> echo(new FactId(row.getObject(1, UUID.class))))
                .list();
    }

    private List<FactId> given(int count) {
        List<FactId> facts = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            facts.addAll(seal(type, 1 + each % 3));
        }
        awaitPlaces(facts);
        return facts;
    }

    private static void drain(ConsumerRun run) {
        for (int steps = 0; steps < 400 && run.step(); steps++) {
            // until there is nothing more
        }
    }

    @Test
    void eachFactIsTakenOnceInTheOrderOfTheLogAndANewNameBeginsAtTheFirst() {
        List<FactId> facts = given(20);
        Echo echo = new Echo();
        ConsumerRun run = run(echo, "one");
        drain(run);
        assertThat(echo.order).containsExactlyElementsOf(facts);
        List<FactId> more = given(3);
        drain(run);
        assertThat(taken(echo))
                .hasSize(facts.size() + more.size())
                .containsAll(facts)
                .containsAll(more);
        assertThat(echo.begun).as("its memory is filled once").containsExactly(from);

        Set<FactId> anew = new HashSet<>();
        drain(run(
                new Echo() {
                    @Override
                    public String name() {
                        return "anew-" + type;
                    }

                    @Override
                    public FeedPosition first(Feed whole) {
                        return FeedPosition.START;
                    }

                    @Override
                    public void accept(List<Item> page) {
                        page.forEach(fact -> anew.add(fact.id()));
                    }
                },
                "one"));
        assertThat(anew).hasSize(facts.size() + more.size()).containsAll(facts).containsAll(more);
    }

    @Test
    void itRestsAfterTakingAllThereWasAndGoesOnAtOnceWithABacklog() {
        Duration work = Duration.ofMillis(200);
        Echo slow = new Echo() {
            @Override
            void before(Item fact) {
                if (inside.get() == 1 && order.size() % most() == 0) {
                    LockSupport.parkNanos(work.toNanos());
                }
            }
        };
        given(6);
        ConsumerRun run = run(slow, "one");
        while (slow.order.size() < slow.most()) {
            run.step();
        }
        Duration rest = work.multipliedBy(4);
        assertThat(timed(run)).as("two of ten that a page holds").isGreaterThan(rest);
        eventually().until(() -> timed(run).compareTo(rest) < 0); // nothing was taken
    }

    private static Duration timed(ConsumerRun run) {
        long begun = System.nanoTime();
        assertThat(run.round()).as("there is no more").isFalse();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void aFactThatFailsIsSetAsideAloneWithoutAWordOfItAndTakenAfterARelease() {
        List<FactId> facts = given(20);
        FactId bad = facts.get(13);
        Echo echo = new Echo();
        echo.refused.add(bad);
        ConsumerRun run = run(echo, "one");
        drain(run);
        assertThat(taken(echo)).hasSize(facts.size() - 1).doesNotContain(bad);

        Eventually.eventually().until(() -> {
            drain(run);
            Aside aside = store.aside(echo.name(), 10).get(0);
            return aside.attempts() == ConsumerRun.ATTEMPTS && aside.againAt() == null;
        });
        Aside aside = store.aside(echo.name(), 10).get(0);
        assertThat(aside.fact().id()).isEqualTo(bad);
        assertThat(aside.reason())
                .contains("IllegalStateException at " + ConsumerRunIT.class.getName())
                .doesNotContain("张三");

        echo.refused.clear();
        drain(run);
        assertThat(taken(echo)).as("nobody has released it").doesNotContain(bad);
        assertThat(store.retry(echo.name(), bad)).isTrue();
        drain(run);
        assertThat(taken(echo)).hasSize(facts.size()).contains(bad);
        assertThat(store.aside(echo.name(), 10)).isEmpty();
        assertThat(store.retry(echo.name(), bad)).isFalse();
    }

    @Test
    void laterFactsOfTheSameSubjectWaitBehindItAndFollowInOrder() {
        List<FactId> facts = given(20);
        Echo echo = new Echo();
        List<FactId> ofOne = List.of(facts.get(5), facts.get(14), facts.get(22));
        ofOne.forEach(fact -> echo.subjects.put(fact, "one firm"));
        echo.subjects.put(facts.get(15), "another firm");
        echo.refused.add(ofOne.get(0));
        ConsumerRun run = run(echo, "one");
        Eventually.eventually().until(() -> {
            drain(run);
            return store.aside(echo.name(), 10).get(0).againAt() == null;
        });
        assertThat(taken(echo)).hasSize(facts.size() - 3).doesNotContainAnyElementsOf(ofOne);
        assertThat(store.retry(echo.name(), ofOne.get(1)))
                .as("it waits behind the first")
                .isFalse();
        echo.refused.clear();
        echo.order.clear();
        store.retry(echo.name(), ofOne.get(0));
        drain(run);
        assertThat(echo.order).containsExactlyElementsOf(ofOne);
        assertThat(taken(echo)).hasSize(facts.size());
    }

    @Test
    void whatFollowsABatchThatSomebodyWaitsForGivesWayForALimitedTime() {
        Echo echo = new Echo();
        ConsumerRun run = run(echo, "one");
        drain(run);
        run.round();
        List<FactId> facts = given(5);
        foreground.run(() -> {
            run.round();
            assertThat(taken(echo)).as("while the batch is taken").isEmpty();
            return true;
        });
        run.round();
        int between = taken(echo).size();
        assertThat(foreground.isBusy() ? between : 0).as("between two batches").isZero();
        Eventually.eventually().until(() -> !foreground.isBusy());
        run.round();
        assertThat(taken(echo)).as("after the last one").hasSize(facts.size());
    }

    @Test
    void whoGaveWayForLongTakesAllThereIsBesideTheBatches() {
        Echo echo = new Echo();
        Foreground patient = new Foreground(Duration.ofMillis(300));
        ConsumerRun run = new ConsumerRun(echo, feed, store, transaction, "one", SETTINGS, patient);
        drain(run);
        List<FactId> facts = given(40);
        patient.run(() -> {
            Eventually.eventually().until(() -> {
                run.round();
                return !taken(echo).isEmpty();
            });
            drain(run);
            return true;
        });
        assertThat(taken(echo)).as("a backlog is taken without a pause").hasSize(facts.size());
    }

    @Test
    void whoGivesWayKeepsItsLease() {
        Echo echo = new Echo();
        FeedSettings brief = new FeedSettings(Duration.ofSeconds(4), Duration.ofMillis(50), Duration.ofMillis(1));
        Foreground patient = new Foreground(Duration.ofMinutes(1));
        ConsumerRun waits = new ConsumerRun(echo, feed, store, transaction, "one", brief, patient);
        ConsumerRun other = new ConsumerRun(echo, feed, store, transaction, "two", brief, foreground);
        drain(waits);
        List<FactId> facts = given(5);
        long begun = System.nanoTime();
        patient.run(() -> {
            while (System.nanoTime() - begun < brief.lease().toNanos() * 3 / 2) {
                waits.round();
                other.round();
                LockSupport.parkNanos(brief.poll().toNanos());
            }
            return true;
        });
        assertThat(taken(echo)).as("by the other").isEmpty();
        Eventually.eventually().until(() -> {
            waits.round();
            return taken(echo).size() == facts.size();
        });
        assertThat(echo.begun).as("by who waited").hasSize(1);
    }

    @Test
    void twoInstancesNeverRunItAtOnceAndTogetherTakeEachFactOnce() {
        Echo echo = new Echo();
        FeedSettings quick = new FeedSettings(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(1));
        List<Loop> loops = new ArrayList<>();
        for (String holder : List.of("one", "two", "three")) {
            ConsumerRun run = new ConsumerRun(echo, feed, store, transaction, holder, quick, foreground);
            loops.add(new Loop("echo-" + holder, quick.poll(), run::step));
        }
        loops.forEach(Loop::start);
        List<FactId> facts = given(40);
        try {
            Eventually.eventually().until(() -> taken(echo).size() == facts.size());
        } finally {
            loops.forEach(Loop::stop);
        }
        assertThat(echo.order).containsExactlyElementsOf(facts);
        assertThat(echo.begun).as("each beginning where the other stood").isSorted();
        assertThat(store.asides(echo.name())).isZero();
    }

    @Test
    void whoHeldItBeforeAndWasPausedFindsItGoneAndBeginsAnew() {
        Echo echo = new Echo();
        ConsumerRun first = run(echo, "one");
        ConsumerRun second = run(echo, "two");
        List<FactId> facts = new ArrayList<>(given(6));
        drain(first);
        facts.addAll(given(6));
        drain(second);
        assertThat(echo.order).as("the first holds it").hasSizeLessThan(facts.size());
        expire(echo);
        drain(second);
        assertThat(echo.order).containsExactlyElementsOf(facts);
        facts.addAll(given(6));
        drain(first);
        assertThat(echo.order).as("the second holds it").hasSizeLessThan(facts.size());
        expire(echo);
        drain(first);
        assertThat(echo.order).containsExactlyElementsOf(facts);
        assertThat(echo.begun).hasSize(3);
    }

    private void expire(Echo echo) {
        sql.sql("update evidence.consumer set held_until = now() - interval '1 second' where name = :name")
                .param("name", echo.name())
                .update();
    }

    @Test
    void aPageThatBreaksOffInTheMiddleHasNoEffectAndComesAgain() {
        List<FactId> facts = given(20);
        AtomicInteger until = new AtomicInteger(3);
        Echo echo = new Echo() {
            @Override
            void before(Item fact) {
                if (order.size() % 7 == 5 && until.getAndDecrement() > 0) {
                    // as when the server dies
                    sql.sql("select pg_terminate_backend(pg_backend_pid())").query(row -> {});
                }
            }
        };
        Eventually.eventually().until(() -> {
            drain(run(echo, "one"));
            return taken(echo).size() == facts.size();
        });
        assertThat(taken(echo)).containsExactlyInAnyOrderElementsOf(facts);
        assertThat(until.get()).isNotPositive();
        assertThat(store.asides(echo.name())).as("no fact is to blame").isZero();
    }

    @Test
    void aPlaceThatIsSetBackToTheStartMeansTheSameInEveryCopy() {
        List<FactId> facts = given(4);
        Echo echo = new Echo();
        drain(run(echo, "one"));
        assertThat(taken(echo)).hasSize(facts.size());
        sql.sql("update evidence.consumer set log_index = :index, position = 0 where name = :name")
                .param("index", from.index())
                .param("name", echo.name())
                .update();
        // each has had its effect, and the table says so: all are set aside, none is doubled
        drain(run(echo, "one"));
        assertThat(taken(echo)).hasSize(facts.size());
        assertThat(store.aside(echo.name(), 100))
                .allSatisfy(aside -> assertThat(aside.reason()).contains(DuplicateKeyException.class.getName()));
    }

    @Test
    void whatIsTakenComesWithinMomentsOfItsTransaction() {
        Echo echo = new Echo();
        ConsumerRun run = run(echo, "one");
        drain(run);
        Fact fact = new Fact(FactId.next(), type, new byte[] {1});
        seal(List.of(fact));
        Eventually.eventually().until(() -> {
            drain(run);
            return taken(echo).contains(fact.id());
        });
    }
}
