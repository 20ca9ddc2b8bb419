package org.chengxin.detection.shop.order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;

/**
 * Buyers who meet the same other buyers at several merchants, each time within a month: what members of a ring do and
 * strangers hardly. After the lock-step test of A. Beutel et al., "CopyCatch" (WWW 2013), with the number of partners
 * held against what chance gives to buyers of the same merchants. The chance is that of all orders, not only of those by
 * buyers of several merchants: on a small market the ring itself is most of these and would excuse itself.
 *
 * <p>Invariants: only buyers of two or more merchants can share two; merchants are taken by number of such buyers,
 * smallest first, and the largest are left out when the room for pairs is used up: they say least.
 */
final class CoBuying {

    static final long WINDOW = 30L * 86_400;

    private static final int ROOM = 8_000_000;
    private static final int LARGEST_CELL = 400;
    private static final int DEEPEST = 4;
    /** Strangers of like taste meet more often than chance has it. */
    private static final double TASTE = 2;

    private final ShopRecords records;
    private final int[][] merchantRows;
    private final double[] cell;
    private final LongCounts pairs = new LongCounts(ROOM);
    private long[] linked = new long[0];
    private int[] partnersHere = new int[0];
    private long known;
    /** In how many ways s merchants can be taken of one buyer's, over all buyers: who buys at many meets many. */
    private final double[] tuples = new double[DEEPEST + 1];

    CoBuying(ShopRecords records) {
        this.records = records;
        merchantRows = new int[records.names.merchants.size()][];
        cell = new double[records.orders.size()];
        boolean[] several = buyersOfSeveral();
        for (int merchant = 0; merchant < merchantRows.length; merchant++) {
            int[] rows = rows(merchant);
            count(rows, several);
            known += rows.length;
            merchantRows[merchant] = Arrays.stream(rows)
                    .filter(row -> several[records.orders.buyer.get(row)])
                    .toArray();
        }
        countTuples(several);
        countPairs();
    }

    private boolean[] buyersOfSeveral() {
        boolean[] several = new boolean[records.names.buyers.size()];
        int[] first = new int[several.length];
        Arrays.fill(first, Names.NONE);
        for (int row = 0; row < records.orders.size(); row++) {
            int buyer = records.orders.buyer.get(row);
            int merchant = records.orderMerchant[row];
            if (buyer != Names.NONE && merchant != Names.NONE) {
                several[buyer] |= first[buyer] != Names.NONE && first[buyer] != merchant;
                first[buyer] = merchant;
            }
        }
        return several;
    }

    private void countTuples(boolean[] several) {
        for (int buyer = 0; buyer < several.length; buyer++) {
            int merchants = several[buyer]
                    ? (int) Arrays.stream(records.ordersOfBuyer.rows(buyer))
                            .map(row -> records.orderMerchant[row])
                            .filter(merchant -> merchant != Names.NONE)
                            .distinct()
                            .count()
                    : 0;
            double ways = 1;
            for (int shared = 0; shared < DEEPEST; shared++) {
                ways *= Math.max(0, merchants - shared);
                tuples[shared + 1] += ways;
            }
        }
    }

    /**
     * How many orders of others lie in the window around a buyer's orders at a merchant: told by the first of these, each
     * counted once, so that who orders twice in a week is not given twice the chance.
     */
    private void count(int[] rows, boolean[] several) {
        Map<Integer, int[]> firstAndReached = new HashMap<>();
        int from = 0;
        int to = 0;
        for (int at = 0; at < rows.length; at++) {
            while (placed(rows[at]) - placed(rows[from]) > WINDOW) {
                from++;
            }
            while (to < rows.length && placed(rows[to]) - placed(rows[at]) <= WINDOW) {
                to++;
            }
            int buyer = records.orders.buyer.get(rows[at]);
            if (several[buyer]) {
                int row = rows[at];
                int[] so = firstAndReached.computeIfAbsent(buyer, each -> new int[] {row, 0});
                // Its own order is no other's.
                cell[so[0]] += to - Math.max(from, so[1]) - 1;
                so[1] = to;
            }
        }
    }

