package org.chengxin.detection.shop.parcel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Scans;

/** State of one parcel under way: its last scan, the patterns it has shown, the records they rest on. */
final class Journey {

    private static final int KEPT = 32;
    private static final double WEIGHT_TOLERANCE = 1.5;

    private long lastAt;
    private int lastStep = -1;
    private String lastDivision = "";
    private int grams = -1;
    private boolean travelled;
    private boolean signed;
    private long[] numbers = new long[4];
    private int seen;

    /** The patterns so far with what was measured. */
    final Map<Measure, Double> shown = new EnumMap<>(Measure.class);

    /** True once it was told of, so that it is not told twice. */
    boolean told;

    /** Takes a scan in; true where it shows something new. */
    boolean takes(ParcelScan scan) {
        int before = shown.size();
        keep(scan.number());
        // A scan that comes late is not a journey backwards.
        boolean inOrder = scan.at() >= lastAt;
        if (seen > 1 && inOrder) {
            double speed = Travel.impossible(lastDivision, scan.division(), scan.at() - lastAt);
            if (speed > 0) {
                shown.put(Measure.IMPOSSIBLE_SPEED, speed);
            }
            if (lastStep >= Scans.DELIVERED && scan.step() < Scans.DELIVERED) {
                shown.put(Measure.SCANS_OUT_OF_ORDER, 1.0);
            }
        }
        if (scan.step() == Scans.DELIVERED && !travelled && !signed) {
            shown.put(Measure.NO_TRANSIT_SCAN, 0.0);
        }
        weigh(scan.grams());
        travelled |= scan.step() == Scans.PICKUP || scan.step() == Scans.HUB;
        signed |= scan.step() == Scans.DELIVERED;
        if (inOrder) {
            lastAt = scan.at();
            lastStep = scan.step();
            lastDivision = scan.division().isEmpty() ? lastDivision : scan.division();
        }
        return shown.size() > before;
    }

    private void weigh(int now) {
        if (now > 0 && grams > 0 && Math.max(now, grams) > WEIGHT_TOLERANCE * Math.min(now, grams)) {
            shown.put(Measure.WEIGHTS_DISAGREE, (double) now);
        }
        grams = now > 0 ? now : grams;
    }

    private void keep(long number) {
        if (seen < KEPT) {
            if (seen == numbers.length) {
                numbers = Arrays.copyOf(numbers, seen * 2);
            }
            numbers[seen] = number;
        }
        seen = Math.min(KEPT, seen + 1);
    }

    /** The records of its first scans. */
    long[] numbers() {
        return Arrays.copyOf(numbers, Math.min(seen, numbers.length));
    }

    boolean signed() {
        return signed;
    }
}
