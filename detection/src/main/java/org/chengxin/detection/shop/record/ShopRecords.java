package org.chengxin.detection.shop.record;

import java.util.Arrays;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Names;

/**
 * All records of a run, read and joined.
 *
 * <p>Invariants: a payment, parcel or review belongs to order row {@code …Order[row]}, which is {@link Names#NONE} where
 * the order is not there; a review's merchant and buyer are its own word, else that of its order; an order's merchant
 * is that of its first line.
 */
public final class ShopRecords {

    public final Directory names;
    public final Orders orders;
    public final Payments payments;
    public final Parcels parcels;
    public final Scans scans;
    public final Reviews reviews;
    public final Merchants merchants;
    public final DecidedRecords seeds;
    public final Declarations customsOrders;
    public final Declarations customsPayments;
    public final Declarations customsWaybills;

    /** The row in {@link Orders} of each order name. */
    public final int[] rowOfOrder;

    public final int[] paymentOrder;
    public final int[] parcelOrder;
    public final int[] reviewOrder;
    public final int[] reviewMerchant;
    public final int[] reviewBuyer;
    public final int[] orderMerchant;

    public final Groups linesOfOrder;
    public final Groups paymentsOfOrder;
    public final Groups parcelsOfOrder;
    public final Groups reviewsOfOrder;
    public final Groups ordersOfMerchant;
    public final Groups ordersOfBuyer;
    public final Groups parcelsOfWaybill;
    public final Groups scansOfWaybill;

    /** Instants of hand-over and delivery: by the platform's word, else by the first and last such scan. */
    public final long[] handedOver;

    public final long[] delivered;

    public ShopRecords(
            Directory names,
            Orders orders,
            Payments payments,
            Parcels parcels,
            Scans scans,
            Reviews reviews,
            Merchants merchants,
            DecidedRecords seeds,
            Declarations customsOrders,
            Declarations customsPayments,
            Declarations customsWaybills) {
        this.names = names;
        this.orders = orders;
        this.payments = payments;
        this.parcels = parcels;
        this.scans = scans;
        this.reviews = reviews;
        this.merchants = merchants;
        this.seeds = seeds;
        this.customsOrders = customsOrders;
        this.customsPayments = customsPayments;
        this.customsWaybills = customsWaybills;
        rowOfOrder = new int[names.orders.size()];
        Arrays.fill(rowOfOrder, Names.NONE);
        for (int row = 0; row < orders.size(); row++) {
            rowOfOrder[orders.name.get(row)] = row;
        }
        paymentOrder = rows(payments.order);
        parcelOrder = rows(parcels.order);
        reviewOrder = rows(reviews.order);
        linesOfOrder = Groups.of(orders.size(), orders.lines.order.toArray());
        paymentsOfOrder = Groups.of(orders.size(), paymentOrder);
        parcelsOfOrder = Groups.of(orders.size(), parcelOrder);
        reviewsOfOrder = Groups.of(orders.size(), reviewOrder);
        orderMerchant = firstMerchants();
        reviewMerchant = ofReview(reviews.merchant, orderMerchant);
        reviewBuyer = ofReview(reviews.buyer, orders.buyer.toArray());
        ordersOfMerchant = Groups.of(names.merchants.size(), orderMerchant);
        ordersOfBuyer = Groups.of(names.buyers.size(), orders.buyer.toArray());
        parcelsOfWaybill = Groups.of(names.waybills.size(), parcels.waybill.toArray());
        scansOfWaybill = Groups.of(names.waybills.size(), scans.waybill.toArray());
        handedOver = new long[parcels.size()];
        delivered = new long[parcels.size()];
        times();
    }

    private void times() {
        long[] first = new long[names.waybills.size()];
        long[] last = new long[first.length];
        Arrays.fill(first, Moment.NONE);
        Arrays.fill(last, Moment.NONE);
        for (int scan = 0; scan < scans.size(); scan++) {
            int waybill = scans.waybill.get(scan);
            long at = scans.at.get(scan);
            if (scans.step.get(scan) == Scans.PICKUP) {
                first[waybill] = first[waybill] == Moment.NONE ? at : Math.min(first[waybill], at);
            } else if (scans.step.get(scan) == Scans.DELIVERED) {
                last[waybill] = Math.max(last[waybill], at);
            }
        }
        for (int parcel = 0; parcel < handedOver.length; parcel++) {
            int waybill = parcels.waybill.get(parcel);
            boolean shared = waybill == Names.NONE || parcelsOfWaybill.size(waybill) > 1;
            long out = parcels.handedOver.get(parcel);
            long in = parcels.delivered.get(parcel);
            handedOver[parcel] = out != Moment.NONE || shared ? out : first[waybill];
            delivered[parcel] = in != Moment.NONE || shared ? in : last[waybill];
        }
    }

    private int[] rows(Ints orderNames) {
        int[] rows = new int[orderNames.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = rowOfOrder[orderNames.get(row)];
        }
        return rows;
    }

    private int[] firstMerchants() {
        int[] merchantOf = new int[orders.size()];
        for (int row = 0; row < merchantOf.length; row++) {
            merchantOf[row] = linesOfOrder.size(row) == 0
                    ? Names.NONE
                    : orders.lines.merchant.get(linesOfOrder.row(linesOfOrder.from(row)));
        }
        return merchantOf;
    }

    private int[] ofReview(Ints own, int[] ofOrder) {
        int[] result = new int[own.size()];
        for (int row = 0; row < result.length; row++) {
            int order = reviewOrder[row];
            result[row] = own.get(row) != Names.NONE || order == Names.NONE ? own.get(row) : ofOrder[order];
        }
        return result;
    }

    /** Payer of each order, the last of several; {@link Names#NONE} where it is not told. */
    public int[] payerOfOrder() {
        int[] payer = new int[orders.size()];
        Arrays.fill(payer, Names.NONE);
        for (int row = 0; row < payments.size(); row++) {
            if (paymentOrder[row] != Names.NONE) {
                payer[paymentOrder[row]] = payments.payer.get(row);
            }
        }
        return payer;
    }

    /** The worth of an order with its freight, or {@link Amounts#NONE} where a price is not known or beyond counting. */
    public long worth(int orderRow) {
        if (linesOfOrder.size(orderRow) == 0) {
            return Amounts.NONE;
        }
        try {
            return sum(orderRow);
        } catch (ArithmeticException beyond) {
            return Amounts.NONE;
        }
    }

    private long sum(int orderRow) {
        long sum = 0;
        for (int at = linesOfOrder.from(orderRow); at < linesOfOrder.to(orderRow); at++) {
            int line = linesOfOrder.row(at);
            long price = orders.lines.price.get(line);
            long freight = orders.lines.freight.get(line);
            if (price == Amounts.NONE) {
                return Amounts.NONE;
            }
            sum = Math.addExact(sum, Math.multiplyExact(price, (long) orders.lines.quantity.get(line)));
            sum = Math.addExact(sum, freight == Amounts.NONE ? 0 : freight);
        }
        return sum;
    }
}
