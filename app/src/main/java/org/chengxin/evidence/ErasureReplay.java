package org.chengxin.evidence;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.evidence.erasure.ErasureList;
import org.chengxin.evidence.erasure.ErasureList.Listed;
import org.chengxin.job.Job;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps erasures across a restore: before the web server opens, what {@link ErasureList} names and the database still has is erased again.
 * As a job, and once at each start, it lists the erasures that the list does not have yet.
 */
@Component
class ErasureReplay implements Job, SmartLifecycle {

    static final String NAME = "erasure-list";

    private static final Logger LOG = LoggerFactory.getLogger(ErasureReplay.class);
    private static final int PAGE = 1_000;
    private static final FactId FIRST = new FactId(new UUID(0x7000, 1L << 63));

    private final Erasures erasures;
    private final EntryStore facts;
    private final ErasureList list;
    private volatile boolean running;

    ErasureReplay(Erasures erasures, EntryStore facts, ErasureList list) {
        this.erasures = erasures;
        this.facts = facts;
        this.list = list;
    }

    @Override
    public void start() {
        list.read(this::eraseAgain);
        run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After {@link SignedState} and before all that answers or works. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    private void eraseAgain(List<Listed> lines) {
        Map<FactId, Proofs.Kept> kept =
                facts.kept(lines.stream().map(Listed::fact).toList());
        int erased = 0;
        for (Listed line : lines) {
            Proofs.Kept fact = kept.get(line.fact());
            if (fact != null && !fact.erased() && eraseAgain(line)) {
                erased++;
            }
        }
        if (erased > 0) {
            LOG.warn("{} erasures were carried out again: the database is of a time before them", erased);
        }
    }

    private boolean eraseAgain(Listed line) {
        try {
            erasures.erase(line.fact(), line.basis());
            return true;
        } catch (ProblemException refused) {
            LOG.error(
                    "fact {} was erased once and is here again; erasing it failed: {}",
                    line.fact(),
                    refused.problem().code());
            return false;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        ErasureList.Tail tail = list.tail();
        Set<FactId> listed = tail.lines().stream().map(Listed::erasure).collect(Collectors.toSet());
        FactId after = tail.whole()
                ? FIRST
                : listed.stream().min(Comparator.comparing(FactId::toString)).orElse(FIRST);
        List<FactId> page = facts.erasures(after, PAGE);
        while (!page.isEmpty()) {
            list.append(page.stream()
                    .filter(id -> !listed.contains(id))
                    .map(erasures::line)
                    .toList());
            page = facts.erasures(page.get(page.size() - 1), PAGE);
        }
    }
}
