package org.chengxin.trade;

import java.time.Instant;
import java.util.Collection;
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

/** What was traded, and what follows from holding the reports against each other; every answer is for many at once. */
@Component
@Transactional(readOnly = true)
public class Trades implements Traders {

    /** The parameter within which payments and lines may differ. */
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
     * What does not fit in one platform's trade.
     *
     * @param compared orders that have both lines and payments
     * @param paymentsOff those of them whose payments differ from lines and freight by more than the tolerance
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

    /** One merchant's trade on one platform. */
    public record MerchantTrade(
            OrganisationId platform,
            SubjectId merchant,
            long orders,
            long delivered,
            long late,
            long compared,
            long paymentsOff,
            long cancelled) {}

    /** When an order arrived and whose goods were in it. */
    public record Delivery(Instant delivered, List<SubjectId> merchants) {}

    /** One month of a merchant's trade. */
    public record Month(String month, long orders, long delivered, long late) {}

    public Findings findings(OrganisationId platform) {
        return store.findings(platform, tolerance(), fastHours());
    }

    /** The trade of these merchants in orders placed in that time, platform by platform. */
    public List<MerchantTrade> merchants(Collection<SubjectId> merchants, Instant from, Instant until) {
        return store.merchants(merchants, from, until, tolerance());
    }

    /** An order by its platform's key. */
    public record OrderKey(OrganisationId platform, String key) {}

    /** The orders that these reports of orders, payments and parcels are about. */
    public Set<OrderKey> orders(Collection<FactId> facts) {
        return following.orders(facts);
    }

    /** The orders with goods of these merchants, whatever became of them. */
    public Set<OrderKey> ordersOf(Collection<SubjectId> merchants) {
        return following.ordersOf(merchants);
    }

    /**
     * What counts of one order.
     *
     * @param late one if it was delivered after the promised instant
     */
    public record OrderTrade(long orders, long payments, long parcels, long late) {}

    /** What counts of each of these orders now; nothing of one that is held. */
    public Map<OrderKey, OrderTrade> ofOrders(Collection<OrderKey> orders) {
        return following.ofOrders(orders);
    }

    /** A parcel by its number at the firm that carries it. */
    public record Waybill(SubjectId firm, String number) {}

    /** The parcels that these reports of scans are about. */
    public Set<Waybill> waybills(Collection<FactId> scans) {
        return following.waybills(scans);
    }

    /** How many scans there are of each of these parcels. */
    public Map<Waybill, Long> scans(Collection<Waybill> parcels) {
        return following.scans(parcels);
    }

    /** Whose goods are in the current versions of these orders. */
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

    /** The orders of these keys that have arrived or have lines. */
    public Map<String, Delivery> deliveries(OrganisationId platform, Collection<String> orderKeys) {
        return store.deliveries(platform, orderKeys);
    }

    /** The orders that {@link #merchants} counts for these merchants, with the payments and parcels held against them. */
    public void counted(
            Collection<SubjectId> merchants, Instant from, Instant until, BiConsumer<Place, FactId> visitor) {
        counted.ofMerchants(merchants, from, until, visitor);
    }

    /**
     * The order and the parcels behind a delivery.
     *
     * @param within whether the order was placed in the period, so that it is counted for its merchants anyway
     */
    public record Arrival(boolean within, List<FactId> facts) {}

    /** What is behind {@link #deliveries}, by the key of the order. */
    public Map<String, Arrival> arrivals(
            OrganisationId platform, Collection<String> orderKeys, Instant from, Instant until) {
        return counted.arrivals(platform, orderKeys, from, until);
    }

    public List<Month> months(Collection<SubjectId> merchant, Instant from, Instant until) {
        return store.months(merchant, from, until);
    }

    /** Those of these orders that count nowhere, since their platform has not registered their merchants. */
    public Set<String> held(OrganisationId platform, Collection<String> orderKeys) {
        return attribution.held(platform, orderKeys);
    }

    /** Counts for the live figures: orders, payments, parcels, scans. */
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
