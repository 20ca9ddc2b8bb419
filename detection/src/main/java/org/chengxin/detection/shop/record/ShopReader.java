package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chengxin.detection.table.BadLines;

/** Reads the files of a run in any order; a file that is not given is empty. */
public final class ShopReader {

    /** The types of file, by which they are named. */
    public static final List<String> TYPES = List.of(
            "order",
            "payment",
            "parcel",
            "scan",
            "review",
            "merchant",
            "seed",
            "customs-order",
            "customs-payment",
            "customs-waybill");

    private final Supplier<BadLines> lines;
    private final Directory names = new Directory();
    private final Orders orders = new Orders();
    private final Payments payments = new Payments();
    private final Parcels parcels = new Parcels();
    private final Scans scans = new Scans();
    private final Reviews reviews = new Reviews();
    private final Merchants merchants = new Merchants();
    private final DecidedRecords seeds = new DecidedRecords();
    private final Declarations customsOrders = Declarations.orders();
    private final Declarations customsPayments = Declarations.payments();
    private final Declarations customsWaybills = Declarations.waybills();
    private final Map<String, BadLines> bad = new LinkedHashMap<>();

    /** @param limit how many records of each file may be unreadable */
    public ShopReader(long limit) {
        this(() -> new BadLines(limit));
    }

    /** @param lines what keeps the unreadable records of a file */
    public ShopReader(Supplier<BadLines> lines) {
        this.lines = lines;
    }

    /**
     * Reads one file.
     *
     * @param type one of {@link #TYPES}
     * @throws BadLines.TooManyBadLines past the limit
     */
    public ShopReader read(String type, Reader in) throws IOException {
        BadLines unreadable = lines.get();
        bad.put(type, unreadable);
        Sheet sheet = new Sheet(in, unreadable);
        switch (type) {
            case "order" -> orders.read(sheet, names);
            case "payment" -> payments.read(sheet, names);
            case "parcel" -> parcels.read(sheet, names);
            case "scan" -> scans.read(sheet, names);
            case "review" -> reviews.read(sheet, names);
            case "merchant" -> merchants.read(sheet, names);
            case "seed" -> seeds.read(sheet, names);
            case "customs-order" -> customsOrders.read(sheet);
            case "customs-payment" -> customsPayments.read(sheet);
            case "customs-waybill" -> customsWaybills.read(sheet);
            default -> throw new IllegalArgumentException(type);
        }
        return this;
    }

    /** The records that could not be read, by file. */
    public Map<String, BadLines> bad() {
        return Map.copyOf(bad);
    }

    public ShopRecords records() {
        return new ShopRecords(
                names,
                orders,
                payments,
                parcels,
                scans,
                reviews,
                merchants,
                seeds,
                customsOrders,
                customsPayments,
                customsWaybills);
    }
}
