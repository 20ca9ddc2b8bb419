package org.chengxin.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.chengxin.evaluation.Asked;
import org.chengxin.evaluation.Indicator;
import org.chengxin.evaluation.IndicatorProvider;
import org.chengxin.evaluation.MerchantsDue;
import org.chengxin.evaluation.Place;
import org.chengxin.evaluation.Tally;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Registrations;
import org.chengxin.trade.OrdersChanged;
import org.chengxin.trade.Trades;
import org.chengxin.trade.Trades.OrderKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Indicators over reviews created in the window: share of those from before the delivery day, and average stars. */
@Component
class ReviewIndicators implements IndicatorProvider {

    private static final long FEW = 10;
    private static final BigDecimal NEUTRAL = new BigDecimal("4.00");

    private final Reviews reviews;
    private final Trades trades;

    ReviewIndicators(Reviews reviews, Trades trades) {
        this.reviews = reviews;
        this.trades = trades;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.share("earlyReviewShare", "earlyReviews", "reviews"),
                Indicator.mean("averageStars", "stars", "reviews", FEW, NEUTRAL));
    }

    @Override
    public void count(Asked asked, Tally tally) {
        reviews.merchants(asked.identities(), asked.from(), asked.until()).forEach((place, found) -> {
            tally.add(place, "reviews", found.reviews());
            tally.add(place, "stars", found.stars());
            tally.add(place, "earlyReviews", found.beforeDelivery());
        });
    }

    @Override
    public void counted(Asked asked, BiConsumer<Place, FactId> visitor) {
        reviews.counted(asked.identities(), asked.from(), asked.until(), visitor);
    }

    /**
     * Reviews, and registrations of merchants, which release reviews. Orders and parcels change them too: trade gives the
     * merchants of these with its own ({@code WithOrders}).
     */
    @Override
    public Set<String> types() {
        return Registrations.typesWith("review");
    }

    @Override
    public Set<Place> places(Collection<FactId> facts) {
        return places(reviews.orders(facts));
    }

    /** The merchants of the orders and those that their reviews name. */
    private Set<Place> places(Set<OrderKey> orders) {
        Set<Place> places = new HashSet<>(trades.merchantsOf(orders));
        places.addAll(reviews.named(orders));
        return places;
    }

    @EventListener
    MerchantsDue on(OrdersChanged changed) {
        return MerchantsDue.at(places(changed.orders().stream()
                .map(key -> new OrderKey(changed.platform(), key))
                .collect(Collectors.toSet())));
    }
}