    /** By time, those of known buyers. */
    private int[] rows(int merchant) {
        return Arrays.stream(records.ordersOfMerchant.rows(merchant))
                .filter(row -> records.orders.buyer.get(row) != Names.NONE)
                .boxed()
                .sorted(Comparator.comparingLong((Integer row) -> records.orders.placed.get(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void countPairs() {
        Integer[] order = new Integer[merchantRows.length];
        Arrays.setAll(order, merchant -> merchant);
        Arrays.sort(order, Comparator.comparingInt(merchant -> merchantRows[merchant].length));
        boolean room = true;
        for (int merchant : order) {
            room = room && countPairs(merchantRows[merchant]);
        }
        linked = pairs.atLeast(2);
        partnersHere = new int[records.orders.size()];
        for (int[] rows : merchantRows) {
            markPartners(rows);
        }
    }

    /** Number of a buyer's partners elsewhere who bought here about the same time. */
    private void markPartners(int[] rows) {
        int start = 0;
        for (int at = 0; at < rows.length; at++) {
            while (placed(rows[at]) - placed(rows[start]) > WINDOW) {
                start++;
            }
            for (int other = Math.max(start, at - LARGEST_CELL); other < at; other++) {
                long pair = pair(rows[at], rows[other]);
                if (pair >= 0 && pairs.count(pair) > 1) {
                    partnersHere[rows[at]]++;
                    partnersHere[rows[other]]++;
                }
            }
        }
    }

    private boolean countPairs(int[] rows) {
        long[] met = new long[64];
        int many = 0;
        int start = 0;
        for (int at = 0; at < rows.length; at++) {
            while (placed(rows[at]) - placed(rows[start]) > WINDOW) {
                start++;
            }
            for (int other = Math.max(start, at - LARGEST_CELL); other < at; other++) {
                long pair = pair(rows[at], rows[other]);
                if (pair >= 0) {
                    if (many == ROOM) {
                        return false;
                    }
                    if (many == met.length) {
                        met = Arrays.copyOf(met, many * 2);
                    }
                    met[many++] = pair;
                }
            }
        }
        Arrays.sort(met, 0, many);
        for (int each = 0; each < many; each++) {
            if ((each == 0 || met[each] != met[each - 1]) && !pairs.add(met[each])) {
                return false;
            }
        }
        return true;
    }

    private long pair(int row, int other) {
        long one = records.orders.buyer.get(row);
        long two = records.orders.buyer.get(other);
        return one == two ? -1 : Math.min(one, two) << 32 | Math.max(one, two);
    }

    private long placed(int row) {
        return records.orders.placed.get(row);
    }

    /** The pairs of buyers who met at two or more merchants, each as two numbers in one. */
    long[] linked() {
        return linked.clone();
    }

    void weigh(Evidence evidence) {
        int buyers = records.names.buyers.size();
        int[][] partners = new int[DEEPEST + 1][buyers];
        for (long pair : linked) {
            for (int shared = 2; shared <= Math.min(DEEPEST, pairs.count(pair)); shared++) {
                partners[shared][(int) (pair >>> 32)]++;
                partners[shared][(int) pair]++;
            }
        }
        for (int buyer = 0; buyer < buyers; buyer++) {
            if (partners[2][buyer] > 0) {
                weigh(buyer, partners, evidence);
            }
        }
    }

    private void weigh(int buyer, int[][] partners, Evidence evidence) {
        double[] chance = chances(buyer);
        double best = 0;
        int count = 0;
        double expected = 0;
        for (int shared = 2; shared <= DEEPEST && partners[shared][buyer] > 0; shared++) {
            double mean = Math.max(1e-4, TASTE * tuples[shared] * chance[shared]);
            double surprise = Tails.surprise(Tails.poisson(partners[shared][buyer], mean));
            if (surprise > best) {
                best = surprise;
                count = partners[shared][buyer];
                expected = mean;
            }
        }
        for (int at = records.ordersOfBuyer.from(buyer); at < records.ordersOfBuyer.to(buyer); at++) {
            int row = records.ordersOfBuyer.row(at);
            // What an account of a ring buys for itself is no business of the ring.
            if (4 * partnersHere[row] >= count) {
                evidence.add(row, Measure.CO_BUYING, best, count, expected);
            }
        }
    }

    /** The chance that another order's buyer is met at s of the merchants: elementary symmetric sums. */
    private double[] chances(int buyer) {
        double[] sums = new double[DEEPEST + 1];
        sums[0] = 1;
        for (int at = records.ordersOfBuyer.from(buyer); at < records.ordersOfBuyer.to(buyer); at++) {
            double share = Math.min(1, Math.max(0, cell[records.ordersOfBuyer.row(at)]) / known);
            for (int shared = DEEPEST; shared >= 1; shared--) {
                sums[shared] += sums[shared - 1] * share;
            }
        }
        return sums;
    }
}
