package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.seed.CoRating;
import org.chengxin.detection.ring.seed.ItemColumns;
import org.chengxin.detection.ring.seed.SeedGroups;

/**
 * Grows every seed into a block and keeps those that chance does not explain. A seed whose item is in a block, or twice
 * in what came to nothing, is passed over. The work is bounded in ratings looked at, not in seconds, so that it ends at
 * the same seed on every machine.
 */
final class BlockSearch {

    private static final int MOST_DOUBTFUL = 50;
    private static final int MOST_EXCUSED = 400;
    /** Less is not worth a rank. */
    private static final double LEAST_DOUBTFUL = -8;

    private final Ratings ratings;
    private final RingSettings settings;
    private final Stopwatch stopwatch;
    private final double needed;
    private final double mostSeeds;
    private final double mostFromTaste;
    private final boolean[] taken;
    private final byte[] failures;
    private final List<Candidate> blocks = new ArrayList<>();
    private final List<Candidate> doubtful = new ArrayList<>();
    private final List<Candidate> excused = new ArrayList<>();

    BlockSearch(Ratings ratings, RingSettings settings, Stopwatch stopwatch) {
        this.ratings = ratings;
        this.settings = settings;
        this.stopwatch = stopwatch;
        needed = -Math.log(settings.alpha());
        mostSeeds = settings.value(RingParameter.MOST_SEEDS);
        mostFromTaste = settings.value(RingParameter.MOST_FROM_TASTE);
        taken = new boolean[ratings.items()];
        failures = new byte[ratings.items()];
    }

    /** The surest first. */
    List<Candidate> blocks() {
        blocks.sort(surestFirst());
        return blocks;
    }

    /** Doubtful blocks, which chance might explain as well; the surest first, bounded. */
    List<Candidate> doubtful() {
        return surest(doubtful, MOST_DOUBTFUL);
    }

    /** Excused blocks: significant if taste were no explanation. */
    List<Candidate> excused() {
        return surest(excused, MOST_EXCUSED);
    }

    private static List<Candidate> surest(List<Candidate> all, int most) {
        all.sort(surestFirst());
        return all.subList(0, Math.min(most, all.size()));
    }

    private static Comparator<Candidate> surestFirst() {
        return Comparator.comparingDouble(block -> -block.worth());
    }

    /** Searches from columns as {@link CoRating} pairs them. */
    SeedGroups from(ItemColumns columns, int fewest) {
        CoRating shared = new CoRating(ratings, columns, fewest, (int) settings.value(RingParameter.LEAST_COLUMNS));
        SeedGroups seeds = new SeedGroups(columns, shared, shared.pairs(settings.threads()), ratings.users());
        stopwatch.lap("pairs");
        Refinement refinement = new Refinement(ratings, settings, true);
        search(seeds, refinement, Math.min(40L * ratings.count(), 2L * ratings.count() + 22_000_000), column -> {
            if (!keep(refinement.from(seeds.users(column, taken), this::known), refinement)) {
                keep(refinement.from(seeds.usersFurther(column, taken), this::known), refinement);
            }
        });
        stopwatch.lap("blocks");
        return seeds;
    }

    /**
     * Once more from these seeds, without letting taste excuse. What is found gets a rank, never a block: a ring at
     * work on all days alike looks as the customers of a village shop do.
     */
    void evenIfTasteExplains(SeedGroups seeds) {
        Refinement refinement = new Refinement(ratings, settings, false);
        Arrays.fill(failures, (byte) 0);
        search(seeds, refinement, Math.min(20L * ratings.count(), ratings.count() + 10_000_000L), column -> {
            Candidate found = refinement.from(seeds.users(column, taken), this::known);
            if (found.gain() > needed) {
                excused.add(found);
            }
            for (Cell cell : found.cells()) {
                failures[cell.item()] = 2;
            }
        });
        stopwatch.lap("ranks");
    }

    private void search(SeedGroups seeds, Refinement refinement, long mostWork, IntConsumer attempt) {
        int tried = 0;
        for (int column : seeds.order()) {
            int item = seeds.item(column);
            if (!taken[item] && failures[item] < 2) {
                if (tried++ >= mostSeeds || refinement.work() > mostWork) {
                    break;
                }
                attempt.accept(column);
            }
        }
    }

    private boolean keep(Candidate found, Refinement refinement) {
        boolean more = found.moreThanTaste(mostFromTaste);
        if (found.gain() > needed && more) {
            Candidate wider = refinement.widened(found);
            Candidate block = wider.moreThanTaste(mostFromTaste) ? wider : found;
            blocks.add(block);
            for (Cell cell : block.cells()) {
                taken[cell.item()] = true;
                failures[cell.item()] = 2;
            }
            return true;
        }
        if (more && found.worth() > LEAST_DOUBTFUL) {
            doubtful.add(found);
        }
        for (Cell cell : found.cells()) {
            failures[cell.item()] = (byte) Math.min(2, failures[cell.item()] + 1);
        }
        return false;
    }

    /** At least half of them are on items of blocks. */
    private boolean known(List<Cell> cells) {
        long known = cells.stream().filter(cell -> taken[cell.item()]).count();
        return known > 0 && known * 2 >= cells.size();
    }
}
