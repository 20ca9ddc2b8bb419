package org.chengxin.detection.shop.customs;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Amounts;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.Orders;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;
import org.chengxin.detection.table.Names;

/** Payment, order and parcel of one trade held against each other: facts that do not fit, whoever is to blame. */
public final class Reconciliation {

    /** Five hundredths of the main unit: rounding of freight and instalments. */
    private static final long TOLERANCE = 5 * Amounts.MAJOR / 100;

    private final ShopRecords records;
    private final Orders orders;
    private final Sources sources;
    private final Reported payments;
    private final List<Finding> found = new ArrayList<>();

    public Reconciliation(ShopRecords records) {
        this.records = records;
        this.orders = records.orders;
        this.sources = new Sources(records);
        this.payments = Reported.payments(records);
    }

    public List<Finding> find() {
        for (int row = 0; row < orders.size(); row++) {
            payment(row);
            parcels(row);
        }
        orphans("payment", records.paymentOrder);
        orphans("parcel", records.parcelOrder);
        orphans("review", records.reviewOrder);
        return found;
    }

    private void payment(int row) {
        int[] payments = records.paymentsOfOrder.rows(row);
        List<Source> inputs = new ArrayList<>(List.of(sources.order(row)));
        double paid = 0;
        boolean other = false;
        long sum = 0;
        for (int payment : payments) {
            inputs.add(sources.payment(payment));
            other |= records.payments.currency.get(payment) != orders.currency.get(row);
            paid += Amounts.major(records.payments.amount.get(payment));
            sum += records.payments.amount.get(payment);
        }
        long worth = records.worth(row);
        if (other) {
            fact(Kind.CURRENCY_OFF, row, inputs, new Part(Measure.CURRENCY_AGAINST_ORDER, payments.length, 0, 1));
        } else if (payments.length > 0 && worth != Amounts.NONE && Math.abs(sum - worth) > TOLERANCE) {
            double usual = Amounts.major(worth);
            double off = Math.abs(paid - usual) / Math.max(1, usual);
            fact(Kind.PAYMENT_OFF, row, inputs, new Part(Measure.PAID_AGAINST_WORTH, paid, usual, Math.min(2, off)));
        }
    }

    private void parcels(int row) {
        for (int parcel : records.parcelsOfOrder.rows(row)) {
            long out = records.parcels.handedOver.get(parcel);
            long in = records.parcels.delivered.get(parcel);
            long promised = orders.promised.get(row);
            List<Source> inputs = List.of(sources.order(row), sources.parcel(parcel));
            if (in != Moment.NONE && out != Moment.NONE && in < out) {
                double hours = (in - out) / 3600.0;
                Part part = new Part(Measure.DELIVERED_BEFORE_HANDED_OVER, hours, 0, 1);
                fact(Kind.DELIVERED_BEFORE_HANDED_OVER, row, inputs, part);
            }
            if (in != Moment.NONE && promised != Moment.NONE && in > promised) {
                double days = (in - promised) / 86_400.0;
                fact(Kind.DELIVERED_LATE, row, inputs, new Part(Measure.DELIVERED_LATE, days, 0, 0));
            }
            if (in != Moment.NONE && orders.status.get(row) == Orders.CANCELLED) {
                Part part = new Part(Measure.DELIVERED_THOUGH_CANCELLED, 1, 0, 1);
                fact(Kind.DELIVERED_THOUGH_CANCELLED, row, inputs, part);
            }
            if (out != Moment.NONE && !payments.tells(row) && payments.around(row)) {
                fact(Kind.SENT_UNPAID, row, inputs, new Part(Measure.SENT_UNPAID, 1, 0, 1));
            }
        }
    }

    private void fact(Kind kind, int row, List<Source> inputs, Part part) {
        List<Named> named = List.of(new Named("order", orders.keys.text(row)));
        found.add(Finding.of(kind, named, sources.around(row), inputs, List.of(part), List.of(), part.weight()));
    }

    private void orphans(String type, int[] orderOf) {
        // Where no orders were told at all, nothing belongs to one, and that says nothing.
        for (int row = 0; orders.size() > 0 && row < orderOf.length; row++) {
            if (orderOf[row] == Names.NONE) {
                Source source = switch (type) {
                    case "payment" -> sources.payment(row);
                    case "parcel" -> sources.parcel(row);
                    default -> sources.review(row);
                };
                found.add(Finding.of(
                        Kind.WITHOUT_ORDER,
                        List.of(new Named(type, source.key())),
                        List.of(),
                        List.of(source),
                        List.of(new Part(Measure.NO_SUCH_ORDER, 1, 0, 0)),
                        List.of(),
                        0));
            }
        }
    }
}
