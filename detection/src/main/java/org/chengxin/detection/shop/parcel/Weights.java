package org.chengxin.detection.shop.parcel;

import java.util.Arrays;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Lines;
import org.chengxin.detection.shop.record.Names;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Robust;
import org.chengxin.detection.shop.statistics.Tails;

/**
 * Parcels lighter than their goods. What goods weigh is learned from the parcels of orders with one kind of goods: the
 * median by product, for a rare product by category.
 */
final class Weights {

    private static final int LEAST_PARCELS = 3;
    private static final double MOST = 4;
    private static final double NARROWEST = 0.2;

    private final ShopRecords records;
    private final Lines lines;

    Weights(ShopRecords records) {
        this.records = records;
        this.lines = records.orders.lines;
    }

    void weigh(Evidence evidence) {
        double[] unit = unitWeights();
        double[] byProduct = medians(records.names.products.size(), lines.product.toArray(), unit);
        double[] byCategory = medians(records.names.categories.size(), lines.category.toArray(), unit);
        double[] off = new double[records.parcels.size()];
        double[] expected = new double[off.length];
        for (int parcel = 0; parcel < off.length; parcel++) {
            expected[parcel] = expected(parcel, byProduct, byCategory);
            off[parcel] = records.parcels.grams.get(parcel) >= 0 && expected[parcel] > 0
                    ? Math.log(Math.max(1, records.parcels.grams.get(parcel)) / expected[parcel])
                    : Double.NaN;
        }
        double[] known = Arrays.stream(off).filter(Double::isFinite).toArray();
        if (known.length < 20) {
            return;
        }
        Robust usual = Robust.of(known);
        for (int parcel = 0; parcel < off.length; parcel++) {
            if (Double.isFinite(off[parcel])) {
                double surprise = Tails.surprise(Tails.student(-usual.above(off[parcel], NARROWEST)));
                double grams = records.parcels.grams.get(parcel);
                evidence.add(parcel, Measure.LIGHT_FOR_GOODS, Math.min(MOST, surprise), grams, expected[parcel]);
            }
        }
    }

    /** Grams of one unit by line, known only where a parcel held nothing else. */
    private double[] unitWeights() {
        double[] unit = new double[lines.size()];
        Arrays.fill(unit, Double.NaN);
        for (int parcel = 0; parcel < records.parcels.size(); parcel++) {
            int order = records.parcelOrder[parcel];
            int grams = records.parcels.grams.get(parcel);
            if (order != Names.NONE
                    && grams > 0
                    && records.linesOfOrder.size(order) == 1
                    && records.parcelsOfOrder.size(order) == 1) {
                int line = records.linesOfOrder.row(records.linesOfOrder.from(order));
                unit[line] = (double) grams / Math.max(1, lines.quantity.get(line));
            }
        }
        return unit;
    }

    private static double[] medians(int count, int[] groupOfLine, double[] unit) {
        Groups groups = Groups.of(count, groupOfLine);
        double[] medians = new double[count];
        for (int group = 0; group < count; group++) {
            double[] values = Arrays.stream(groups.rows(group))
                    .mapToDouble(line -> unit[line])
                    .filter(Double::isFinite)
                    .toArray();
            medians[group] = values.length < LEAST_PARCELS
                    ? Double.NaN
                    : Robust.of(values).centre();
        }
        return medians;
    }

    private double expected(int parcel, double[] byProduct, double[] byCategory) {
        int order = records.parcelOrder[parcel];
        if (order == Names.NONE || records.parcelsOfOrder.size(order) != 1) {
            return Double.NaN;
        }
        double sum = 0;
        for (int line : records.linesOfOrder.rows(order)) {
            double unit = of(byProduct, lines.product.get(line));
            unit = Double.isFinite(unit) ? unit : of(byCategory, lines.category.get(line));
            sum += unit * lines.quantity.get(line);
        }
        return sum;
    }

    private static double of(double[] medians, int group) {
        return group == Names.NONE ? Double.NaN : medians[group];
    }
}
