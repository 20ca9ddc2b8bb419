package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.Names;

/**
 * 订单: {@code order.csv}, one row per line of an order with the order's own columns repeated; an order without lines is
 * one row with an empty item.
 *
 * <p>Invariant: order number o of {@link Directory#orders} that stands in this file is row {@link ShopRecords#rowOfOrder}; what a later
 * row says of the order itself is not read again.
 */
public final class Orders {

    public final Names keys = new Names();
    public final Ints name = new Ints();
    public final Longs record = new Longs();
    public final Longs placed = new Longs();
    public final Ints offset = new Ints();
    public final Ints currency = new Ints();
    public final Ints status = new Ints();
    public final Ints buyer = new Ints();
    public final Longs paid = new Longs();
    public final Longs promised = new Longs();
    public final Ints place = new Ints();
    public final Ints division = new Ints();
    /** The live session in which it was placed, and the promotion under which, as the platform declares. */
    public final Ints session = new Ints();

    public final Ints promotion = new Ints();
    private final Names sessions = new Names();
    private final Names promotions = new Names();
    public final Lines lines = new Lines();

    /** The states of an order; what is none of them is {@link #UNKNOWN}. */
    public static final int UNKNOWN = 0;

    public static final int OPEN = 1;
    public static final int SHIPPED = 2;
    public static final int DELIVERED = 3;
    public static final int CANCELLED = 4;

    public void read(Sheet sheet, Directory names) throws IOException {
        Set<String> items = new HashSet<>();
        while (sheet.next()) {
            String key = sheet.text("key");
            if (key.isEmpty()) {
                sheet.refuse("no key");
                continue;
            }
            int row = keys.find(key);
            if (row == Names.NONE && !first(sheet, names, key)) {
                continue;
            }
            String item = sheet.text("item");
            if (!item.isEmpty() || !sheet.text("merchant").isEmpty()) {
                if (items.add(key + '\n' + item)) {
                    lines.add(sheet, names, keys.find(key));
                } else {
                    sheet.refuse("the item of this order stands here twice");
                }
            } else if (row != Names.NONE) {
                sheet.refuse("the order stands here twice");
            }
        }
    }

    private boolean first(Sheet sheet, Directory names, String key) {
        long at = sheet.instant("placed");
        int there = sheet.offset();
        long payment = sheet.instant("paid");
        long promise = sheet.instant("promised");
        if (at == Moment.NONE || sheet.doubtful()) {
            sheet.refuse("no time, or one that cannot be read");
            return false;
        }
        keys.number(key);
        name.add(names.orders.number(key));
        record.add(sheet.number());
        placed.add(at);
        offset.add(there);
        currency.add(names.currencies.number(sheet.text("currency")));
        status.add(status(sheet.text("status")));
        buyer.add(names.buyers.number(sheet.text("buyer")));
        paid.add(payment);
        promised.add(promise);
        place.add(names.places.number(sheet.text("destination")));
        division.add(names.divisions.number(sheet.text("destinationDivision")));
        session.add(sessions.number(sheet.text("session")));
        promotion.add(promotions.number(sheet.text("promotion")));
        return true;
    }

    private static int status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "placed", "paid", "processing" -> OPEN;
            case "shipped" -> SHIPPED;
            case "delivered", "completed" -> DELIVERED;
            case "cancelled", "unavailable" -> CANCELLED;
            default -> UNKNOWN;
        };
    }

    public int size() {
        return name.size();
    }
}
