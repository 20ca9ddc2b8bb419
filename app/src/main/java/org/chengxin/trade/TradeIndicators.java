package org.chengxin.trade;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chengxin.evaluation.Asked;
import org.chengxin.evaluation.Indicator;
import org.chengxin.evaluation.IndicatorProvider;
import org.chengxin.evaluation.Place;
import org.chengxin.evaluation.Tally;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/** Indicators: orders placed in the window, late deliveries and wrong payments. */
@Component
class TradeIndicators implements IndicatorProvider {

    private final Trades trades;

    TradeIndicators(Trades trades) {
        this.trades = trades;
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

    @Override
    public Set<Place> places(Collection<FactId> facts) {
        return trades.merchantsOf(trades.orders(facts));
    }
}
