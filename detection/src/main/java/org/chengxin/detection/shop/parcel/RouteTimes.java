package org.chengxin.detection.shop.parcel;

import java.util.Arrays;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.Parcels;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Robust;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;

/**
 * Travel times of a route: median and median absolute deviation of the logarithm of hours from hand-over to signature;
 * a route that few parcels took leans on all that leave there, and those on all parcels.
 */
final class RouteTimes {

    private static final double LIKE_WIDER = 8;
    private static final double NARROWEST = 0.25;
    private static final double MOST = 5;

    private final ShopRecords records;
    private final Parcels parcels;
    private final int[] pickup;

    /** @param pickup the pickup of each parcel, or none */
    RouteTimes(ShopRecords records, int[] pickup) {
        this.records = records;
        this.parcels = records.parcels;
        this.pickup = pickup;
    }

    void weigh(Evidence evidence) {
        double[] hours = hours();
        double[] known = Arrays.stream(hours).filter(Double::isFinite).toArray();
        if (known.length < 20) {
            return;
        }
        Robust all = Robust.of(known);
        Names starts = new Names();
        Names routes = new Names();
        int[] start = new int[parcels.size()];
        int[] route = new int[parcels.size()];
        for (int row = 0; row < parcels.size(); row++) {
            start[row] = Double.isFinite(hours[row]) ? starts.number("from " + from(row)) : Names.NONE;
            route[row] = Double.isFinite(hours[row]) ? routes.number(from(row) + " to " + to(row)) : Names.NONE;
        }
        Groups byStart = Groups.of(starts.size(), start);
        Robust[] ofStart = new Robust[byStart.count()];
        for (int group = 0; group < ofStart.length; group++) {
            ofStart[group] = robust(byStart, group, hours, all);
        }
        Groups byRoute = Groups.of(routes.size(), route);
        for (int group = 0; group < byRoute.count(); group++) {
            Robust usual = robust(byRoute, group, hours, ofStart[start[byRoute.row(byRoute.from(group))]]);
            for (int row : byRoute.rows(group)) {
                double surprise = Tails.surprise(Tails.student(-usual.above(hours[row], NARROWEST)));
                double measured = Math.exp(hours[row]);
                evidence.add(row, Measure.SIGNED_FAST, Math.min(MOST, surprise), measured, Math.exp(usual.centre()));
            }
        }
    }

    private static Robust robust(Groups groups, int group, double[] hours, Robust wider) {
        double[] values =
                Arrays.stream(groups.rows(group)).mapToDouble(row -> hours[row]).toArray();
        return Robust.of(values).shrunk(wider, LIKE_WIDER);
    }

    private double[] hours() {
        double[] hours = new double[parcels.size()];
        for (int row = 0; row < hours.length; row++) {
            long out = records.handedOver[row];
            long in = records.delivered[row];
            boolean known = out != Moment.NONE && in != Moment.NONE && in >= out;
            hours[row] = known ? Math.log(Math.max(0.05, (in - out) / 3600.0)) : Double.NaN;
        }
        return hours;
    }

    private String from(int row) {
        if (parcels.origin.get(row) != Names.NONE) {
            return records.names.divisions.text(parcels.origin.get(row));
        }
        // Where it was picked up: a merchant is only the measure of its own parcels where nothing else is known.
        if (pickup[row] != Names.NONE && records.scans.division.get(pickup[row]) != Names.NONE) {
            return records.names.divisions.text(records.scans.division.get(pickup[row]));
        }
        int order = records.parcelOrder[row];
        return order == Names.NONE ? "" : "m" + records.orderMerchant[order];
    }

    private String to(int row) {
        if (parcels.destination.get(row) != Names.NONE) {
            return records.names.divisions.text(parcels.destination.get(row));
        }
        int order = records.parcelOrder[row];
        if (order == Names.NONE) {
            return "";
        }
        int division = records.orders.division.get(order);
        return division == Names.NONE ? "p" + records.orders.place.get(order) : records.names.divisions.text(division);
    }
}
