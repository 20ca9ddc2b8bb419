package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ints;
import org.chengxin.detection.rating.Ratings;

/** Turns blocks into findings with the ids of the input: ranks, members, those who are only nearby, and the figures. */
final class RingReport {

    private static final int STARS = 128;
    /** Below one in a hundred an account is not even nearby. */
    private static final double NEARBY = Math.log(0.01);

    private final Ratings ratings;
    private final double[] marketStars = new double[STARS];
    private final double[] userScores;
    private final double[] itemScores;
    private final List<RingBlock> blocks = new ArrayList<>();

    RingReport(Ratings ratings) {
        this.ratings = ratings;
        userScores = new double[ratings.users()];
        itemScores = new double[ratings.items()];
        for (byte star : ratings.byItem().stars()) {
            marketStars[star] += 1.0 / ratings.count();
        }
    }

    void add(Candidate block) {
        Membership membership = new Membership(ratings, block, marketStars);
        rank(block, membership, Double.POSITIVE_INFINITY);
        int[] members = membership.between(0, Double.POSITIVE_INFINITY);
        double[] scores = new double[members.length];
        Arrays.setAll(scores, at -> membership.oddsOf(members[at]));
        int[] nearby = membership.between(NEARBY, 0);
        BlockFigures figures = new BlockFigures(ratings, block, members);
        blocks.add(
                new RingBlock(ids(members), scores, ids(nearby), figures.cells(), figures.evidence(), -block.gain()));
    }

    /** Gives ranks, none above what the block itself deserves. */
    void addDoubtful(Candidate block) {
        rank(block, new Membership(ratings, block, marketStars), block.gain());
    }

    private void rank(Candidate block, Membership membership, double most) {
        for (int at = 0; at < membership.users.length; at++) {
            int user = membership.users[at];
            userScores[user] = Math.max(userScores[user], positive(Math.min(most, membership.odds[at])));
        }
        for (Cell cell : block.cells()) {
            double score = positive(Math.min(most, cell.gain()));
            itemScores[cell.item()] = Math.max(itemScores[cell.item()], score);
        }
    }

    /** Keeps the order, bends what is below zero above it. */
    private static double positive(double odds) {
        return odds > 30 ? odds : Math.log1p(Math.exp(odds));
    }

    private int[] ids(int[] users) {
        return Arrays.stream(users).map(ratings::userId).toArray();
    }

    RingFindings findings(Stopwatch stopwatch) {
        int[] users = new int[ratings.users()];
        Arrays.setAll(users, ratings::userId);
        int[] items = new int[ratings.items()];
        Arrays.setAll(items, ratings::itemId);
        double[] scoresOfUsers = sortTogether(users, userScores);
        double[] scoresOfItems = sortTogether(items, itemScores);
        stopwatch.lap("rank");
        return new RingFindings(users, scoresOfUsers, items, scoresOfItems, List.copyOf(blocks), stopwatch.seconds());
    }

    private static double[] sortTogether(int[] ids, double[] scores) {
        long[] keyed = new long[ids.length];
        Arrays.setAll(keyed, at -> (long) ids[at] << 32 | at);
        Arrays.sort(keyed);
        double[] sorted = new double[ids.length];
        for (int at = 0; at < ids.length; at++) {
            ids[at] = (int) (keyed[at] >>> 32);
            sorted[at] = scores[(int) keyed[at]];
        }
        return sorted;
    }

    /** The figures of a block for the accounts that are named. */
    private static final class BlockFigures {

        private final Ratings ratings;
        private final Candidate block;
        private final int[] stars = new int[STARS];
        private final int[] hits;
        private final double share;
        private int within;
        private int outside;
        private int repeated;

        BlockFigures(Ratings ratings, Candidate block, int[] members) {
            this.ratings = ratings;
            this.block = block;
            hits = new int[block.cells().size()];
            double activity = 0;
            for (int member : members) {
                activity += ratings.byUser().degree(member);
                count(member);
            }
            share = activity / ratings.count();
        }

        private void count(int member) {
            Incidence byUser = ratings.byUser();
            int cells = 0;
            int last = -1;
            for (int at = byUser.start()[member]; at < byUser.start()[member + 1]; at++) {
                int place = place(byUser.other()[at]);
                if (place < 0) {
                    continue;
                }
                Cell cell = block.cells().get(place);
                if (byUser.day()[at] < cell.from() || byUser.day()[at] > cell.to()) {
                    outside++;
                } else if (place != last) {
                    last = place;
                    cells++;
                    within++;
                    hits[place]++;
                    stars[byUser.stars()[at]]++;
                }
            }
            repeated += cells > 1 ? 1 : 0;
        }

        /** The cells are sorted by item. */
        private int place(int item) {
            int low = 0;
            int high = hits.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int there = block.cells().get(middle).item();
                if (there == item) {
                    return middle;
                }
                if (there < item) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }

        List<RingCell> cells() {
            List<RingCell> cells = new ArrayList<>();
            for (int place = 0; place < hits.length; place++) {
                Cell cell = block.cells().get(place);
                cells.add(new RingCell(
                        ratings.itemId(cell.item()),
                        ratings.inputDay(cell.from()),
                        ratings.inputDay(cell.to()),
                        cell.ratings(),
                        hits[place],
                        cell.ratings() * share,
                        cell.gain()));
            }
            cells.sort((left, right) -> Double.compare(right.score(), left.score()));
            return cells;
        }

        RingEvidence evidence() {
            Ints days = new Ints();
            int all = 0;
            for (Cell cell : block.cells()) {
                days.add(ratings.inputDay(cell.to()) - ratings.inputDay(cell.from()) + 1);
                all += cell.ratings();
            }
            int[] sorted = days.toArray();
            Arrays.sort(sorted);
            int star = 0;
            for (int each = 0; each < STARS; each++) {
                star = stars[each] > stars[star] ? each : star;
            }
            double topStars = within == 0 ? 0 : (double) stars[star] / within;
            return new RingEvidence(
                    within, outside, repeated, all, all * share, sorted[sorted.length / 2], topStars, star);
        }
    }
}
