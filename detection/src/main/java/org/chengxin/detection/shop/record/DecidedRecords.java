package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * 已认定的结果: {@code seed.csv}, which may be missing: what an authority decided of orders and of buyers' accounts, 1 for
 * brushing and 0 for cleared.
 *
 * <p>Invariant: of one order or buyer one thing is decided; what is decided twice is refused.
 */
public final class DecidedRecords {

    private final Map<Integer, Boolean> orders = new HashMap<>();
    private final Map<Integer, Boolean> buyers = new HashMap<>();

    public void read(Sheet sheet, Directory names) throws IOException {
        while (sheet.next()) {
            String key = sheet.text("key");
            int label = sheet.whole("label");
            String type = sheet.text("type");
            boolean known = type.equals("order") || type.equals("buyer");
            if (key.isEmpty() || !known || label < 0 || label > 1) {
                sheet.refuse("no key, no type order or buyer, or no label 0 or 1");
                continue;
            }
            boolean order = type.equals("order");
            int number = order ? names.orders.number(key) : names.buyers.number(key);
            if ((order ? orders : buyers).putIfAbsent(number, label == 1) != null) {
                sheet.refuse("decided twice");
            }
        }
    }

    /** Of the order of this number in {@link Directory#orders}: 1 brushing, -1 cleared, 0 undecided. */
    public int order(int number) {
        return label(orders, number);
    }

    /** As {@link #order}, of a number in {@link Directory#buyers}. */
    public int buyer(int number) {
        return label(buyers, number);
    }

    private static int label(Map<Integer, Boolean> decided, int number) {
        Boolean wrong = decided.get(number);
        return wrong == null ? 0 : wrong ? 1 : -1;
    }

    public int size() {
        return orders.size() + buyers.size();
    }
}
