package org.chengxin.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.chengxin.review.ReviewStore.Stored;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.trade.Trades;
import org.chengxin.trade.Trades.Arrival;
import org.chengxin.trade.Trades.Delivery;
import org.chengxin.trade.Trades.OrderKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, compared with the deliveries of their orders. */
@Component
@Transactional(readOnly = true)
public class Reviews {

    private static final int CHUNK = 5_000;
    private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Delivery UNKNOWN = new Delivery(Instant.MAX, List.of());
    private static final Arrival NOTHING = new Arrival(UNKNOWN, false, List.of());

    private final ReviewStore store;
    private final Trades trades;

    Reviews(ReviewStore store, Trades trades) {
        this.store = store;
        this.trades = trades;
    }

    /**
     * Review findings of one platform.
     *
     * @param beforeDelivery reviews created before the day of arrival; days in the zone that the review states
     * @param surplusNumbers reviews beyond the first with the same number on the platform
     */
    public record Findings(long reviews, long beforeDelivery, long beforeDeliveryFiveStars, long surplusNumbers) {}

    /** One merchant's reviews on one platform. */
    public record MerchantReviews(long reviews, long stars, long beforeDelivery) {

        /** The sum of both. */
        public MerchantReviews plus(MerchantReviews other) {
            return new MerchantReviews(
                    reviews + other.reviews, stars + other.stars, beforeDelivery + other.beforeDelivery);
        }
    }

    public Findings findings(OrganisationId platform) {
        long[] counts = new long[3];
        each(platform, EVER, FOREVER, (review, delivery) -> {
            boolean before = isBeforeDelivery(review.created(), delivery.delivered(), review.zone());
            counts[0]++;
            counts[1] += before ? 1 : 0;
            counts[2] += before && review.rating() == 5 ? 1 : 0;
        });
        return new Findings(counts[0], counts[1], counts[2], store.surplusNumbers(platform));
    }

    /** Review counts of these merchants, per platform, for reviews created in a period. */
    public Map<Place, MerchantReviews> merchants(Set<SubjectId> wanted, Instant from, Instant until) {
        Map<Place, MerchantReviews> merchants = new HashMap<>();
        chunks(wanted, from, until, (platform, chunk) -> {
            Map<String, Delivery> deliveries = deliveries(platform, chunk);
            for (Stored review : chunk) {
                Delivery delivery = deliveries.getOrDefault(review.orderKey(), UNKNOWN);
                boolean before = isBeforeDelivery(review.created(), delivery.delivered(), review.zone());
                MerchantReviews one = new MerchantReviews(1, review.rating(), before ? 1 : 0);
                reviewed(review, delivery.merchants()).stream()
                        .filter(wanted::contains)
                        .forEach(
                                merchant -> merchants.merge(new Place(platform, merchant), one, MerchantReviews::plus));
            }
        });
        return merchants;
    }

    /**
     * Streams the facts that {@link #merchants} counts: the reviews, and the orders and parcels they were compared with. The
     * merchant's own orders of the period are left out: {@link Trades#counted} gives those.
     */
    public void counted(Set<SubjectId> merchants, Instant from, Instant until, BiConsumer<Place, FactId> visitor) {
        chunks(merchants, from, until, (platform, chunk) -> {
            Map<String, Arrival> arrivals = trades.arrivals(platform, orders(chunk), from, until);
            for (Stored review : chunk) {
                Arrival arrival = arrivals.getOrDefault(review.orderKey(), NOTHING);
                List<SubjectId> traders = arrival.delivery().merchants();
                for (SubjectId merchant : reviewed(review, traders)) {
                    if (merchants.contains(merchant)) {
                        Place place = new Place(platform, merchant);
                        visitor.accept(place, new FactId(review.id()));
                        if (!arrival.within() || !traders.contains(merchant)) {
                            arrival.facts().forEach(fact -> visitor.accept(place, fact));
                        }
                    }
                }
            }
        });
    }

    /** The orders of these reviews, and of the reviews that one of these facts released. */
    public Set<OrderKey> orders(Collection<FactId> reviews) {
        return new HashSet<>(store.orders(reviews));
    }

    /** Review counts of one order. */
    public record OrderReviews(long reviews, long beforeDelivery) {}

