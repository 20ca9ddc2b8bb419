package org.chengxin.trade;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.chengxin.evaluation.Traders;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trade counts and findings from comparing orders, payments and parcels; each call covers many merchants or orders. */
@Component
@Transactional(readOnly = true)
public class Trades implements Traders {

    /** Parameter: tolerance between payments and order lines. */
    public static final String TOLERANCE = "trade.payment-tolerance";

    private final FindingStore store;
    private final FollowingStore following;
    private final AttributionStore attribution;
    private final CountedStore counted;
    private final Parameters parameters;

    Trades(
            FindingStore store,
            FollowingStore following,
            AttributionStore attribution,
            CountedStore counted,
            Parameters parameters) {
        this.store = store;
        this.following = following;
        this.counted = counted;
        this.attribution = attribution;
        this.parameters = parameters;
    }

    /**
     * Trade findings of one platform.
     *
     * @param compared orders with both lines and payments
     * @param paymentsOff of these, orders whose payments differ from lines plus freight by more than the tolerance
     * @param late orders delivered after the promised instant
     * @param fast orders delivered within the fast-delivery hours of purchase
     * @param beforeHandOver parcels delivered before they were handed to the carrier
     */
    public record Findings(
            long orders,
            long delivered,
            long severalMerchants,
            long withoutLines,
            long compared,
            long paymentsOff,
            long late,
            long fast,
            long beforeHandOver) {}

    /** Trade counts of one merchant on one platform. */
    public record MerchantTrade(
            OrganisationId platform,
            SubjectId merchant,
            long orders,
            long delivered,
            long late,
            long compared,
            long paymentsOff,
            long cancelled) {}

    /** Arrival of an order and the merchants of its lines. */
    public record Delivery(Instant delivered, List<SubjectId> merchants) {}

    /** One month of a merchant's trade. */
    public record Month(String month, long orders, long delivered, long late) {}

    public Findings findings(OrganisationId platform) {
        return store.findings(platform, tolerance(), fastHours());
    }

    /** Trade counts of these merchants for orders placed in that time, per platform. */
    public List<MerchantTrade> merchants(Collection<SubjectId> merchants, Instant from, Instant until) {
        return store.merchants(merchants, from, until, tolerance());
    }

    /** An order by its platform's key. */
    public record OrderKey(OrganisationId platform, String key) {}

    /** The orders of these reports (orders, payments, parcels). */
    public Set<OrderKey> orders(Collection<FactId> facts) {
        return following.orders(facts);
    }

    /** The orders with lines of these merchants, held and superseded ones included. */
    public Set<OrderKey> ordersOf(Collection<SubjectId> merchants) {
        return following.ordersOf(merchants);
    }

    /**
     * Counts of one order.
     *
     * @param late 1 if delivered after the promised instant
     */
    public record OrderTrade(long orders, long payments, long parcels, long late) {}

    /** Current counts of each of these orders; all zero for a held order. */
    public Map<OrderKey, OrderTrade> ofOrders(Collection<OrderKey> orders) {
        return following.ofOrders(orders);
    }

    /** A parcel, identified by carrier and waybill number. */
    public record Waybill(SubjectId firm, String number) {}

    /** The parcels of these scans. */
    public Set<Waybill> waybills(Collection<FactId> scans) {
        return following.waybills(scans);
    }

    /** Number of scans per parcel. */
    public Map<Waybill, Long> scans(Collection<Waybill> parcels) {
        return following.scans(parcels);
    }

    /** The merchants in the current versions of these orders. */
    public Set<Place> merchantsOf(Collection<OrderKey> orders) {
        return orders.isEmpty() ? Set.of() : following.merchantsOf(orders);
    }

    @Override
    public Set<Place> places(Collection<SubjectId> merchants) {
        return following.platformsOf(merchants);
    }

    @Override
    public Set<Place> places(Instant from, Instant until) {
        return following.places(from, until);
    }

    /** Arrival and merchants by order key, without held orders; {@link Instant#MAX} and no merchants where unknown. */
    public Map<String, Delivery> deliveries(OrganisationId platform, Collection<String> orderKeys) {
        Map<String, Delivery> deliveries = new HashMap<>();
        counted.arrivals(platform, orderKeys, Instant.EPOCH, Instant.EPOCH)
                .forEach((key, arrival) -> deliveries.put(key, arrival.delivery()));
        return deliveries;
    }

    /** Streams the facts that {@link #merchants} counts: orders, and the payments and parcels compared with them. */
    public void counted(
            Collection<SubjectId> merchants, Instant from, Instant until, BiConsumer<Place, FactId> visitor) {
        counted.ofMerchants(merchants, from, until, visitor);
    }

    /**
     * A delivery with its order and parcels.
     *
     * @param within whether the order was placed in the period and so is counted for its merchants anyway
     */
    public record Arrival(Delivery delivery, boolean within, List<FactId> facts) {}

    /** As {@link #deliveries}, with the facts behind them. */
    public Map<String, Arrival> arrivals(
            OrganisationId platform, Collection<String> orderKeys, Instant from, Instant until) {
        return counted.arrivals(platform, orderKeys, from, until);
    }

    public List<Month> months(Collection<SubjectId> merchant, Instant from, Instant until) {
        return store.months(merchant, from, until);
    }

    /** The subset of these orders that is held because their platform has not registered their merchants. */
    public Set<String> held(OrganisationId platform, Collection<String> orderKeys) {
        return attribution.held(platform, orderKeys);
    }

    /** Live figures: number of orders, payments, parcels and scans. */
    public Map<String, Long> counts() {
        return store.counts();
    }

    private long tolerance() {
        return parameters.decimal(TOLERANCE).movePointRight(2).longValueExact();
    }

    private int fastHours() {
        return parameters.whole("trade.fast-delivery-hours");
    }
}
