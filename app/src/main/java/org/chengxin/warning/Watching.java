package org.chengxin.warning;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.chengxin.review.ReviewFeed;
import org.chengxin.rule.LegalClock;
import org.chengxin.trade.ScanFeed;
import org.chengxin.trade.TradeTraces;
import org.chengxin.warning.stream.Following;
import org.chengxin.warning.stream.Sighting;
import org.chengxin.warning.stream.Watches;
import org.chengxin.warning.stream.Watches.Read;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 实时监测: follows the facts as they come in, on the one instance that leads. How far it has come is kept with what it saw,
 * in one transaction; after a restart the memory is filled anew from the stored facts of a month, without a word on what was
 * told before, and goes on from there. So nothing is told twice, and the intake knows nothing of it. Left to the runs are a
 * review that does not tell who bought of whom, where its order comes later or is of several merchants, and what cannot be
 * kept though it was tried several times.
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
    private final List<Following> feeds;
    private boolean raised;

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
        feeds = List.of(
                new Following("review", this::ofReviews, (from, page) -> keep("review", from, page)),
                new Following("scan", this::ofScans, (from, page) -> keep("scan", from, page)));
    }

    /** Looks at what has come in since the last time. */
    synchronized void follow() throws SQLException {
        if (!lead.leads()) {
            forget();
            return;
        }
        for (Following feed : feeds) {
            if (feed.goOn() > 0) {
                raised = false;
            }
        }
        if (!raised) {
            raise();
        }
    }

    /** What was seen before a restart or failure, and may be without its warning, as well. */
    private void raise() {
        try {
            raising.raise();
            raised = true;
        } catch (RuntimeException failure) {
            LOG.warn("what was seen is raised later: {}", failure.getClass().getName());
        }
    }

    /** Forgets everything, as a restart does. */
    synchronized void forget() {
        feeds.forEach(Following::forget);
        raised = false;
    }

    private Following.Start ofReviews() {
        Watches watches = new Watches(reviews, scans, traces);
        return filled(
                "review",
                reviews.since(clock.instant().minus(REMEMBERED)),
                reviews.since(clock.instant()),
                (from, until) -> watches.reviews(from, until, legalClock.today()));
    }

    private Following.Start ofScans() {
        Watches watches = new Watches(reviews, scans, traces);
        return filled(
                "scan",
                scans.since(clock.instant().minus(REMEMBERED)),
                scans.since(clock.instant()),
                (from, until) -> watches.scans(from, until, legalClock.today()));
    }

    private Following.Start filled(String feed, long since, long now, Following.Reading reading) {
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
        return new Following.Start(reading, kept);
    }

    private OptionalInt keep(String feed, long from, Read page) {
        return Objects.requireNonNull(transaction.execute(status -> runs.advance(feed, from, page.next())
                ? OptionalInt.of(page.sightings().stream().mapToInt(this::see).sum())
                : OptionalInt.empty()));
    }

    private int see(Sighting sighting) {
        try {
            return findings.see(candidates.of(sighting, legalClock.today()), Watches.SETTINGS);
        } catch (RuntimeException failure) {
            throw new Following.Stumble(sighting, failure);
        }
    }
}
