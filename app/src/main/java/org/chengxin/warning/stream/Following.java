package org.chengxin.warning.stream;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.chengxin.warning.stream.Watches.Read;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/**
 * One feed, how far it was read, and how far what it told was kept. What could not be kept is tried again without being read
 * again; only a sighting that fails over and over is given up. Not for several threads.
 */
public final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** So many looks are left out after a failure. */
    static final int REST = 40;

    static final int ATTEMPTS = 3;

    /** Reads on in a feed, and remembers what it read. */
    public interface Reading {
        Read read(long from, long until);
    }

    /** A memory that is filled up to where it was kept. */
    public record Start(Reading reading, long kept) {}

    /** Keeps what a page told, and that it was read, in one transaction. */
    public interface Keeping {

        /**
         * @param from where the page began
         * @return how many sightings were new; empty where another instance has moved on
         * @throws Stumble at the sighting that cannot be kept
         */
        OptionalInt keep(long from, Read page);
    }

    /** The sighting that could not be kept, and why. */
    public static final class Stumble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Sighting at;
        private final transient RuntimeException why;

        public Stumble(Sighting at, RuntimeException cause) {
            super(cause);
            this.at = at;
            this.why = cause;
        }

        /** Not where the database is merely away or busy. */
        boolean isLasting() {
            return !(why instanceof TransientDataAccessException
                    || why instanceof NonTransientDataAccessResourceException);
        }
    }

    private final String feed;
    private final Supplier<Start> opening;
    private final Keeping keeping;
    private @Nullable Reading reading;
    private @Nullable Read pending;
    private @Nullable Sighting stumbling;
    private int stumbles;
    private int resting;
    private long kept;
    private long read;

    public Following(String feed, Supplier<Start> opening, Keeping keeping) {
        this.feed = feed;
        this.opening = opening;
        this.keeping = keeping;
    }

    /** Forgets what it read, as a restart does. */
    public void forget() {
        reading = null;
        pending = null;
        resting = 0;
    }

    /**
     * Reads one page on; what fails is logged and tried again later, so that it keeps no other feed.
     *
     * @return how many sightings were new
     */
    public int goOn() {
        if (resting > 0) {
            resting--;
            return 0;
        }
        try {
            return keep(pending == null ? read() : pending);
        } catch (Stumble stumble) {
            passAfterAll(stumble);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the stream of {} will go on later: {}",
                    feed,
                    failure.getClass().getName());
        }
        resting = REST;
        return 0;
    }

    private Read read() {
        Reading following = reading;
        if (following == null) {
            Start start = opening.get();
            following = start.reading();
            kept = start.kept();
            read = kept;
        }
        // a page that was read in part must not be read again into the same memory
        reading = null;
        Read page = following.read(read, Long.MAX_VALUE);
        reading = following;
        return page;
    }

    private int keep(Read page) {
        if (page.facts() == 0) {
            read = page.next();
            return 0;
        }
        pending = page;
        OptionalInt fresh = keeping.keep(kept, page);
        if (fresh.isEmpty()) {
            LOG.warn("another instance follows {}", feed);
            forget();
            return 0;
        }
        pending = null;
        kept = page.next();
        read = kept;
        return fresh.getAsInt();
    }

    private void passAfterAll(Stumble stumble) {
        LOG.warn("a sighting of {} will be tried again: {}", feed, name(stumble));
        if (!stumble.isLasting()) {
            return;
        }
        stumbles = stumble.at == stumbling ? stumbles + 1 : 1;
        stumbling = stumble.at;
        Read page = pending;
        if (stumbles >= ATTEMPTS && page != null) {
            LOG.error(
                    "a sighting of {} on platform {} is given up, the runs may find it: {}",
                    stumble.at.finding().kind(),
                    stumble.at.platform(),
                    name(stumble));
            pending = new Read(
                    page.sightings().stream()
                            .filter(sighting -> sighting != stumble.at)
                            .toList(),
                    page.facts(),
                    page.next());
        }
    }

    private static String name(Stumble stumble) {
        return stumble.why.getClass().getName();
    }
}
