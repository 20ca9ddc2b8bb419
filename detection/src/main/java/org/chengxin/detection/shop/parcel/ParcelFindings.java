package org.chengxin.detection.shop.parcel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;
import org.chengxin.detection.shop.statistics.GroupExcess;
import org.chengxin.detection.shop.statistics.Threshold;
import org.chengxin.detection.table.Names;

/** Single parcels, and merchants, couriers and outlets, that more than chance speaks against. */
public final class ParcelFindings {

    private final ShopRecords records;
    private final EmptyParcels empty;
    private final Sources sources;

    public ParcelFindings(ShopRecords records, EmptyParcels empty) {
        this.records = records;
        this.empty = empty;
        this.sources = new Sources(records);
    }

    public List<Finding> find(double falseAlarms) {
        List<Finding> found = new ArrayList<>();
        double from = Threshold.of(Math.max(1, empty.evidence().speaking()), records.parcels.size(), falseAlarms);
        double[] scores = empty.scores();
        for (int row = 0; row < scores.length; row++) {
            if (empty.evidence().score(row) > from && empty.evidence().corroborated(row)) {
                found.add(Finding.of(
                        Kind.EMPTY_PARCEL,
                        List.of(new Named("parcel", records.parcels.keys.text(row))),
                        sources.around(records.parcelOrder[row]),
                        sources.parcelWithScans(row),
                        empty.evidence().parts(row),
                        counters(new int[] {row}),
                        scores[row]));
            }
        }
        Names merchants = records.names.merchants;
        groups(
                Kind.EMPTY_PARCELS_OF_MERCHANT,
                "merchant",
                merchants,
                empty.merchants(),
                empty.ofMerchant(),
                falseAlarms,
                found);
        Names couriers = records.names.couriers;
        groups(
                Kind.EMPTY_PARCELS_OF_COURIER,
                "courier",
                couriers,
                empty.couriers(),
                empty.ofCourier(),
                falseAlarms,
                found);
        Names outlets = records.names.outlets;
        groups(Kind.EMPTY_PARCELS_OF_OUTLET, "outlet", outlets, empty.outlets(), empty.ofOutlet(), falseAlarms, found);
        return found;
    }

    private void groups(
            Kind kind,
            String role,
            Names names,
            Groups groups,
            GroupExcess excess,
            double falseAlarms,
            List<Finding> found) {
        double from = Math.log10(Math.max(1, groups.count()) / falseAlarms);
        for (int group = 0; group < groups.count(); group++) {
            double surprise = empty.surprise(excess, group);
            if (surprise > from && excess.count(group) >= GroupExcess.LEAST) {
                int[] rows = Arrays.stream(groups.rows(group))
                        .filter(excess::unusual)
                        .toArray();
                List<Source> inputs = new ArrayList<>();
                List<Named> nearby = new ArrayList<>();
                for (int row : rows) {
                    inputs.add(sources.parcel(row));
                    int order = records.parcelOrder[row];
                    if (!role.equals("merchant") && order != Names.NONE) {
                        nearby.addAll(sources.merchant(records.orderMerchant[order]));
                    }
                }
                found.add(Finding.of(
                        kind,
                        Sources.named(role, names, group),
                        nearby.stream().distinct().toList(),
                        inputs,
                        List.of(new Part(Measure.UNUSUAL_IN_GROUP, rows.length, excess.expected(group), surprise)),
                        counters(rows),
                        surprise));
            }
        }
    }

    private List<Counter> counters(int[] rows) {
        double unscanned = 0;
        double weighed = 0;
        for (int row : rows) {
            int waybill = records.parcels.waybill.get(row);
            boolean scans = waybill != Names.NONE && records.scansOfWaybill.size(waybill) > 0;
            unscanned += scans ? 0 : 1;
            weighed += empty.evidence().surprise(row, Measure.CONSECUTIVE_WAYBILLS) > 0 ? 1 : 0;
        }
        double inAdvance = weighed == 0 ? Double.NaN : empty.consecutiveShare();
        return List.of(
                new Counter(
                        Explanation.CARRIER_WITHOUT_SCANS,
                        records.scans.size() == 0 ? Double.NaN : unscanned / rows.length),
                new Counter(Explanation.NUMBERS_GIVEN_IN_ADVANCE, inAdvance));
    }
}
