package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.seed.CoRating;
import org.chengxin.detection.ring.seed.Columns;
import org.chengxin.detection.ring.seed.Seeds;

/**
 * Grows every seed into a block and keeps those that chance does not explain. A seed whose item is in a block, or twice
 * in what came to nothing, is passed over. The work is bounded in ratings looked at, not in seconds, so that it ends at
 * the same seed on every machine.
 */
final class BlockSearch {

    private static final int MOST_SEEDS = 4000;
    private static final int MOST_DOUBTFUL = 50;
    /** Less is not worth a rank. */
    private static final double LEAST_DOUBTFUL = -30;

    private final Ratings ratings;
    private final RingSettings settings;
    private final Stopwatch stopwatch;
    private final double needed;
    private final boolean[] taken;
    private final byte[] failures;
    private final List<Candidate> blocks = new ArrayList<>();
    private final List<Candidate> doubtful = new ArrayList<>();

    BlockSearch(Ratings ratings, RingSettings settings, Stopwatch stopwatch) {
        this.ratings = ratings;
        this.settings = settings;
        this.stopwatch = stopwatch;
        needed = -Math.log(settings.alpha());
        taken = new boolean[ratings.items()];
        failures = new byte[ratings.items()];
    }

    /** The surest first. */
    List<Candidate> blocks() {
        blocks.sort(surestFirst());
        return blocks;
    }

    /** What might be blocks, but chance might explain as well; the surest first, not too many. */
    List<Candidate> doubtful() {
        doubtful.sort(surestFirst());
        return doubtful.subList(0, Math.min(MOST_DOUBTFUL, doubtful.size()));
    }

    private static Comparator<Candidate> surestFirst() {
        return Comparator.comparingDouble(block -> -block.gain());
    }

    void from(Columns columns) {
        CoRating shared = new CoRating(ratings, columns);
        Seeds seeds = new Seeds(columns, shared, shared.pairs(settings.threads()), ratings.users());
        stopwatch.lap("pairs");
        Refinement refinement = new Refinement(ratings);
        long mostWork = 5L * ratings.count() + 20_000_000;
        int tried = 0;
        for (int column : seeds.order()) {
            int item = seeds.item(column);
            if (taken[item] || failures[item] >= 2) {
                continue;
            }
            if (tried++ == MOST_SEEDS || refinement.work() > mostWork) {
                break;
            }
            if (!keep(refinement.from(seeds.users(column)))) {
                keep(refinement.from(seeds.usersFurther(column)));
            }
        }
        stopwatch.lap("blocks");
    }

    private boolean keep(Candidate found) {
        boolean more = found.moreThanTaste();
        if (found.gain() > needed && more) {
            if (mostlyNew(found)) {
                blocks.add(found);
            }
            for (Cell cell : found.cells()) {
                taken[cell.item()] = true;
            }
            return true;
        }
        if (more && found.gain() > LEAST_DOUBTFUL) {
            doubtful.add(found);
        }
        for (Cell cell : found.cells()) {
            failures[cell.item()] = (byte) Math.min(2, failures[cell.item()] + 1);
        }
        return false;
    }

    private boolean mostlyNew(Candidate found) {
        long known = found.cells().stream().filter(cell -> taken[cell.item()]).count();
        return known * 2 < found.cells().size();
    }
}
