package org.chengxin.detection.shop.order;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.table.Names;

/**
 * 种子扩散: suspicion that spreads from decided outcomes over what orders share: buyer, payer, address, and the week of a
 * merchant. After the graph-based detection of H. Weng et al. (ICDE 2018), in two rounds of messages between the orders
 * and their groups (J. Pearl, "Probabilistic Reasoning in Intelligent Systems", 1988): what an order tells a group is
 * not what it heard from that group. An order's surprise is the share of the others of a group that is decided or
 * linked, over that of all orders.
 *
 * <p>Invariants: no label scores its own order, for decided orders hear the first round alone; a group as large as the
 * market says nothing.
 */
final class Propagation {

    private static final int WEEK = 7;
    /** Prior weight: usual orders added to each group. */
    private static final double LIKE_ALL = 2;

    private static final double MOST = 4;

    private final ShopRecords records;
    private final int[] label;
    private final List<Shared> shared = new ArrayList<>();
    private double decided;

    /**
     * Grouping of orders along which labels propagate.
     *
     * @param of the group of each order, or none
     * @param known what is decided of each group itself: 1 wrong, -1 cleared, 0 nothing
     */
    private record Shared(Groups groups, int[] of, int[] known) {}

    Propagation(ShopRecords records) {
        this.records = records;
        label = new int[records.orders.size()];
        for (int row = 0; row < label.length; row++) {
            label[row] = records.seeds.order(records.orders.name.get(row));
            decided += Math.max(0, label[row]);
        }
    }

    void weigh(Evidence evidence) {
        if (records.seeds.size() == 0) {
            return;
        }
        share(records.names.buyers.size(), records.orders.buyer.toArray());
        int[] known = shared.get(0).known();
        for (int buyer = 0; buyer < known.length; buyer++) {
            // Whoever was decided on and bought nothing here says nothing of what is usual here.
            known[buyer] = records.ordersOfBuyer.size(buyer) > 0 ? records.seeds.buyer(buyer) : 0;
            decided += Math.max(0, known[buyer]);
        }
        share(records.names.payers.size(), records.payerOfOrder());
        share(records.names.places.size(), records.orders.place.toArray());
        weeks();
        double[][] heard = heard(new double[shared.size()][label.length], decided);
        double[][] told = new double[shared.size()][label.length];
        double linked = decided;
        for (int row = 0; row < label.length; row++) {
            linked += label[row] == 0 ? loudest(heard, row, Names.NONE) : 0;
            for (int way = 0; way < told.length; way++) {
                told[way][row] = loudest(heard, row, way);
            }
        }
        double[][] further = heard(told, linked);
        for (int row = 0; row < label.length; row++) {
            weigh(row, heard, usual(row, decided), evidence);
            if (label[row] == 0) {
                weigh(row, further, usual(row, linked), evidence);
            }
        }
    }

    private void weigh(int row, double[][] heard, double usual, Evidence evidence) {
        double share = usual + loudest(heard, row, Names.NONE);
        double surprise = Math.min(MOST, Math.log10(share / usual));
        evidence.add(row, Measure.NEAR_DECIDED, surprise, share, usual);
    }

    private void share(int groups, int[] of) {
        shared.add(new Shared(Groups.of(groups, of), of, new int[groups]));
    }

    /** The orders of a merchant, week by week. */
    private void weeks() {
        Names weeks = new Names();
        int[] of = new int[label.length];
        for (int row = 0; row < of.length; row++) {
            int merchant = records.orderMerchant[row];
            int week = Moment.day(records.orders.placed.get(row), records.orders.offset.get(row)) / WEEK;
            of[row] = merchant == Names.NONE ? Names.NONE : weeks.number(merchant + " " + week);
        }
        share(weeks.size(), of);
    }

    /** The share of all orders, without this one. */
    private double usual(int row, double all) {
        return (all - Math.max(0, label[row]) + 0.5) / (label.length + 1.0);
    }

    /**
     * By way and order, how far the share of the others of its group lies above the usual.
     *
     * @param told by way and order, what an undecided order tells
     */
    private double[][] heard(double[][] told, double all) {
        double[][] heard = new double[shared.size()][label.length];
        for (int way = 0; way < heard.length; way++) {
            Groups groups = shared.get(way).groups();
            for (int group = 0; group < groups.count(); group++) {
                double sum = shared.get(way).known()[group];
                for (int row : groups.rows(group)) {
                    sum += says(told, way, row);
                }
                for (int row : groups.rows(group)) {
                    double others = Math.max(0, sum - says(told, way, row));
                    double size =
                            groups.size(group) - 1.0 + Math.abs(shared.get(way).known()[group]);
                    double usual = usual(row, all);
                    heard[way][row] = Math.max(0, (others + LIKE_ALL * usual) / (size + LIKE_ALL) - usual);
                }
            }
        }
        return heard;
    }

    /** Label of an order, else the message from its other groups. */
    private double says(double[][] told, int way, int row) {
        return label[row] == 0 ? told[way][row] : label[row];
    }

    /** The most that an order hears of any of its groups but one kind. */
    private static double loudest(double[][] heard, int row, int without) {
        double most = 0;
        for (int way = 0; way < heard.length; way++) {
            most = way == without ? most : Math.max(most, heard[way][row]);
        }
        return most;
    }
}
