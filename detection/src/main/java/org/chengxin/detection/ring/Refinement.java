package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Ratings;

/**
 * Lets a block find its own shape: accounts choose cells, cells choose accounts, until nothing changes (alternating
 * maximisation as in cross-association, Chakrabarti et al., KDD 2004). Gain is counted as a code is: what the block
 * explains minus the price of naming its accounts, items and days. By the union bound over everything that could have
 * been named, exp(−gain) limits the chance that a market with the same degrees but no concert shows any such block.
 */
final class Refinement {

    private static final int ROUNDS = 12;
    private static final int MOST_AT_START = 10_000;
    private static final int FEWEST_USERS = 3;
    private static final int MOST_USERS_IN_HUNDRED = 20;

    private static final Candidate NOTHING = new Candidate(new int[0], List.of(), Double.NEGATIVE_INFINITY);

    private final Ratings ratings;
    private final ItemStep items;
    private final UserStep accounts;

    Refinement(Ratings ratings, RingSettings settings, boolean tasteExcuses) {
        this.ratings = ratings;
        items = new ItemStep(ratings, settings, tasteExcuses);
        accounts = new UserStep(ratings);
    }

    /**
     * The best that is met on the way; gain is negative where nothing was found.
     *
     * @param known whether cells are those of a block found before: the search ends there with nothing
     */
    Candidate from(int[] seed, Predicate<List<Cell>> known) {
        Candidate best = NOTHING;
        int[] users = quietest(seed);
        int cellsBefore = 1;
        for (int round = 0; round < ROUNDS && plausible(users); round++) {
            List<Cell> cells = items.cells(users, cellsBefore);
            if (known.test(cells)) {
                return NOTHING;
            }
            double gain = gain(users.length, cells);
            if (gain > best.gain()) {
                best = new Candidate(users, cells, gain);
            }
            int[] next = accounts.users(cells, users.length);
            if (cells.size() < 2 || Arrays.equals(next, users)) {
                break;
            }
            cellsBefore = cells.size();
            users = next;
        }
        return best;
    }

    /**
     * The better of a block and what grows from all who rated two or more of its items on any day: what was found in a
     * few days may be a part of what goes on for months.
     */
    Candidate widened(Candidate block) {
        Candidate wider = from(accounts.onTwoOrMore(block.cells()), none -> false);
        return wider.gain() > block.gain() ? wider : block;
    }

    /** Accounts that rate much meet everywhere: a start is made with those that rate little, as many as cost no more. */
    private int[] quietest(int[] seed) {
        long[] keyed = new long[seed.length];
        long all = 0;
        for (int at = 0; at < seed.length; at++) {
            int degree = ratings.byUser().degree(seed[at]);
            keyed[at] = (long) degree << 32 | seed[at];
            all += degree;
        }
        if (all <= MOST_AT_START) {
            return seed;
        }
        Arrays.sort(keyed);
        int count = 0;
        for (long left = MOST_AT_START; count < keyed.length && left > 0; count++) {
            left -= keyed[count] >>> 32;
        }
        int[] users = new int[count];
        for (int at = 0; at < count; at++) {
            users[at] = (int) keyed[at];
        }
        Arrays.sort(users);
        return users;
    }

    /** Ratings looked at so far. */
    long work() {
        return items.work() + accounts.work();
    }

    private boolean plausible(int[] users) {
        return users.length >= FEWEST_USERS
                && users.length <= Math.max(50, (long) ratings.users() * MOST_USERS_IN_HUNDRED / 100);
    }

    private double gain(int users, List<Cell> cells) {
        if (Cell.items(cells) < 2) {
            return Double.NEGATIVE_INFINITY;
        }
        double gain = -Chance.choices(ratings.users(), users) - Math.log(ratings.users()) - Math.log(ratings.items());
        for (Cell cell : cells) {
            gain += cell.gain();
        }
        return gain;
    }
}
