package org.chengxin.detection.shop.statistics;

import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;

/**
 * Something that is so or is not so of a record. How surprising it is follows from how common it is among honest
 * merchants: where a carrier never scans, a missing scan says nothing.
 */
public final class Flags {

    private static final double LEAST_SHARE = 0.001;

    private final boolean[] applies;
    private final boolean[] set;
    private final double[] value;

    public Flags(int size) {
        applies = new boolean[size];
        set = new boolean[size];
        value = new double[size];
    }

    public void tell(int row, boolean so, double measured) {
        applies[row] = true;
        set[row] |= so;
        value[row] = Math.max(value[row], measured);
    }

    public boolean set(int row) {
        return set[row];
    }

    /** Weighs those that are set by how common they are, merchant by merchant; gives that share. */
    public double weigh(Groups merchants, Measure measure, double most, Evidence evidence) {
        int[] counts = new int[merchants.count()];
        int[] sizes = new int[merchants.count()];
        for (int merchant = 0; merchant < counts.length; merchant++) {
            for (int at = merchants.from(merchant); at < merchants.to(merchant); at++) {
                sizes[merchant] += applies[merchants.row(at)] ? 1 : 0;
                counts[merchant] += set[merchants.row(at)] ? 1 : 0;
            }
        }
        double share = BaseRate.of(counts, sizes).share();
        double surprise = Math.min(most, Tails.surprise(Math.max(LEAST_SHARE, share)));
        for (int row = 0; row < set.length; row++) {
            if (set[row]) {
                evidence.add(row, measure, surprise, value[row], share);
            }
        }
        return share;
    }
}
