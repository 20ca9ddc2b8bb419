package org.chengxin.review;

/** What does not fit in one platform's trade and reviews; each number with the number it is a part of. */
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
