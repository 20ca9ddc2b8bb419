package org.chengxin.evidence.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.database.Loop;
import org.chengxin.evidence.Seals;
import org.chengxin.evidence.feed.ConsumerStore.Aside;
import org.chengxin.evidence.feed.ConsumerStore.Glance;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 消费者: runs the consumers of the feed, one thread each, and reports their lag and the facts they set aside. */
@Component
public class Consumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);

    /** The most set-aside facts shown of one consumer. */
    private static final int SHOWN = 100;

    private final List<FeedConsumer> consumers;
    private final Map<FeedConsumer, Loop> loops;
    private final Feed feed;
    private final ConsumerStore store;
    private final FeedSettings settings;
    private final Clock clock;

    /** Identifies this process as the holder of leases. */
    private final String holder = ManagementFactory.getRuntimeMXBean().getName() + "/"
            + UUID.randomUUID().toString().substring(0, 8);

    private volatile boolean running;

    Consumers(
            ObjectProvider<FeedConsumer> consumers,
            Feed feed,
            ConsumerStore store,
            TransactionTemplate transaction,
            FeedSettings settings,
            Foreground foreground,
            MeterRegistry meters,
            Clock clock) {
        this.consumers = consumers.stream()
                .sorted(Comparator.comparing(FeedConsumer::name))
                .toList();
        this.feed = feed;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.loops = this.consumers.stream()
                .map(consumer -> new ConsumerRun(consumer, feed, store, transaction, holder, settings, foreground))
                .collect(Collectors.toUnmodifiableMap(
                        ConsumerRun::consumer,
                        run -> new Loop("feed-" + run.consumer().name(), settings.poll(), run::round)));
        for (FeedConsumer each : this.consumers) {
            gauge(
                    meters,
                    "chengxin.feed.lag",
                    "facts that a consumer has not taken",
                    each,
                    state -> state.behind().facts());
            gauge(meters, "chengxin.feed.lag.age", "seconds that the first of them waits", each, Status::seconds);
            gauge(meters, "chengxin.feed.aside", "facts that a consumer has set aside", each, Status::asides);
        }
    }

    private void gauge(
            MeterRegistry meters, String name, String what, FeedConsumer of, ToDoubleFunction<Status> value) {
        Gauge.builder(name, of, each -> status(each).map(value::applyAsDouble).orElse(0.0))
                .description(what)
                .tag("consumer", of.name())
                .register(meters);
    }

    /**
     * The state of a consumer.
     *
     * @param holder the instance that runs it; absent if none does
     * @param failing why it makes no progress
     */
    public record Status(
            String name,
            FeedPosition at,
            Feed.Behind behind,
            long seconds,
            @Nullable String holder,
            @Nullable Instant takenAt,
            @Nullable String failing,
            @Nullable Instant failingSince,
            long asides) {}

    /**
     * A fact that a consumer set aside.
     *
     * @param reason without any content of the fact; absent if it is queued behind an earlier one of the same subject
     * @param againAt when it is retried; absent if it waits for a manual release, or behind another fact
     */
    public record SetAside(
            FactId id,
            String type,
            @Nullable String reason,
            int attempts,
            Instant since,
            @Nullable Instant againAt) {}

    /** All consumers, by name. */
    public List<Status> all() {
        return consumers.stream().map(this::status).flatMap(Optional::stream).toList();
    }

    private Optional<Status> status(FeedConsumer consumer) {
        return store.glance(consumer.name(), settings.lease()).map(glance -> status(consumer, glance));
    }

    private Status status(FeedConsumer consumer, Glance glance) {
        Feed.Behind behind = feed.behind(glance.at(), consumer.types());
        return new Status(
                consumer.name(),
                glance.at(),
                behind,
                behind.since()
                        .map(since -> Math.max(
                                0, Duration.between(since, clock.instant()).toSeconds()))
                        .orElse(0L),
                glance.held() ? glance.holder() : null,
                glance.takenAt(),
                glance.failing(),
                glance.failingSince(),
                store.asides(consumer.name()));
    }

    /** The first facts that a consumer set aside, in log order. */
    public List<SetAside> setAside(String consumer) {
        return store.aside(consumer, SHOWN).stream().map(Consumers::setAside).toList();
    }

    private static SetAside setAside(Aside aside) {
        return new SetAside(
                aside.fact().id(),
                aside.fact().type(),
                aside.reason(),
                aside.attempts(),
                aside.since(),
                aside.againAt());
    }

    /** 再试: makes a fact due for a retry now; the others of its subject follow in order. False if there is none to release. */
    public boolean retry(String consumer, FactId fact) {
        boolean released = store.retry(consumer, fact);
        loops.values().forEach(Loop::wake);
        return released;
    }

    /** Wakes the consumers of what was sequenced on this instance; the others advance at their next poll. */
    @EventListener
    void sequenced(Seals.Sequenced event) {
        loops.forEach((consumer, loop) -> {
            if (wakes(consumer, event)) {
                loop.wake();
            }
        });
    }

    static boolean wakes(FeedConsumer consumer, Seals.Sequenced event) {
        return consumer.types().isEmpty() || !Collections.disjoint(consumer.types(), event.types());
    }

    @Override
    public void start() {
        running = true;
        loops.values().forEach(Loop::start);
    }

    /** Stops the consumers and releases their leases, so that other instances need not wait for their end. */
    @Override
    public void stop() {
        running = false;
        Stream<Thread> stopping = loops.values().stream().map(loop -> new Thread(loop::stop, "feed-stop"));
        List<Thread> threads = stopping.toList();
        threads.forEach(Thread::start);
        try {
            for (Thread each : threads) {
                each.join();
            }
            store.release(holder);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.debug("leases run out by themselves: {}", away.getClass().getName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
