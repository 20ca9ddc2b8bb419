package org.chengxin.detection.shop.record;

import java.io.IOException;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.Names;

/** 支付: {@code payment.csv}, one row a payment. */
public final class Payments {

    public final Names keys = new Names();
    public final Longs record = new Longs();
    public final Ints order = new Ints();
    public final Longs amount = new Longs();
    public final Ints currency = new Ints();
    public final Ints payer = new Ints();

    public void read(Sheet sheet, Directory names) throws IOException {
        while (sheet.next()) {
            String orderKey = sheet.text("order");
            String key = sheet.has("key") ? sheet.text("key") : orderKey + "+" + sheet.text("sequence");
            long sum = sheet.amount("amount");
            if (orderKey.isEmpty() || key.isEmpty() || sum == Amounts.NONE || sheet.doubtful()) {
                sheet.refuse("no key, order or amount, or a value that cannot be read");
            } else if (keys.find(key) != Names.NONE) {
                sheet.refuse("the key stands here twice");
            } else {
                keys.number(key);
                record.add(sheet.number());
                order.add(names.orders.number(orderKey));
                amount.add(sum);
                currency.add(names.currencies.number(sheet.text("currency")));
                payer.add(names.payers.number(sheet.text("payer")));
            }
        }
    }

    public int size() {
        return order.size();
    }
}
