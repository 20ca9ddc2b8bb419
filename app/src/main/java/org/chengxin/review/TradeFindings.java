package org.chengxin.review;

/** Trade and review findings of one platform, each count with its total. */
public record TradeFindings(
        long orders,
        long ordersWithSeveralMerchants,
        long ordersWithoutLines,
        long deliveredOrders,
        long lateDeliveries,
        long deliveredWithinFastHours,
        long deliveredBeforeHandOver,
        long ordersComparedWithPayments,
        long paymentsOff,
        long reviews,
        long reviewsBeforeDeliveryDay,
        long reviewsBeforeDeliveryDayWithFiveStars,
        long surplusReviewNumbers) {}
