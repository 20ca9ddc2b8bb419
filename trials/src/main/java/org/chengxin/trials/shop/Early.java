package org.chengxin.trials.shop;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;

/**
 * How soon a deed is found: the market is looked at with what was known so many days after it began. It is found where a
 * suspicion of its own sort names one of its merchants (of a smear: is about the victim), or where three of its
 * records are named.
 *
 * <p>What was found once is taken to be found later, so that few days have to be tried.
 */
final class Early {

    private static final long DAY = 86_400;
    private static final int RECORDS = 3;

    private final OrderMarket market;
    private final int[] days;
    private final Map<String, Long> placed = new HashMap<>();
    private final Map<String, String> orderOfReview = new HashMap<>();

    Early(OrderMarket market, int... days) {
        this.market = market;
        this.days = days.clone();
        market.orders.forEach(order -> placed.put(order.key, order.placed));
        market.reviews.forEach(review -> orderOfReview.put(review.key, review.order));
    }

    /** By sort of deed how many are found by each of the days, and behind them how many there are. */
    Map<String, int[]> found() throws IOException {
        Map<String, int[]> found = new TreeMap<>();
        for (OrderMarket.Deed deed : market.deeds) {
            if (deed.orders().size() >= RECORDS) {
                String sort = deed.sort().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                int[] counts = found.computeIfAbsent(sort, each -> new int[days.length + 1]);
                counts[days.length]++;
                for (int at = first(deed); at < days.length; at++) {
                    counts[at]++;
                }
            }
        }
        return found;
    }

    private int first(OrderMarket.Deed deed) throws IOException {
        long start = deed.orders().stream()
                .mapToLong(key -> placed.getOrDefault(key, 0L))
                .min()
                .orElseThrow();
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) / 2;
            OrderMarket known = market.until(start + days[middle] * DAY);
            if (isFound(deed, Shop.examine(known.read(), ShopSettings.USUAL).findings())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isFound(OrderMarket.Deed deed, List<Finding> findings) {
        long records = 0;
        for (Finding finding : findings) {
            if (kinds(deed.sort()).contains(finding.kind())) {
                List<Named> about = finding.kind() == Kind.SMEAR ? finding.nearby() : finding.named();
                if (about.stream()
                        .anyMatch(each -> each.kind().equals("merchant")
                                && deed.merchants().contains(each.key()))) {
                    return true;
                }
                records += finding.named().stream()
                        .filter(each -> deed.orders().contains(orderOfReview.getOrDefault(each.key(), each.key())))
                        .count();
            }
        }
        return records >= RECORDS;
    }

    private static Set<Kind> kinds(OrderMarket.Deed.Sort sort) {
        return switch (sort) {
            case BRUSHING ->
                EnumSet.of(
                        Kind.BRUSHING_ORDER,
                        Kind.BRUSHING_MERCHANT,
                        Kind.BRUSHING_RING,
                        Kind.FAKE_REVIEW,
                        Kind.COPIED_REVIEWS);
            case EMPTY_PARCELS -> EnumSet.of(Kind.EMPTY_PARCEL, Kind.EMPTY_PARCELS_OF_MERCHANT);
            case SMEAR -> EnumSet.of(Kind.SMEAR);
        };
    }
}
