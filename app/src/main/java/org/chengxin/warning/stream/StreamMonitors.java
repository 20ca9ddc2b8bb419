package org.chengxin.warning.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.review.ReviewFeed;
import org.chengxin.review.ReviewFeed.Reviewed;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.ScanFeed.Scanned;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.TradeTraces.Sale;
import org.chengxin.trade.TradeTraces.Sent;
import org.chengxin.trade.TradeTraces.Stop;
import org.jspecify.annotations.Nullable;

/** Stream detectors of all platforms, each with its own state; LRU of sixteen platforms. Not thread-safe. */
public final class StreamMonitors {

    /** Settings of the detectors, sealed with every finding of a stream. */
    public static final Map<String, String> SETTINGS = Map.of(
            "window", String.valueOf(RingMonitor.WINDOW),
            "reviews", String.valueOf(RingMonitor.REVIEWS),
            "alpha", String.valueOf(RingMonitor.ALPHA),
            "parcels", String.valueOf(ParcelMonitor.PARCELS));

    private static final int PLATFORMS = 16;

    /** Orders per query. */
    private static final int ASKED = 500;

    private final Map<OrganisationId, RingMonitor> rings = new Latest<>();
    private final Map<OrganisationId, ParcelMonitor> parcels = new Latest<>();
    private final TradeTraces traces;
    private final SecondChannel second;

    public StreamMonitors(TradeTraces traces, ReviewFeed reviews) {
        this.traces = traces;
        second = new SecondChannel(traces, reviews);
    }

    private static final class Latest<V> extends LinkedHashMap<OrganisationId, V> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationId, V> eldest) {
            return size() > PLATFORMS;
        }
    }

    /**
     * Findings in reviews that name buyer and merchant, or whose order is known and has a single merchant.
     *
     * @param today a review dated more than a day after it is left out as a typing error, which would age out all others
     */
    public List<StreamFinding> reviews(List<Reviewed> reviews, LocalDate today) {
        Map<OrganisationId, Map<String, Sale>> orders = orders(reviews);
        List<StreamFinding> findings = new ArrayList<>();
        for (Reviewed review : reviews) {
            Sale order = orders.getOrDefault(review.platform(), Map.of()).get(review.order());
            String buyer = review.buyer() == null && order != null ? order.buyer() : review.buyer();
            SubjectId merchant = review.merchant() == null && order != null ? order.merchant() : review.merchant();
            if (buyer != null
                    && !buyer.isEmpty()
                    && merchant != null
                    && !review.day().isAfter(today.plusDays(1))) {
                rings.computeIfAbsent(review.platform(), platform -> new RingMonitor(platform, second))
                        .accept(review.id(), buyer, merchant, review.stars(), review.day())
                        .filter(finding -> isGoingOn(finding, today))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** False for patterns completed long ago, as in an import of history; batch runs find those. */
    private static boolean isGoingOn(StreamFinding finding, LocalDate today) {
        return !finding.last().isBefore(today.minusDays(RingMonitor.WINDOW));
    }

    /** Orders of the reviews that do not name buyer and merchant themselves. */
    private Map<OrganisationId, Map<String, Sale>> orders(List<Reviewed> page) {
        Map<OrganisationId, Set<String>> wanted = page.stream()
                .filter(review -> review.buyer() == null || review.merchant() == null)
                .collect(Collectors.groupingBy(
                        Reviewed::platform, Collectors.mapping(Reviewed::order, Collectors.toSet())));
        Map<OrganisationId, Map<String, Sale>> orders = new HashMap<>();
        wanted.forEach((platform, keys) -> {
            Map<String, Sale> bought = orders.computeIfAbsent(platform, each -> new HashMap<>());
            List<String> all = List.copyOf(keys);
            for (int start = 0; start < all.size(); start += ASKED) {
                traces.sales(platform, all.subList(start, Math.min(all.size(), start + ASKED)))
                        .forEach(order -> bought.putIfAbsent(order.key(), order));
            }
        });
        return orders;
    }

    /** Findings in scans. */
    public List<StreamFinding> scans(List<Scanned> scans, LocalDate today) {
        List<StreamFinding> findings = new ArrayList<>();
        for (Scanned scan : scans) {
            parcels.computeIfAbsent(scan.platform(), each -> new ParcelMonitor())
                    .accept(scan)
                    .map(finding -> onParcels(scan, finding))
                    .filter(finding -> isGoingOn(finding, today))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** The finding with the parcels of its waybills and their merchants. */
    private StreamFinding onParcels(Scanned scan, Finding finding) {
        List<Sent> sent = traces.sent(
                scan.platform(), finding.inputs().stream().map(Source::key).collect(Collectors.toSet()));
        List<FactId> parcels = sent.stream().map(Sent::parcel).toList();
        Stream<@Nullable SubjectId> merchants = sent.stream().map(Sent::merchant);
        LocalDate began = traces.stops(parcels).stream()
                .map(Stop::at)
                .min(Instant::compareTo)
                .map(first -> LocalDate.ofInstant(first, LegalClock.ZONE))
                .orElse(null);
        Finding found = Finding.of(
                finding.kind(),
                finding.named(),
                merchants
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(merchant -> new Named("merchant", merchant.toString()))
                        .toList(),
                parcels.stream()
                        .map(parcel -> new Source("parcel", parcel.toString(), 0))
                        .toList(),
                finding.parts(),
                finding.counters(),
                finding.score());
        return new StreamFinding(scan.platform(), found, began, LocalDate.ofInstant(scan.at(), LegalClock.ZONE));
    }
}
