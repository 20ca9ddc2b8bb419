package org.chengxin.detection.shop.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.table.Names;

/**
 * Groups (the orders of a merchant, the parcels of a courier) in which more records are unusual than in honest groups:
 * one bad record accuses nobody, many at one place do.
 *
 * <p>Invariant: what the group adds to one record's score is told by the other records of the group alone, so that no
 * record vouches for itself.
 */
public final class GroupExcess {

    /** Nobody is accused by fewer records than these. */
    public static final int LEAST = 5;

    private static final double MOST_BOOST = 2;
    private static final double FULL_BOOST = 6;
    private static final long ONE_IN = 50;
    private static final double LIKE_BASE = 2;

    private final Groups groups;
    private final boolean[] unusual;
    private final int[] counts;
    private final BaseRate usual;

    /** Records are unusual from a score on that one in fifty honest ones has. */
    public static GroupExcess unusual(Groups groups, Evidence evidence) {
        double from = Threshold.of(Math.max(1, evidence.speaking()), ONE_IN, 1);
        boolean[] unusual = new boolean[evidence.size()];
        for (int row = 0; row < unusual.length; row++) {
            unusual[row] = evidence.score(row) >= from;
        }
        return new GroupExcess(groups, unusual);
    }

    /**
     * As {@link #unusual}, and two measures must agree: a habit of the group shows in one alone.
     *
     * @param counts which records may speak against the group at all
     */
    public static GroupExcess corroborated(Groups groups, Evidence evidence, IntPredicate counts) {
        double from = Threshold.of(Math.max(1, evidence.speaking()), ONE_IN, 1);
        boolean[] unusual = new boolean[evidence.size()];
        for (int row = 0; row < unusual.length; row++) {
            unusual[row] = counts.test(row) && evidence.scoreInGroup(row) >= from && evidence.corroborated(row);
        }
        return new GroupExcess(groups, unusual);
    }

    private GroupExcess(Groups groups, boolean[] unusual) {
        this.groups = groups;
        this.unusual = unusual;
        counts = new int[groups.count()];
        int[] sizes = new int[groups.count()];
        for (int group = 0; group < counts.length; group++) {
            sizes[group] = groups.size(group);
            for (int at = groups.from(group); at < groups.to(group); at++) {
                counts[group] += unusual[groups.row(at)] ? 1 : 0;
            }
        }
        usual = BaseRate.of(counts, sizes);
    }

    public boolean unusual(int row) {
        return unusual[row];
    }

    public int count(int group) {
        return counts[group];
    }

    public double expected(int group) {
        return usual.share() * groups.size(group);
    }

    public double surprise(int group) {
        return usual.surprise(counts[group], groups.size(group));
    }

    /**
     * How surprising a group is beside what others explain: a courier is not to blame for a merchant whose parcels are as
     * unusual in other hands.
     *
     * @param others the other grouping, of the same records
     * @param otherOf the other group of each record
     */
    public double surpriseBeside(int group, GroupExcess others, int[] otherOf) {
        Map<Integer, int[]> shared = new HashMap<>();
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int row = groups.row(at);
            int[] counted = shared.computeIfAbsent(otherOf[row], each -> new int[2]);
            counted[0] += unusual[row] ? 1 : 0;
            counted[1]++;
        }
        double[] expected = {0};
        shared.forEach((other, counted) -> expected[0] += counted[1] * others.elsewhere(other, counted, usual.share()));
        double share = Math.min(0.999, expected[0] / Math.max(1, groups.size(group)));
        return new BaseRate(Math.max(usual.share(), share), usual.spread()).surprise(counts[group], groups.size(group));
    }

    /** The share of unusual records of a group without some of them, leaning on the base rate. */
    private double elsewhere(int group, int[] without, double base) {
        if (group == Names.NONE) {
            return base;
        }
        double size = groups.size(group) - without[1];
        return (Math.max(0, counts[group] - without[0]) + LIKE_BASE * base) / (size + LIKE_BASE);
    }

    /** Multiplies the scores of the records whose fellows are unusual, by up to three. */
    public void boost(double[] raw, double[] boosted) {
        for (int group = 0; group < counts.length; group++) {
            int size = groups.size(group) - 1;
            double with = size < 1 ? 0 : usual.surprise(counts[group] - 1, size);
            double without = size < 1 ? 0 : usual.surprise(counts[group], size);
            for (int at = groups.from(group); at < groups.to(group); at++) {
                int row = groups.row(at);
                double told = unusual[row] ? with : without;
                boosted[row] += raw[row] * Math.min(MOST_BOOST, MOST_BOOST * told / FULL_BOOST);
            }
        }
    }
}
