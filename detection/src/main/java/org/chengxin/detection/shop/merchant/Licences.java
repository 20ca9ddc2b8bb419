package org.chengxin.detection.shop.merchant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Amounts;
import org.chengxin.detection.shop.record.Merchants;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.Orders;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;

/**
 * Sellers without a licence: none told and no ground of exemption, which persons alone have (电子商务法 art. 10), one that
 * is not in force, or exempt as small (零星小额, up to 100,000 yuan a year: 网络交易监督管理办法 art. 8) with more turnover
 * than that.
 */
public final class Licences {

    private static final double SMALL = 100_000;

    private static final Set<String> GROUNDS =
            Set.of("farm-produce", "handicraft", "convenience-labour", "small-amount", "other");
    /** Roles that registration alone gives. */
    private static final Set<String> REGISTERED = Set.of("enterprise", "individual-business", "cooperative");

    private final ShopRecords records;
    private final Merchants merchants;

    public Licences(ShopRecords records) {
        this.records = records;
        this.merchants = records.merchants;
    }

    public List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int row = 0; row < merchants.size(); row++) {
            List<Part> parts = parts(row);
            if (!parts.isEmpty()) {
                double score = parts.stream().mapToDouble(Part::weight).sum();
                String key = merchants.keys.text(row);
                double small = turnover(row) <= SMALL && merchants.kind.get(row).equals("natural-person") ? 1 : 0;
                found.add(Finding.of(
                        Kind.UNLICENSED,
                        new Sources(records).merchant(merchants.merchant.get(row)),
                        List.of(),
                        List.of(new Source("merchant", key, merchants.record.get(row))),
                        parts,
                        List.of(new Counter(Explanation.SMALL_SELLER, small)),
                        score));
            }
        }
        return found;
    }

    private List<Part> parts(int row) {
        List<Part> parts = new ArrayList<>();
        String status = merchants.licenceStatus.get(row);
        String exemption = merchants.exemption.get(row);
        if (status.equals("revoked") || status.equals("cancelled")) {
            parts.add(new Part(Measure.LICENCE_NOT_IN_FORCE, 1, 0, 3));
        }
        boolean exempt = GROUNDS.contains(exemption) && !REGISTERED.contains(merchants.kind.get(row));
        if (merchants.code.get(row).isEmpty() && !exempt) {
            parts.add(new Part(Measure.NO_LICENCE, 1, 0, 2));
        }
        double turnover = turnover(row);
        boolean told = merchants.aboveThreshold.get(row).equals("true");
        if (exemption.equals("small-amount") && (told || turnover > SMALL)) {
            parts.add(new Part(Measure.ABOVE_EXEMPTION, turnover, SMALL, 2));
        }
        return parts;
    }

    /** In yuan, of the best calendar year; what was cancelled is none. */
    private double turnover(int row) {
        int merchant = merchants.merchant.get(row);
        int yuan = records.names.currencies.find("CNY");
        Map<Integer, Double> years = new HashMap<>();
        for (int order : records.ordersOfMerchant.rows(merchant)) {
            long worth = records.worth(order);
            boolean counts = records.orders.status.get(order) != Orders.CANCELLED && worth != Amounts.NONE;
            if (counts && records.orders.currency.get(order) == yuan) {
                int day = Moment.day(records.orders.placed.get(order), records.orders.offset.get(order));
                years.merge(LocalDate.ofEpochDay(day).getYear(), Amounts.major(worth), Double::sum);
            }
        }
        return years.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
