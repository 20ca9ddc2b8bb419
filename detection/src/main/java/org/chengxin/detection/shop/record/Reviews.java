package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.Names;

/** 评价: {@code review.csv}, one row a review. */
public final class Reviews {

    public final Names keys = new Names();
    public final Longs record = new Longs();
    public final Ints order = new Ints();
    public final Ints rating = new Ints();
    public final Longs created = new Longs();
    public final Ints offset = new Ints();
    public final Ints merchant = new Ints();
    public final Ints buyer = new Ints();
    public final List<String> text = new ArrayList<>();

    public void read(Sheet sheet, Directory names) throws IOException {
        while (sheet.next()) {
            String orderKey = sheet.text("order");
            String key = sheet.has("key") ? sheet.text("key") : sheet.text("number") + "+" + orderKey;
            int stars = sheet.whole("rating");
            long at = sheet.instant("created");
            int there = sheet.offset();
            if (orderKey.isEmpty() || key.isEmpty() || at == Moment.NONE || sheet.doubtful()) {
                sheet.refuse("no key, order or time, or a value that cannot be read");
            } else if (stars < 1 || stars > 5) {
                sheet.refuse("the rating is not 1 to 5");
            } else if (keys.find(key) != Names.NONE) {
                sheet.refuse("the key stands here twice");
            } else {
                keys.number(key);
                record.add(sheet.number());
                order.add(names.orders.number(orderKey));
                rating.add(stars);
                created.add(at);
                offset.add(there);
                merchant.add(names.merchants.number(sheet.text("merchant")));
                buyer.add(names.buyers.number(sheet.text("buyer")));
                text.add(sheet.text("text"));
            }
        }
    }

    public int size() {
        return order.size();
    }
}
