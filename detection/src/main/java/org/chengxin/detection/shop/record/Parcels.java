package org.chengxin.detection.shop.record;

import java.io.IOException;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.Names;

/** 包裹: {@code parcel.csv}, one row a parcel, as the platform tells it. */
public final class Parcels {

    public final Names keys = new Names();
    public final Longs record = new Longs();
    public final Ints order = new Ints();
    public final Ints carrier = new Ints();
    public final Ints waybill = new Ints();
    public final Longs handedOver = new Longs();
    public final Longs delivered = new Longs();
    public final Ints offset = new Ints();
    public final Ints grams = new Ints();
    public final Ints origin = new Ints();
    public final Ints destination = new Ints();

    public void read(Sheet sheet, Directory names) throws IOException {
        while (sheet.next()) {
            String orderKey = sheet.text("order");
            String key = sheet.has("key") ? sheet.text("key") : orderKey + "+" + sheet.text("waybill");
            long from = sheet.instant("handedOver");
            long to = sheet.instant("delivered");
            int there = sheet.offset();
            int weight = sheet.whole("grams");
            if (orderKey.isEmpty() || key.isEmpty() || sheet.doubtful()) {
                sheet.refuse("no key or order, or a value that cannot be read");
            } else if (keys.find(key) != Names.NONE) {
                sheet.refuse("the key stands here twice");
            } else {
                keys.number(key);
                record.add(sheet.number());
                order.add(names.orders.number(orderKey));
                carrier.add(names.carriers.number(sheet.text("carrier")));
                waybill.add(names.waybills.number(sheet.text("waybill")));
                handedOver.add(from);
                delivered.add(to);
                offset.add(there);
                grams.add(weight);
                origin.add(names.divisions.number(sheet.text("originDivision")));
                destination.add(names.divisions.number(sheet.text("destinationDivision")));
            }
        }
    }

    public int size() {
        return order.size();
    }
}
