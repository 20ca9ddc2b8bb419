package org.chengxin.detection.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;

/**
 * Orders drawn whatever they score, so that outcomes are known of what the models overlook as well; whether a record is
 * drawn depends on its key and the seed alone, not on what else is in the file.
 */
final class AuditSample {

    private AuditSample() {}

    static List<Source> draw(ShopRecords records, double share, long seed) {
        Sources sources = new Sources(records);
        List<Source> drawn = new ArrayList<>();
        for (int row = 0; row < records.orders.size(); row++) {
            long mixed = seed;
            String key = records.orders.keys.text(row);
            for (int letter = 0; letter < key.length(); letter++) {
                mixed = mixed * 0x100000001B3L + key.charAt(letter);
            }
            if (new SplittableRandom(mixed).nextDouble() < share) {
                drawn.add(sources.order(row));
            }
        }
        return drawn;
    }
}
