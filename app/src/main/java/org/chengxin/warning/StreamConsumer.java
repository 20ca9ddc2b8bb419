package org.chengxin.warning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.rule.LegalClock;
import org.chengxin.warning.stream.StreamFinding;
import org.chengxin.warning.stream.StreamMonitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feed consumer for one stream. Findings and feed position are stored in one transaction; after a restart, failure or change of
 * instance the in-memory state is rebuilt from a month of facts, without output. So no finding is made twice, and intake does
 * not know of streams. A fact whose finding cannot be stored is set aside.
 */
final class StreamConsumer implements FeedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Facts read at a time to rebuild the state. */
    private static final int PAGE = 5_000;

    /** Feeds facts into the state and returns completed findings. */
    interface Reading {

        List<StreamFinding> read(StreamMonitors watches, List<Item> facts);
    }

    private final String name;
    private final Set<String> types;
    private final Supplier<StreamMonitors> memory;
    private final Reading reading;
    private final Feed feed;
    private final Candidates candidates;
    private final Findings findings;
    private final WarningOpener opener;
    private final LegalClock legalClock;
    private final Clock clock;
    private StreamMonitors watches;
    private boolean raised;

    StreamConsumer(
            String name,
            Set<String> types,
            Supplier<StreamMonitors> memory,
            Reading reading,
            Feed feed,
            Candidates candidates,
            Findings findings,
            WarningOpener opener,
            LegalClock legalClock,
            Clock clock) {
        this.name = name;
        this.types = types;
        this.memory = memory;
        this.reading = reading;
        this.feed = feed;
        this.candidates = candidates;
        this.findings = findings;
        this.opener = opener;
        this.legalClock = legalClock;
        this.clock = clock;
        this.watches = memory.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> types() {
        return types;
    }

    /** Starts at the head of the feed; earlier patterns are found by batch runs. */
    @Override
    public FeedPosition first(Feed whole) {
        return whole.head();
    }

    @Override
    public void begin(FeedPosition at) {
        watches = memory.get();
        raised = false;
        long start = System.nanoTime();
        long read = 0;
        FeedPosition from = feed.at(clock.instant().minus(REMEMBERED));
        while (from.compareTo(at) < 0) {
            Feed.Page page = feed.after(from, types, PAGE);
            List<Item> before = page.facts().stream()
                    .filter(fact -> fact.at().compareTo(at) < 0)
                    .toList();
            reading.read(watches, before);
            read += before.size();
            from = page.next();
        }
        LOG.info("{} remembers {} facts, read in {} ms", name, read, (System.nanoTime() - start) / 1_000_000);
    }

    @Override
    public void accept(List<Item> facts) {
        for (StreamFinding finding : reading.read(watches, facts)) {
            findings.see(candidates.of(finding, legalClock.today()), StreamMonitors.SETTINGS);
            raised = false;
        }
    }

    /** Also opens warnings for findings left without one by a restart or failure. */
    @Override
    public boolean goOn() {
        if (!raised) {
            opener.raise();
            raised = true;
        }
        return false;
    }
}
