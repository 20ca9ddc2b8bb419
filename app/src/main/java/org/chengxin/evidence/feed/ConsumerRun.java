package org.chengxin.evidence.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.database.DatabaseFault;
import org.chengxin.evidence.feed.ConsumerStore.Aside;
import org.chengxin.evidence.feed.ConsumerStore.Glance;
import org.chengxin.evidence.feed.ConsumerStore.Locked;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.Feed.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one consumer under its lease, on one instance at a time. Each page is a transaction that locks the consumer's row,
 * delivers the facts and moves its position: an instance that was paused meanwhile finds its lease lost and has changed
 * nothing in the database.
 */
final class ConsumerRun {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRun.class);

    /** Attempts before a fact waits for a manual release; each pause is five times the one before. */
    static final int ATTEMPTS = 5;

    private static final int FACTOR = 5;

    /** With this many facts set aside the fault is no longer a single fact's: the consumer takes no new ones and waits. */
    static final int MOST_ASIDE = 1_000;

    /**
     * After taking all there was, a consumer rests this many times as long as its round took: while facts come in it takes more
     * of them at once and leaves the processors to the intake. A backlog is taken without a rest.
     */
    private static final int RESTS = 4;

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

    private final FeedConsumer consumer;
    private final Feed feed;
    private final ConsumerStore store;
    private final TransactionTemplate transaction;
    private final String holder;
    private final FeedSettings settings;
    private final Foreground foreground;

    /** Whether the consumer's memory is initialised for its position. */
    private boolean initialised;

    /** Up to this position facts are delivered one by one. */
    private FeedPosition singleTo = FeedPosition.START;

    /** The page that the current transaction delivers. */
    private @Nullable Page delivered;

    /** Whether the last step took facts. */
    private boolean taken;

    /** When there was last nothing left to take, by {@link System#nanoTime}. */
    private long caughtUp = System.nanoTime();

    /** When the lease was last renewed, by {@link System#nanoTime}. */
    private long renewed = System.nanoTime();

    private Duration backOff = Duration.ZERO;
    private long backOffUntil;

    ConsumerRun(
            FeedConsumer consumer,
            Feed feed,
            ConsumerStore store,
            TransactionTemplate transaction,
            String holder,
            FeedSettings settings,
            Foreground foreground) {
        this.consumer = consumer;
        this.feed = feed;
        this.store = store;
        this.transaction = transaction;
        this.holder = holder;
        this.settings = settings;
        this.foreground = foreground;
    }

    FeedConsumer consumer() {
        return consumer;
    }

    /** A step, and a rest after one that took all there was. */
    boolean round() {
        long begun = System.nanoTime();
        taken = false;
        boolean more = step();
        if (taken && !more) {
            LockSupport.parkNanos(Math.min(RESTS * (System.nanoTime() - begun), LONGEST_REST.toNanos()));
        }
        return more;
    }

    /** Does one round of work; true if there may be more. Never throws. */
    boolean step() {
        if (!backOff.isZero() && System.nanoTime() - backOffUntil < 0) {
            return false;
        }
        try {
            boolean more = go();
            backOff = Duration.ZERO;
            return more;
        } catch (RuntimeException | Error fault) {
            initialised = false;
            return handleFailure(fault);
        }
    }

    private boolean go() {
        if (foreground.precedes(caughtUp)) {
            if (initialised && System.nanoTime() - renewed > settings.lease().toNanos() / 4) {
                inTransaction(this::stay);
            }
            return false;
        }
        Glance glance = store.glance(consumer.name(), settings.lease()).orElse(null);
        if (glance == null) {
            store.create(consumer.name(), consumer.first(feed));
            return true;
        }
        boolean mine = glance.held() && holder.equals(glance.holder());
        if (glance.held() && !mine) {
            initialised = false;
            return false;
        }
        boolean more = false;
        FeedPosition head = new FeedPosition(glance.head(), 0);
        if (!mine || !initialised || glance.renew() || head.compareTo(glance.at()) > 0) {
            more = inTransaction(place -> next(place, head));
        }
        if (initialised && glance.retry()) {
            more |= inTransaction(this::retryAside);
        }
        more |= initialised && consumer.goOn();
        if (!more) {
            caughtUp = System.nanoTime();
        }
        return more;
    }

    /** One transaction of this consumer. */
    private interface Work {
        /** Returns whether there is more. */
        boolean with(Locked place);
    }

    private boolean inTransaction(Work work) {
        delivered = null;
        renewed = System.nanoTime();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> store.lock(consumer.name(), holder)
                    .map(place -> {
                        if (!place.mine() || !initialised) {
                            consumer.begin(place.at());
                            initialised = true;
                        }
                        return work.with(place);
                    })
                    .orElseGet(() -> initialised = false)));
        } catch (RuntimeException | Error fault) {
            initialised = false;
            Page failed = delivered;
            if (failed == null || failed.facts().isEmpty() || isTransient(fault)) {
                throw fault;
            }
            return isolate(failed, fault);
        }
    }

    /** Whether the failure is transient and not caused by the fact. */
    private static boolean isTransient(Throwable fault) {
        return fault instanceof OutOfMemoryError
                || fault instanceof TransientDataAccessException
                || DatabaseFault.isAway(fault);
    }

    /** Renews the lease alone. */
    private boolean stay(Locked place) {
        store.move(consumer.name(), holder, place.at(), settings.lease(), false);
        return false;
    }

    /** What is sequenced behind the head meanwhile wakes the consumer again: it need not look for it now. */
    private boolean next(Locked place, FeedPosition head) {
        if (store.asides(consumer.name()) >= MOST_ASIDE) {
            store.move(consumer.name(), holder, place.at(), settings.lease(), false);
            store.failing(consumer.name(), MOST_ASIDE + " facts are set aside");
            return false;
        }
        Page page = feed.after(place.at(), consumer.types(), place.at().compareTo(singleTo) < 0 ? 1 : consumer.most());
        List<Item> unblocked = unblocked(page.facts());
        delivered = new Page(unblocked, page.next());
        if (!unblocked.isEmpty()) {
            consumer.accept(unblocked);
        }
        store.move(consumer.name(), holder, page.next(), settings.lease(), !unblocked.isEmpty());
        taken = !unblocked.isEmpty();
        return !page.next().equals(place.at()) && page.next().compareTo(head) < 0;
    }

    /** Returns the facts whose subject is not blocked; sets the others aside, to wait behind the one that blocks it. */
    private List<Item> unblocked(List<Item> facts) {
        Set<String> waiting = store.waiting(consumer.name());
        if (waiting.isEmpty()) {
            return facts;
        }
        List<Item> unblocked = new ArrayList<>();
        for (Item fact : facts) {
            Optional<String> subject = consumer.subject(fact);
            if (subject.filter(waiting::contains).isPresent()) {
                store.setAside(consumer.name(), fact, subject.get(), null, null);
            } else {
                unblocked.add(fact);
            }
        }
        return unblocked;
    }

    /** After a failure: retries the page's facts one by one, or sets a single failed fact aside. */
    private boolean isolate(Page failed, Throwable fault) {
        String reason = reason(fault);
        if (failed.facts().size() > 1) {
            singleTo = failed.next();
            return true;
        }
        Item fact = failed.facts().get(0);
        LOG.warn("{} set aside a fact of type {}: {}", consumer.name(), fact.type(), reason);
        transaction.executeWithoutResult(status -> store.lock(consumer.name(), holder)
                .filter(place -> place.at().compareTo(fact.at()) <= 0)
                .ifPresent(place -> {
                    store.setAside(
                            consumer.name(), fact, consumer.subject(fact).orElse(null), reason, settings.retry());
                    store.move(consumer.name(), holder, failed.next(), settings.lease(), false);
                }));
        return true;
    }

    /** Retries the first of the set-aside facts that are due. */
    private boolean retryAside(Locked place) {
        Aside aside = store.due(consumer.name()).orElse(null);
        if (aside == null) {
            return false;
        }
        try {
            consumer.accept(List.of(aside.fact()));
        } catch (RuntimeException | Error fault) {
            throw new RetryFailedException(aside, fault);
        }
        store.done(consumer.name(), aside);
        store.move(consumer.name(), holder, place.at(), settings.lease(), true);
        return true;
    }

    private boolean handleFailure(Throwable fault) {
        if (fault instanceof RetryFailedException retry && !isTransient(retry.why)) {
            long wait = settings.retry().toMillis();
            for (int times = 0; times < retry.aside.attempts(); times++) {
                wait *= FACTOR;
            }
            Duration next = retry.aside.attempts() + 1 < ATTEMPTS ? Duration.ofMillis(wait) : null;
            keepFailure(() -> store.failed(consumer.name(), retry.aside.fact().id(), reason(retry.why), next));
            return true;
        }
        Duration doubled = backOff.isZero() ? Duration.ofSeconds(1) : backOff.multipliedBy(2);
        backOff = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
        backOffUntil = System.nanoTime() + backOff.toNanos();
        LOG.warn("{} will go on later: {}", consumer.name(), reason(fault));
        if (!DatabaseFault.isAway(fault)) {
            keepFailure(() -> store.failing(consumer.name(), reason(fault)));
        }
        return false;
    }

    /** Records a failure if the database is available. */
    private static void keepFailure(Runnable keeping) {
        try {
            keeping.run();
        } catch (RuntimeException away) {
            LOG.debug("a failure of a consumer was not kept: {}", DatabaseFault.line(away));
        }
    }

    /** The exception class, its place in our code, and the database's error codes; never a message, which may name somebody. */
    static String reason(Throwable fault) {
        StringBuilder reason = new StringBuilder(fault.getClass().getName());
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.chengxin.")) {
                reason.append(" at ").append(frame.getClassName()).append(':').append(frame.getLineNumber());
                break;
            }
        }
        SQLException refused = DatabaseFault.sql(fault);
        return refused == null ? reason.toString() : reason + ": " + DatabaseFault.describe(refused);
    }

    /** A retried fact failed again. */
    private static final class RetryFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Aside aside;
        private final transient Throwable why;

        RetryFailedException(Aside aside, Throwable why) {
            super(why);
            this.aside = aside;
            this.why = why;
        }
    }
}
