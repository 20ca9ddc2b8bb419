package org.chengxin.detection.shop.order;

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

/**
 * Shared payers and addresses, after SliceNDice (H. Nilforoshan and N. Shah, ICDM 2019): who pays for several, and whether those who
 * share it meet at one merchant more often than its share of the market explains. An address that very many share is a town, not an
 * address.
 */
final class SharedMeans {

    private static final int A_TOWN = 60;
    private static final double MOST = 6;

    private final ShopRecords records;

    SharedMeans(ShopRecords records) {
        this.records = records;
    }

    void weigh(Evidence evidence) {
        weigh(
                Groups.of(records.names.payers.size(), records.payerOfOrder()),
                Integer.MAX_VALUE,
                Measure.SHARED_PAYER,
                evidence);
        Groups places = Groups.of(records.names.places.size(), records.orders.place.toArray());
        weigh(places, A_TOWN, Measure.SHARED_PLACE, evidence);
    }

    private void weigh(Groups groups, int most, Measure measure, Evidence evidence) {
        int shared = 0;
        int used = 0;
        int[] buyers = new int[groups.count()];
        for (int group = 0; group < buyers.length; group++) {
            buyers[group] = buyers(groups, group).size();
            used += buyers[group] > 0 ? 1 : 0;
            shared += buyers[group] > 1 ? 1 : 0;
        }
        double again = Math.min(1, Math.max(0.01, (double) shared / Math.max(1, used)));
        for (int group = 0; group < buyers.length; group++) {
            if (buyers[group] > 1 && buyers[group] <= most) {
                double byNumber = -(buyers[group] - 1) * Math.log10(again);
                weigh(groups, group, buyers[group], byNumber, measure, evidence);
            }
        }
    }

    private void weigh(Groups groups, int group, int buyers, double byNumber, Measure measure, Evidence evidence) {
        Map<Integer, Set<Integer>> atMerchant = new HashMap<>();
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int row = groups.row(at);
            if (records.orderMerchant[row] != Names.NONE) {
                atMerchant
                        .computeIfAbsent(records.orderMerchant[row], merchant -> new HashSet<>())
                        .add(records.orders.buyer.get(row));
            }
        }
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int row = groups.row(at);
            int merchant = records.orderMerchant[row];
            Set<Integer> met = merchant == Names.NONE ? Set.of() : atMerchant.getOrDefault(merchant, Set.of());
            double share = merchant == Names.NONE
                    ? 1
                    : (double) records.ordersOfMerchant.size(merchant) / records.orders.size();
            // A tenth of a buyer is granted to each place: neighbours tell each other where they bought.
            double mean = (buyers - 1) * share + 0.1;
            double together = Tails.surprise(Tails.poisson(met.size() - 1L, mean));
            double surprise = measure == Measure.SHARED_PAYER ? together + Math.min(3, byNumber) : together;
            evidence.add(row, measure, Math.min(MOST, surprise), Math.max(buyers, met.size()), 1);
        }
    }

    private Set<Integer> buyers(Groups groups, int group) {
        Set<Integer> buyers = new HashSet<>();
        for (int at = groups.from(group); at < groups.to(group); at++) {
            if (records.orders.buyer.get(groups.row(at)) != Names.NONE) {
                buyers.add(records.orders.buyer.get(groups.row(at)));
            }
        }
        return buyers;
    }
}
