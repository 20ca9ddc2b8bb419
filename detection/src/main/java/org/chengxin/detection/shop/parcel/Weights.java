package org.chengxin.detection.shop.parcel;

import java.util.Arrays;
import java.util.function.Function;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Lines;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Robust;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;
import org.jspecify.annotations.Nullable;

/**
 * Parcels lighter than their goods. What goods weigh is learned from the parcels of orders with one kind of goods: the
 * median by product, for a rare product by category with the wider spread of that.
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
        @Nullable
        Robust[] byProduct = usual(records.names.products.size(), lines.product.toArray(), unit, Robust::ofUpper);
        @Nullable
        Robust[] byCategory = usual(records.names.categories.size(), lines.category.toArray(), unit, Robust::of);
        for (int parcel = 0; parcel < records.parcels.size(); parcel++) {
            int order = records.parcelOrder[parcel];
            int grams = records.parcels.grams.get(parcel);
            if (order != Names.NONE && grams >= 0 && records.parcelsOfOrder.size(order) == 1) {
                weigh(parcel, order, byProduct, byCategory, evidence);
            }
        }
    }

    private void weigh(
            int parcel, int order, @Nullable Robust[] byProduct, @Nullable Robust[] byCategory, Evidence evidence) {
        double expected = 0;
        double spread = NARROWEST;
        for (int at = records.linesOfOrder.from(order); at < records.linesOfOrder.to(order); at++) {
            int line = records.linesOfOrder.row(at);
            int product = lines.product.get(line);
            int category = lines.category.get(line);
            @Nullable Robust own = product == Names.NONE ? null : byProduct[product];
            own = own == null && category != Names.NONE ? byCategory[category] : own;
            if (own == null) {
                return;
            }
            expected += Math.exp(own.centre()) * lines.quantity.get(line);
            spread = Math.max(spread, own.spread());
        }
        if (expected > 0) {
            double grams = records.parcels.grams.get(parcel);
            double above = Math.log(Math.max(1, grams) / expected) / spread;
            double surprise = Tails.surprise(Tails.student(-above));
            evidence.add(parcel, Measure.LIGHT_FOR_GOODS, Math.min(MOST, surprise), grams, expected);
        }
    }

    /** Logarithm of the grams of one unit by line, known only where a parcel held nothing else. */
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
                unit[line] = Math.log((double) grams / Math.max(1, lines.quantity.get(line)));
            }
        }
        return unit;
    }

    /** By group centre and spread, null where too few parcels tell. */
    private static @Nullable Robust[] usual(
            int count, int[] groupOfLine, double[] unit, Function<double[], Robust> centre) {
        Groups groups = Groups.of(count, groupOfLine);
        @Nullable Robust[] usual = new Robust[count];
        for (int group = 0; group < count; group++) {
            double[] values = Arrays.stream(groups.rows(group))
                    .mapToDouble(line -> unit[line])
                    .filter(Double::isFinite)
                    .toArray();
            usual[group] = values.length < LEAST_PARCELS ? null : centre.apply(values);
        }
        return usual;
    }
}
