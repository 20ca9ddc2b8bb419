package org.chengxin.detection.shop.record;

import java.io.IOException;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;

/** 轨迹: {@code scan.csv}, one row a scan of a waybill, as the logistics firm tells it. */
public final class Scans {

    public static final int PICKUP = 0;
    public static final int HUB = 1;
    public static final int OUT = 2;
    public static final int DELIVERED = 3;
    public static final int RETURNED = 4;

    public final Longs record = new Longs();
    public final Ints waybill = new Ints();
    public final Longs at = new Longs();
    public final Ints step = new Ints();
    public final Ints outlet = new Ints();
    public final Ints courier = new Ints();
    public final Ints division = new Ints();
    public final Ints grams = new Ints();

    public void read(Sheet sheet, Directory names) throws IOException {
        while (sheet.next()) {
            String number = sheet.text("waybill");
            long time = sheet.instant("at");
            int kind = step(sheet.text("step"));
            int weight = sheet.whole("grams");
            if (number.isEmpty() || time == Moment.NONE || kind < 0 || sheet.doubtful()) {
                sheet.refuse("no waybill, time or step, or a value that cannot be read");
                continue;
            }
            record.add(sheet.number());
            waybill.add(names.waybills.number(number));
            at.add(time);
            step.add(kind);
            outlet.add(names.outlets.number(sheet.text("outlet")));
            courier.add(names.couriers.number(sheet.text("courier")));
            division.add(names.divisions.number(sheet.text("division")));
            grams.add(weight);
        }
    }

    /** @return -1 for another word */
    public static int step(String word) {
        return switch (word) {
            case "pickup" -> PICKUP;
            case "hub" -> HUB;
            case "out-for-delivery" -> OUT;
            case "delivered" -> DELIVERED;
            case "returned" -> RETURNED;
            default -> -1;
        };
    }

    public int size() {
        return at.size();
    }
}
