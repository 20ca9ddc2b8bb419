package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sign of a single order on few orders, beside the nearest honest look-alike. */
class OrderSignsTest {

    private static final long START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final StringBuilder orders =
            new StringBuilder("key,placed,zone,status,paid,buyer,item,merchant,product,price\n");
    private final StringBuilder parcels = new StringBuilder("key,order,handedOver\n");
    private int number;

    @Test
    void aPriceFarFromTheMedianOfItsProductStandsOutAndADiscountDoesNot() throws IOException {
        for (int each = 0; each < 9; each++) {
            order("m" + each, 10, "tea", each == 7 ? "85" : each == 8 ? "1" : "100");
        }
        order("m9", 10, "rare", "1");

        Evidence evidence = weighed(Measure.PRICE_OFF_MEDIAN);

        assertThat(evidence.surprise(8, Measure.PRICE_OFF_MEDIAN)).isGreaterThan(2);
        assertThat(evidence.value(8, Measure.PRICE_OFF_MEDIAN)).isEqualTo(1);
        assertThat(evidence.expected(8, Measure.PRICE_OFF_MEDIAN)).isCloseTo(100, within(1e-3));
        assertThat(evidence.surprise(7, Measure.PRICE_OFF_MEDIAN)).isLessThan(1);
        assertThat(evidence.surprise(9, Measure.PRICE_OFF_MEDIAN))
                .as("a product sold once has no median")
                .isZero();
    }

    @Test
    void theOnlyOrderOfTheNightStandsOut() throws IOException {
        for (int each = 0; each < 200; each++) {
            order("m" + each % 40, 9 + each % 12, "p", "1");
        }
        order("m1", 3, "p", "1");

        Evidence evidence = weighed(Measure.NIGHT_ORDER);

        assertThat(evidence.surprise(200, Measure.NIGHT_ORDER)).isGreaterThan(1.9);
        assertThat(evidence.value(200, Measure.NIGHT_ORDER)).isEqualTo(3);
        assertThat(evidence.surprise(0, Measure.NIGHT_ORDER)).isLessThan(1);
    }

    @ParameterizedTest(name = "{0} orders at night")
    @ValueSource(ints = {10, 100, 1_000})
    void howeverManyOrdersAFewMerchantsBrushAtNightTheNightDoesNotBecomeUsual(int brushed) throws IOException {
        for (int each = 0; each < 400; each++) {
            order("m" + each % 40, 9 + each % 12, "p", "1");
        }
        for (int each = 0; each < brushed; each++) {
            order("m" + each % 2, 3, "p", "1");
        }

        assertThat(weighed(Measure.NIGHT_ORDER).surprise(400, Measure.NIGHT_ORDER))
                .isGreaterThan(1.3);
    }

    @Test
    void whereEveryMerchantSellsAtNightAndWhereThereIsOnlyOneTheHourSaysNothing() throws IOException {
        for (int each = 0; each < 240; each++) {
            order("m" + each % 10, each / 10, "p", "1");
        }
        assertThat(weighed(Measure.NIGHT_ORDER).surprise(3, Measure.NIGHT_ORDER))
                .isLessThan(0.1);

        orders.setLength(orders.indexOf("\n") + 1);
        for (int each = 0; each < 100; each++) {
            order("alone", 12, "p", "1");
        }
        order("alone", 3, "p", "1");
        assertThat(weighed(Measure.NIGHT_ORDER).surprise(100, Measure.NIGHT_ORDER))
                .isZero();
    }

    @Test
    void whatIsPaidAndCancelledStandsOutAndWhatIsCancelledUnpaidDoesNot() throws IOException {
        for (int each = 0; each < 200; each++) {
            order("m" + each % 20, 12, "p", "1");
        }
        order("m1", 12, "p", "1", "cancelled", true);
        order("m1", 12, "p", "1", "cancelled", false);

        Evidence evidence = weighed(Measure.PAID_AND_CANCELLED);

        assertThat(evidence.surprise(200, Measure.PAID_AND_CANCELLED)).isGreaterThan(1.5);
        assertThat(evidence.surprise(201, Measure.PAID_AND_CANCELLED)).isZero();
    }

    @Test
    void aParcelSentMuchFasterThanTheMerchantUsuallySendsStandsOutAndAFastMerchantDoesNot() throws IOException {
        for (int each = 0; each < 120; each++) {
            String key = order("m" + each % 4, 12, "p", "1");
            sent(key, each % 4 == 0 ? 1 : 48);
        }
        sent(order("m1", 12, "p", "1"), 1);

        Evidence evidence = weighed(Measure.SHIPPED_FAST);

        assertThat(evidence.surprise(120, Measure.SHIPPED_FAST)).isGreaterThan(2);
        assertThat(evidence.value(120, Measure.SHIPPED_FAST)).isCloseTo(1, within(1e-4));
        assertThat(evidence.surprise(0, Measure.SHIPPED_FAST))
                .as("this one always sends within an hour")
                .isLessThan(evidence.surprise(120, Measure.SHIPPED_FAST) - 1);
    }

    private Evidence weighed(Measure measure) throws IOException {
        ShopRecords records = ShopFiles.read("order", orders.toString(), "parcel", parcels.toString());
        Evidence evidence = new Evidence(
                records.orders.size(),
                Measure.PRICE_OFF_MEDIAN,
                Measure.NIGHT_ORDER,
                Measure.PAID_AND_CANCELLED,
                Measure.SHIPPED_FAST);
        new OrderSigns(records).weigh(evidence);
        assertThat(evidence.speaking()).as(measure.key()).isPositive();
        return evidence;
    }

    private String order(String merchant, int hour, String product, String price) {
        return order(merchant, hour, product, price, "delivered", true);
    }

    private String order(String merchant, int hour, String product, String price, String status, boolean paid) {
        String key = "o" + number;
        String placed = at(key, hour);
        orders.append(String.join(
                ",", key, placed, "UTC", status, paid ? placed : "", "b" + number, "1", merchant, product, price));
        orders.append('\n');
        number++;
        return key;
    }

    /** Sent so many hours after it was ordered at noon. */
    private void sent(String key, int hours) {
        parcels.append(String.join(",", key, key, at(key, 12 + hours) + "\n"));
    }

    private static String at(String key, int hour) {
        long day = Long.parseLong(key.substring(1)) % 90;
        return Instant.ofEpochSecond(START + day * DAY + hour * HOUR).toString();
    }
}
