package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.detection.table.BadLines;

/** Reads the files of a run in any order; a file that is not given is empty. */
public final class ShopReader {

    private final long limit;
    private final Directory names = new Directory();
    private final Orders orders = new Orders();
    private final Payments payments = new Payments();
    private final Parcels parcels = new Parcels();
    private final Scans scans = new Scans();
    private final Reviews reviews = new Reviews();
    private final Merchants merchants = new Merchants();
    private final Map<String, BadLines> bad = new LinkedHashMap<>();

    /** @param limit how many records of each file may be unreadable */
    public ShopReader(long limit) {
        this.limit = limit;
    }

    /**
     * Reads one file.
     *
     * @param type {@code order}, {@code payment}, {@code parcel}, {@code scan}, {@code review} or {@code merchant}
     * @throws BadLines.TooManyBadLines past the limit
     */
    public ShopReader read(String type, Reader in) throws IOException {
        BadLines lines = new BadLines(limit);
        bad.put(type, lines);
        Sheet sheet = new Sheet(in, lines);
        switch (type) {
            case "order" -> orders.read(sheet, names);
            case "payment" -> payments.read(sheet, names);
            case "parcel" -> parcels.read(sheet, names);
            case "scan" -> scans.read(sheet, names);
            case "review" -> reviews.read(sheet, names);
            case "merchant" -> merchants.read(sheet, names);
            default -> throw new IllegalArgumentException(type);
        }
        return this;
    }

    /** The records that could not be read, by file. */
    public Map<String, BadLines> bad() {
        return Map.copyOf(bad);
    }

    public ShopRecords records() {
        return new ShopRecords(names, orders, payments, parcels, scans, reviews, merchants);
    }
}
