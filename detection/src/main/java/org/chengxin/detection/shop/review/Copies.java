package org.chengxin.detection.shop.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;
import org.chengxin.detection.text.NearDuplicates;

/**
 * Texts that several buyers gave: how rare copies of this length are, and whether they meet at one merchant more often
 * than its share of the reviews explains; a common phrase is common everywhere.
 */
final class Copies {

    private static final double MOST = 3;

    private final ShopRecords records;
    private final Groups merchants;
    private final Groups groups;
    private final int[] groupOf;
    private final int[] buyers;
    private final int[] length;

    Copies(ShopRecords records, Groups merchants) {
        this.records = records;
        this.merchants = merchants;
        NearDuplicates twins = TextTwins.among(records.reviews.text);
        groupOf = new int[records.reviews.size()];
        length = new int[groupOf.length];
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = twins.group(row);
            length[row] = TextTwins.plain(records.reviews.text.get(row)).length();
        }
        groups = Groups.of(groupOf.length, groupOf);
        buyers = new int[groupOf.length];
        Arrays.setAll(buyers, this::count);
    }

    void weigh(Evidence evidence) {
        double[] seen = new double[16];
        double[] copied = new double[16];
        for (int row = 0; row < groupOf.length; row++) {
            if (length[row] > NearDuplicates.SHORTEST) {
                seen[size(row)]++;
                copied[size(row)] += buyers(groupOf[row]) > 1 ? 1 : 0;
            }
        }
        for (int group = 0; group < groups.count(); group++) {
            if (buyers(group) > 1) {
                weigh(group, seen, copied, evidence);
            }
        }
    }

    private void weigh(int group, double[] seen, double[] copied, Evidence evidence) {
        Map<Integer, Integer> atMerchant = new HashMap<>();
        int[] rows = groups.rows(group);
        for (int row : rows) {
            atMerchant.merge(records.reviewMerchant[row], 1, Integer::sum);
        }
        for (int row : rows) {
            int merchant = records.reviewMerchant[row];
            double share = merchant == Names.NONE ? 1 : (double) merchants.size(merchant) / groupOf.length;
            double rare = Tails.surprise((copied[size(row)] + 1) / (seen[size(row)] + 2));
            int here = atMerchant.getOrDefault(merchant, 1);
            double together = Tails.surprise(Tails.poisson(here - 1L, (rows.length - 1) * share + 0.02));
            double surprise = Math.min(MOST, rare) / 2 + Math.min(MOST, together);
            evidence.add(row, Measure.NEAR_DUPLICATE_TEXT, surprise, rows.length, 1);
        }
    }

    /** Octaves of the length: the longer a text, the less it is repeated by chance. */
    private int size(int row) {
        return Math.min(15, 31 - Integer.numberOfLeadingZeros(Math.max(1, length[row])));
    }

    /** Number of buyers who gave this text; a review without a buyer is somebody else's. */
    int buyers(int group) {
        return buyers[group];
    }

    private int count(int group) {
        if (groups.size(group) < 2) {
            return groups.size(group);
        }
        Set<Integer> buyers = new HashSet<>();
        for (int row : groups.rows(group)) {
            buyers.add(records.reviewBuyer[row] == Names.NONE ? -2 - row : records.reviewBuyer[row]);
        }
        return buyers.size();
    }

    Groups groups() {
        return groups;
    }
}