    /** Current review counts of each of these orders; orders without reviews are absent. */
    public Map<OrderKey, OrderReviews> ofOrders(Collection<OrderKey> orders) {
        Map<OrderKey, OrderReviews> of = new HashMap<>();
        orders.stream()
                .collect(Collectors.groupingBy(
                        OrderKey::platform, Collectors.mapping(OrderKey::key, Collectors.toList())))
                .forEach((platform, keys) -> {
                    List<Stored> reviews = store.about(platform, keys);
                    Map<String, Delivery> deliveries = deliveries(platform, reviews);
                    for (Stored review : reviews) {
                        Delivery delivery = deliveries.getOrDefault(review.orderKey(), UNKNOWN);
                        boolean before = isBeforeDelivery(review.created(), delivery.delivered(), review.zone());
                        of.merge(
                                new OrderKey(platform, review.orderKey()),
                                new OrderReviews(1, before ? 1 : 0),
                                (one, other) -> new OrderReviews(
                                        one.reviews() + other.reviews(),
                                        one.beforeDelivery() + other.beforeDelivery()));
                    }
                });
        return of;
    }

    /** The merchants named by the reviews of these orders, also where they differ from the order's merchant. */
    public Set<Place> named(Collection<OrderKey> orders) {
        return new HashSet<>(store.named(orders));
    }

    /** @param merchants those of its order */
    private static List<SubjectId> reviewed(Stored review, List<SubjectId> merchants) {
        return review.merchant() == null ? merchants : List.of(review.merchant());
    }

    public long count() {
        return store.count();
    }

    /** Whether a review was created on a day before the day of arrival; false where the arrival is unknown. */
    static boolean isBeforeDelivery(Instant created, Instant delivered, ZoneId zone) {
        return !delivered.equals(Instant.MAX)
                && LocalDate.ofInstant(created, zone).isBefore(LocalDate.ofInstant(delivered, zone));
    }

    private void each(OrganisationId platform, Instant from, Instant until, BiConsumer<Stored, Delivery> visitor) {
        chunks(
                platform,
                from,
                until,
                (chunk, deliveries) -> chunk.forEach(
                        review -> visitor.accept(review, deliveries.getOrDefault(review.orderKey(), UNKNOWN))));
    }

    private void chunks(
            OrganisationId platform,
            Instant from,
            Instant until,
            BiConsumer<List<Stored>, Map<String, Delivery>> visitor) {
        UUID last = Uuid7.NIL;
        List<Stored> chunk = store.after(platform, last, from, until, CHUNK);
        while (!chunk.isEmpty()) {
            visitor.accept(chunk, deliveries(platform, chunk));
            last = chunk.get(chunk.size() - 1).id();
            chunk = store.after(platform, last, from, until, CHUNK);
        }
    }

    /** Visits the reviews that name one of these merchants, and those of their orders that name no merchant. */
    private void chunks(
            Set<SubjectId> merchants, Instant from, Instant until, BiConsumer<OrganisationId, List<Stored>> visitor) {
        UUID last = Uuid7.NIL;
        List<Stored> named = store.naming(merchants, last, from, until, CHUNK);
        while (!named.isEmpty()) {
            named.stream().collect(Collectors.groupingBy(Stored::platform)).forEach(visitor);
            last = named.get(named.size() - 1).id();
            named = store.naming(merchants, last, from, until, CHUNK);
        }
        trades.ordersOf(merchants).stream()
                .collect(Collectors.groupingBy(
                        OrderKey::platform, Collectors.mapping(OrderKey::key, Collectors.toList())))
                .forEach((platform, keys) -> {
                    for (int start = 0; start < keys.size(); start += CHUNK) {
                        List<Stored> chunk = store.ofOrders(
                                platform, keys.subList(start, Math.min(keys.size(), start + CHUNK)), from, until);
                        if (!chunk.isEmpty()) {
                            visitor.accept(platform, chunk);
                        }
                    }
                });
    }

    private Map<String, Delivery> deliveries(OrganisationId platform, List<Stored> chunk) {
        return trades.deliveries(platform, orders(chunk));
    }

    private static Set<String> orders(List<Stored> chunk) {
        return chunk.stream().map(Stored::orderKey).collect(Collectors.toSet());
    }
}
