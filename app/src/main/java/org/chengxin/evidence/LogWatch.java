package org.chengxin.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.chengxin.database.DatabaseFault;
import org.chengxin.job.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Alarm for sealed entries that do not get published, visible from any instance, since a paused leader cannot report itself.
 * It goes to the health check, metrics, the log's page, the workbench and, once and then hourly, the server's log.
 */
@Component
public class LogWatch implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

    /** The interval after which an unchanged alarm is logged again. */
    private static final Duration REMINDER = Duration.ofHours(1);

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final EntryStore store;
    private final Proofs proofs;
    private final SignedState signed;
    private final LogDamage damage;
    private final LogPublisher publisher;
    private final Leadership leadership;
    private final Clock clock;
    private final Duration late;
    private final Instant started;
    private volatile @Nullable Alarm latest;
    private final AtomicReference<Instant> readAgain = new AtomicReference<>(Instant.EPOCH);
    private @Nullable Kind told;
    private Instant toldAt = Instant.EPOCH;

    /** @param late how long entries may wait for a checkpoint before the alarm */
    LogWatch(
            EntryStore store,
            Proofs proofs,
            SignedState signed,
            LogDamage damage,
            LogPublisher publisher,
            Leadership leadership,
            Clock clock,
            MeterRegistry meters,
            @Value("${chengxin.log.late:PT1M}") Duration late) {
        this.store = store;
        this.proofs = proofs;
        this.signed = signed;
        this.damage = damage;
        this.publisher = publisher;
        this.leadership = leadership;
        this.clock = clock;
        this.late = late;
        this.started = clock.instant();
        gauge(
                meters,
                "chengxin.log.alarm",
                "1 while something is wrong with the log",
                watch -> watch.latest().map(alarm -> 1.0).orElse(0.0));
        gauge(
                meters,
                "chengxin.log.checkpoint.age",
                "seconds since a checkpoint was published",
                watch -> seconds(store.published().at()));
        gauge(
                meters,
                "chengxin.log.waiting.age",
                "seconds that the oldest entry waits for a checkpoint",
                watch -> seconds(store.oldestWaiting(proofs.publishedSize()).orElse(null)));
        gauge(
                meters,
                "chengxin.log.leads",
                "1 where this instance writes the log",
                watch -> leadership.isHeld() ? 1 : 0);
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<LogWatch> value) {
        Gauge.builder(name, this, value).description(what).register(meters);
    }

    private double seconds(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }

    /** What is wrong with the log. */
    public enum Kind {
        /** The database is older than the log: nothing is accepted. */
        BEHIND,
        /** The log's folder is older than the database: nothing is accepted. */
        INCOMPLETE,
        /** A file of the log is damaged: what it holds cannot be proved. */
        DAMAGED,
        /** The quorum is not met. */
        WITHHELD,
        /** Nothing is published for another reason. */
        STOPPED;

        /** Whether nothing that has to be sealed is accepted. */
        public boolean refuses() {
            return this == BEHIND || this == INCOMPLETE;
        }
    }

    /** @param why for the operator, not for pages */
    public record Alarm(Kind kind, Instant since, String why) {}

    /** Empty while sealed entries are published in time. */
    public Optional<Alarm> alarm() {
        Instant now = clock.instant();
        EntryStore.Published published = store.published();
        Optional<Instant> at = Optional.ofNullable(published.at());
        return signed.contradiction()
                .map(found -> new Alarm(
                        found.problem() == EvidenceProblem.LOG_INCOMPLETE ? Kind.INCOMPLETE : Kind.BEHIND,
                        at.orElse(now),
                        found.why()))
                .or(() -> at.flatMap(since -> damage.look().map(why -> new Alarm(Kind.DAMAGED, since, why))))
                .or(() -> Optional.ofNullable(published.withheld())
                        .map(held -> new Alarm(Kind.WITHHELD, held.since(), held.why())))
                .or(() -> publisher.failure().map(failure -> new Alarm(Kind.STOPPED, failure.since(), failure.why())))
                .or(() -> stoppedAlarm(at, now));
    }

    /**
     * The {@link #alarm}, cached for a few seconds; one caller at a time waits for a new one. The last one stays while the
     * database is unreachable.
     */
    public Optional<Alarm> latest() {
        Instant now = clock.instant();
        Instant due = readAgain.get();
        if (!now.isBefore(due) && readAgain.compareAndSet(due, now.plus(FRESH))) {
            try {
                latest = alarm().orElse(null);
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("the log's alarm is not known anew: {}", DatabaseFault.line(away));
            }
        }
        return Optional.ofNullable(latest);
    }

    private Optional<Alarm> stoppedAlarm(Optional<Instant> published, Instant now) {
        return store.oldestWaiting(proofs.publishedSize())
                .filter(since -> isLate(since, now))
                .or(() -> published.map(at -> at.plus(LogPublisher.IDLE)).filter(expected -> isLate(expected, now)))
                .map(since -> new Alarm(Kind.STOPPED, since, leader()));
    }

    /** A fresh instance is given time to publish; the reported start of the delay stays the same. */
    private boolean isLate(Instant since, Instant now) {
        return (since.isBefore(started) ? started : since).plus(late).isBefore(now);
    }

    private String leader() {
        return leadership.isHeld()
                ? "this instance leads and is late"
                : store.leader()
                        .map(session -> "the instance that leads publishes nothing and may be paused: " + session
                                + "; end it, and another takes over")
                        .orElse("no instance leads");
    }

    @Override
    public String name() {
        return "log-watch";
    }

    @Override
    public Duration every() {
        return FRESH;
    }

    /** Writes a {@code STOPPED} alarm that the publisher has not logged, and its end, to the server's log. */
    @Override
    public synchronized void run() {
        Alarm alarm = alarm().orElse(null);
        Kind kind = alarm == null ? null : alarm.kind();
        Instant now = clock.instant();
        if (alarm != null && alarm.kind() == Kind.STOPPED && publisher.failure().isEmpty()) {
            if (told != kind || now.isAfter(toldAt.plus(REMINDER))) {
                toldAt = now;
                LOG.error("nothing is published since {}（日志已停止发布）: {}", alarm.since(), alarm.why());
            }
        } else if (told == Kind.STOPPED && alarm == null) {
            LOG.warn("checkpoints are published again（日志已恢复发布）");
        }
        told = kind;
    }
}
