package org.chengxin.review;

import org.chengxin.account.OrganisationId;
import org.chengxin.trade.Trades;
import org.springframework.stereotype.Component;

/** Computes the trade and review findings of one platform. */
@Component
class FindingSource {

    private final Trades trades;
    private final Reviews reviews;

    FindingSource(Trades trades, Reviews reviews) {
        this.trades = trades;
        this.reviews = reviews;
    }

    TradeFindings of(OrganisationId platform) {
        Trades.Findings trade = trades.findings(platform);
        Reviews.Findings review = reviews.findings(platform);
        return new TradeFindings(
                trade.orders(),
                trade.severalMerchants(),
                trade.withoutLines(),
                trade.delivered(),
                trade.late(),
                trade.fast(),
                trade.beforeHandOver(),
                trade.compared(),
                trade.paymentsOff(),
                review.reviews(),
                review.beforeDelivery(),
                review.beforeDeliveryFiveStars(),
                review.surplusNumbers());
    }
}
