package org.chengxin.detection.shop.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.table.Names;

/**
 * Something that is so or is not so of a record. How surprising it is follows from how common it is among honest
 * merchants: where a carrier never scans, a missing scan says nothing.
 */
public final class Flags {

    private static final double LEAST_SHARE = 0.001;
    private static final double HABIT = 0.1;

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

    /**
     * Forgets what is a class's own habit (of a carrier, that it does not scan): where honest merchants show it in a tenth
     * of the records of the class it accuses nobody.
     */
    public void excuse(Groups classes, int[] merchantOf) {
        for (int each = 0; each < classes.count(); each++) {
            int[] rows = classes.rows(each);
            Map<Integer, Integer> numbers = new HashMap<>();
            int[] counts = new int[rows.length];
            int[] sizes = new int[rows.length];
            for (int row : rows) {
                if (applies[row] && merchantOf[row] != Names.NONE) {
                    int number = numbers.computeIfAbsent(merchantOf[row], merchant -> numbers.size());
                    sizes[number]++;
                    counts[number] += set[row] ? 1 : 0;
                }
            }
            int many = numbers.size();
            if (BaseRate.of(Arrays.copyOf(counts, many), Arrays.copyOf(sizes, many))
                            .share()
                    >= HABIT) {
                for (int row : rows) {
                    applies[row] = false;
                    set[row] = false;
                }
            }
        }
    }
}
