package org.chengxin.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.review.ReviewStore.Stored;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.Trades;
import org.chengxin.trade.Trades.Delivery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, held against the deliveries of their orders. */
@Component
@Transactional(readOnly = true)
public class Reviews {

    private static final int CHUNK = 5_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ReviewStore store;
    private final Trades trades;

    Reviews(ReviewStore store, Trades trades) {
        this.store = store;
        this.trades = trades;
    }

    /**
     * What does not fit in one platform's reviews.
     *
     * @param beforeDelivery created before the day on which the order arrived, days in the review's own zone
     * @param surplusNumbers reviews that share the platform's number with another one
     */
    public record Findings(long reviews, long beforeDelivery, long beforeDeliveryFiveStars, long surplusNumbers) {}

    /** One merchant's reviews on one platform. */
    public record MerchantReviews(long reviews, long stars, long beforeDelivery) {

        /** Both together. */
        public MerchantReviews plus(MerchantReviews other) {
            return new MerchantReviews(
                    reviews + other.reviews, stars + other.stars, beforeDelivery + other.beforeDelivery);
        }
    }

    /** A merchant on a platform. */
    public record Place(OrganisationId platform, SubjectId merchant) {}

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

    /** The reviews created in a period, merchant by merchant. */
    public Map<Place, MerchantReviews> merchants(Instant from, Instant until) {
        Map<Place, MerchantReviews> merchants = new HashMap<>();
        for (OrganisationId platform : store.platforms()) {
            each(platform, from, until, (review, delivery) -> {
                boolean before = isBeforeDelivery(review.created(), delivery.delivered(), review.zone());
                MerchantReviews one = new MerchantReviews(1, review.rating(), before ? 1 : 0);
                List<SubjectId> reviewed =
                        review.merchant() == null ? delivery.merchants() : List.of(review.merchant());
                reviewed.forEach(
                        merchant -> merchants.merge(new Place(platform, merchant), one, MerchantReviews::plus));
            });
        }
        return merchants;
    }

    public long count() {
        return store.count();
    }

    /** Whether a review was created on a day before the one on which the order arrived; unknown arrivals say nothing. */
    static boolean isBeforeDelivery(Instant created, Instant delivered, ZoneId zone) {
        return !delivered.equals(Instant.MAX)
                && LocalDate.ofInstant(created, zone).isBefore(LocalDate.ofInstant(delivered, zone));
    }

    private void each(OrganisationId platform, Instant from, Instant until, BiConsumer<Stored, Delivery> visitor) {
        Delivery unknown = new Delivery(Instant.MAX, List.of());
        UUID last = FIRST;
        List<Stored> chunk = store.after(platform, last, from, until, CHUNK);
        while (!chunk.isEmpty()) {
            Map<String, Delivery> deliveries = trades.deliveries(
                    platform, chunk.stream().map(Stored::orderKey).collect(Collectors.toSet()));
            for (Stored review : chunk) {
                visitor.accept(review, deliveries.getOrDefault(review.orderKey(), unknown));
            }
            last = chunk.get(chunk.size() - 1).id();
            chunk = store.after(platform, last, from, until, CHUNK);
        }
    }
}
