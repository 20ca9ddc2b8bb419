package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a merchant's trade on one platform and its file amount to.
 *
 * @param counts the raw numbers that the rest is made of
 * @param orders placed in the window
 * @param lateShare of the delivered orders, in per cent with two decimals
 * @param paymentOffShare of the orders that have payments and lines, in per cent
 * @param earlyReviewShare of the reviews, created before the delivery day, in per cent
 * @param averageStars one to five with two decimals; 4 where there are fewer than ten reviews, which says nothing
 * @param penalties decided within the record window, warnings apart, as their own authorities tell
 * @param honours given within the record window, as those who gave them tell
 * @param licence {@code active}, {@code ended} or {@code none}
 */
record Indicators(
        Map<String, Long> counts,
        long orders,
        BigDecimal lateShare,
        BigDecimal paymentOffShare,
        BigDecimal earlyReviewShare,
        BigDecimal averageStars,
        int penalties,
        int honours,
        String licence) {

    private static final String LICENCE = "licence";
    private static final long FEW_REVIEWS = 10;
    private static final BigDecimal NEUTRAL_STARS = new BigDecimal("4.00");

    /** What is counted of one merchant on one platform. */
    record Counted(
            long orders, long delivered, long late, long compared, long off, long reviews, long stars, long early) {

        private Map<String, Long> named(long penalties, long honours) {
            Map<String, Long> named = new TreeMap<>();
            named.put("orders", orders);
            named.put("delivered", delivered);
            named.put("late", late);
            named.put("compared", compared);
            named.put("paymentsOff", off);
            named.put("reviews", reviews);
            named.put("stars", stars);
            named.put("earlyReviews", early);
            named.put("penalties", penalties);
            named.put("honours", honours);
            return named;
        }

        Counted plus(Counted other) {
            return new Counted(
                    orders + other.orders,
                    delivered + other.delivered,
                    late + other.late,
                    compared + other.compared,
                    off + other.off,
                    reviews + other.reviews,
                    stars + other.stars,
                    early + other.early);
        }
    }

    static Indicators of(Counted counted, int penalties, int honours, String licence) {
        BigDecimal stars = counted.reviews() < FEW_REVIEWS
                ? NEUTRAL_STARS
                : BigDecimal.valueOf(counted.stars())
                        .divide(BigDecimal.valueOf(counted.reviews()), 2, RoundingMode.HALF_UP);
        return new Indicators(
                counted.named(penalties, honours),
                counted.orders(),
                share(counted.late(), counted.delivered()),
                share(counted.off(), counted.compared()),
                share(counted.early(), counted.reviews()),
                stars,
                penalties,
                honours,
                licence);
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? new BigDecimal("0.00")
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** As the decision table takes them. */
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new TreeMap<>();
        inputs.put("orders", BigDecimal.valueOf(orders));
        inputs.put("lateShare", lateShare);
        inputs.put("paymentOffShare", paymentOffShare);
        inputs.put("earlyReviewShare", earlyReviewShare);
        inputs.put("averageStars", averageStars);
        inputs.put("penalties", BigDecimal.valueOf(penalties));
        inputs.put("honours", BigDecimal.valueOf(honours));
        inputs.put(LICENCE, licence);
        return inputs;
    }

    /** As the decision table takes what was sealed. */
    static Map<String, Object> inputs(Map<String, String> texts) {
        Map<String, Object> inputs = new TreeMap<>();
        texts.forEach((name, text) -> inputs.put(name, name.equals(LICENCE) ? text : new BigDecimal(text)));
        return inputs;
    }

    /** As they are sealed: every value a string, so that no reader rounds it. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        inputs().forEach((name, value) ->
                texts.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return texts;
    }
}
