package org.chengxin.warning;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chengxin.review.ReviewFeed;
import org.chengxin.rule.LegalClock;
import org.chengxin.trade.ScanFeed;
import org.chengxin.trade.TradeTraces;
import org.chengxin.warning.stream.Sighting;
import org.chengxin.warning.stream.Watches;
import org.chengxin.warning.stream.Watches.Read;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 实时监测: follows the facts as they come in, on the one instance that leads. How far it has come is kept with what it saw,
 * in one transaction; after a restart, or when anything fails, the memory is filled anew from the stored facts of a month,
 * without a word on what was told before, and goes on from there. So nothing is lost or told twice, and the intake
 * knows nothing of it.
 */
@Component
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ReviewFeed reviews;
    private final ScanFeed scans;
    private final TradeTraces traces;
    private final RunStore runs;
    private final Candidates candidates;
    private final Findings findings;
    private final Raising raising;
    private final DetectionLead lead;
    private final TransactionTemplate transaction;
    private final LegalClock legalClock;
    private final Clock clock;
    private @Nullable List<Following> memory;

    Watching(
            ReviewFeed reviews,
            ScanFeed scans,
            TradeTraces traces,
            RunStore runs,
            Candidates candidates,
            Findings findings,
            Raising raising,
            DetectionLead lead,
            TransactionTemplate transaction,
            LegalClock legalClock,
            Clock clock) {
        this.reviews = reviews;
        this.scans = scans;
        this.traces = traces;
        this.runs = runs;
        this.candidates = candidates;
        this.findings = findings;
        this.raising = raising;
        this.lead = lead;
        this.transaction = transaction;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    /** Reads on in a feed, and remembers what it read. */
    private interface Reading {
        Read read(long from, long until);
    }

    /** One feed, and how far it was read. */
    private static final class Following {

        private final String feed;
        private final Reading reading;
        private long kept;
        private long read;

        Following(String feed, Reading reading, long kept) {
            this.feed = feed;
            this.reading = reading;
            this.kept = kept;
            this.read = kept;
        }
    }

    /** Looks at what has come in since the last time. */
    synchronized void follow() throws SQLException {
        if (!lead.leads()) {
            memory = null;
            return;
        }
        try {
            List<Following> following = memory;
            if (following == null) {
                following = filled();
                memory = following;
                raising.raise();
            }
            int fresh = 0;
            for (Following each : following) {
                fresh += goOn(each);
            }
            if (fresh > 0) {
                raising.raise();
            }
        } catch (RuntimeException failure) {
            // what was read is remembered, but what it told is not kept: begin anew
            memory = null;
            throw failure;
        }
    }

    /** Forgets everything, as a restart does. */
    synchronized void forget() {
        memory = null;
    }

    private List<Following> filled() {
        Watches watches = new Watches(reviews, scans, traces);
        Instant since = clock.instant().minus(REMEMBERED);
        return List.of(
                filled(
                        "review",
                        reviews.since(since),
                        reviews.since(clock.instant()),
                        (from, until) -> watches.reviews(from, until, legalClock.today())),
                filled(
                        "scan",
                        scans.since(since),
                        scans.since(clock.instant()),
                        (from, until) -> watches.scans(from, until, legalClock.today())));
    }

    private Following filled(String feed, long since, long now, Reading reading) {
        long kept = runs.position(feed).orElse(-1L);
        if (kept < 0) {
            runs.begin(feed, now);
            kept = now;
        }
        long facts = 0;
        long start = System.nanoTime();
        for (long from = since; from < kept; ) {
            Read page = reading.read(from, kept);
            facts += page.facts();
            from = page.next() > from ? page.next() : kept;
        }
        LOG.info(
                "the stream of {} remembers {} facts, read in {} ms",
                feed,
                facts,
                (System.nanoTime() - start) / 1_000_000);
        return new Following(feed, reading, kept);
    }

    private int goOn(Following following) {
        Read page = following.reading.read(following.read, Long.MAX_VALUE);
        if (page.facts() == 0) {
            following.read = page.next();
            return 0;
        }
        Integer fresh = transaction.execute(status -> {
            if (!runs.advance(following.feed, following.kept, page.next())) {
                throw new IllegalStateException("another instance follows " + following.feed);
            }
            return page.sightings().stream().mapToInt(this::see).sum();
        });
        following.kept = page.next();
        following.read = page.next();
        return fresh == null ? 0 : fresh;
    }

    private int see(Sighting sighting) {
        return findings.see(candidates.of(sighting, legalClock.today()), Watches.SETTINGS);
    }
}
