package org.chengxin.trade;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chengxin.evaluation.Asked;
import org.chengxin.evaluation.Indicator;
import org.chengxin.evaluation.IndicatorProvider;
import org.chengxin.evaluation.Place;
import org.chengxin.evaluation.Tally;
import org.chengxin.shared.FactId;
import org.chengxin.trade.Trades.OrderKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indicators: orders placed in the window, late deliveries and wrong payments. */
@Component
class TradeIndicators implements IndicatorProvider {

    private final Trades trades;
    private final ObjectProvider<WithOrders> followers;

    TradeIndicators(Trades trades, ObjectProvider<WithOrders> followers) {
        this.trades = trades;
        this.followers = followers;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count("orders"),
                Indicator.share("lateShare", "late", "delivered"),
                Indicator.share("paymentOffShare", "paymentsOff", "compared"));
    }

    @Override
    public void count(Asked asked, Tally tally) {
        for (Trades.MerchantTrade trade : trades.merchants(asked.identities(), asked.from(), asked.until())) {
            Place place = new Place(trade.platform(), trade.merchant());
            tally.add(place, "orders", trade.orders());
            tally.add(place, "delivered", trade.delivered());
            tally.add(place, "late", trade.late());
            tally.add(place, "compared", trade.compared());
            tally.add(place, "paymentsOff", trade.paymentsOff());
        }
    }

    @Override
    public void counted(Asked asked, BiConsumer<Place, FactId> visitor) {
        trades.counted(asked.identities(), asked.from(), asked.until(), visitor);
    }

    @Override
    public Set<String> parameters() {
        return Set.of(Trades.TOLERANCE);
    }

    @Override
    public Set<String> types() {
        return Set.of("order", "payment", "parcel");
    }

    /** The merchants of the orders, and those of facts that belong to them. */
    @Override
    public Set<Place> places(Collection<FactId> facts) {
        Set<OrderKey> orders = trades.orders(facts);
        Set<Place> places = new HashSet<>(trades.merchantsOf(orders));
        followers.forEach(each -> places.addAll(each.named(orders)));
        return places;
    }
}
