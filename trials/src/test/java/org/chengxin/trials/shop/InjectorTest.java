package org.chengxin.trials.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.chengxin.trials.shop.OrderMarket.Deed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measure itself: what is put into a market is what is said to be true of it, and nothing else changes. */
class InjectorTest {

    private static final long DAY = 86_400;
    private static final long START = 1_700_000_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void asMuchIsWrongAsWasAskedForAndEveryDeedSaysWhose(long seed) {
        OrderMarket market = injected(seed, 0.05);

        assertThat(market.brushed).as("seed %d", seed).hasSize(100);
        assertThat(market.empty).hasSize(100);
        assertThat(market.smears).isNotEmpty();
        assertThat(market.fakes).hasSameSizeAs(market.brushed);
        assertThat(of(market, Deed.Sort.BRUSHING)).isEqualTo(market.brushed);
        assertThat(of(market, Deed.Sort.EMPTY_PARCELS)).isEqualTo(market.empty);
        Set<String> keys = market.orders.stream().map(order -> order.key).collect(Collectors.toSet());
        assertThat(keys).hasSize(market.orders.size());
        for (Deed deed : market.deeds) {
            assertThat(keys).containsAll(deed.orders());
            assertThat(deed.merchants()).isNotEmpty();
        }
        assertThat(market.brushed).doesNotContainAnyElementsOf(market.empty);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void honestRecordsStayAsTheyWereButForTheirScans(long seed) {
        OrderMarket honest = honest();
        OrderMarket market = injected(seed, 0.05);

        for (int each = 0; each < honest.orders.size(); each++) {
            OrderMarket.Order one = honest.orders.get(each);
            OrderMarket.Order other = market.orders.get(each);
            assertThat(other.key).isEqualTo(one.key);
            assertThat(other.placed).isEqualTo(one.placed);
            assertThat(other.buyer).isEqualTo(one.buyer);
            if (!market.empty.contains(one.key)) {
                assertThat(market.parcels.get(each).grams).isEqualTo(honest.parcels.get(each).grams);
                assertThat(market.parcels.get(each).delivered).isEqualTo(honest.parcels.get(each).delivered);
            }
        }
        assertThat(market.reviews.subList(0, honest.reviews.size()))
                .extracting(review -> review.rating)
                .containsExactlyElementsOf(
                        honest.reviews.stream().map(review -> review.rating).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void theSeedDecidesAll(long seed) {
        OrderMarket one = injected(seed, 0.03);
        OrderMarket same = injected(seed, 0.03);

        assertThat(same.orderFile()).isEqualTo(one.orderFile());
        assertThat(same.scanFile()).isEqualTo(one.scanFile());
        assertThat(same.brushed).isEqualTo(one.brushed);
        assertThat(injected(seed + 50, 0.03).orderFile()).isNotEqualTo(one.orderFile());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void honestParcelsAreScannedInTheOrderOfTimeUnderNumbersOfTheirOwn(long seed) {
        OrderMarket market = honest();
        new Injector(market, seed).scans();

        Set<String> waybills =
                market.parcels.stream().map(parcel -> parcel.waybill).collect(Collectors.toSet());
        assertThat(waybills).hasSize(market.parcels.size());
        for (int each = 1; each < market.scans.size(); each++) {
            OrderMarket.Scan before = market.scans.get(each - 1);
            OrderMarket.Scan now = market.scans.get(each);
            if (before.waybill().equals(now.waybill())) {
                assertThat(now.at()).isGreaterThanOrEqualTo(before.at());
            }
        }
        long unseen = market.parcels.size()
                - market.scans.stream()
                        .filter(scan -> scan.step().equals("pickup"))
                        .count();
        assertThat(unseen).as("one pickup in a hundred is forgotten").isBetween(4L, 45L);
    }

    private static Set<String> of(OrderMarket market, Deed.Sort sort) {
        Set<String> orders = new HashSet<>();
        market.deeds.stream().filter(deed -> deed.sort() == sort).forEach(deed -> orders.addAll(deed.orders()));
        return orders;
    }

    private static OrderMarket injected(long seed, double share) {
        OrderMarket market = honest();
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.emptyParcels(share);
        injector.rings(share);
        injector.smears(share);
        return market;
    }

    /** Two thousand orders of forty merchants, each with a parcel, a payment and a review. */
    private static OrderMarket honest() {
        SplittableRandom random = new SplittableRandom(99);
        OrderMarket market = new OrderMarket();
        for (int each = 0; each < 2_000; each++) {
            OrderMarket.Order order = new OrderMarket.Order();
            order.key = "o" + each;
            order.buyer = "b" + each;
            order.placed = START + random.nextLong(300 * DAY);
            order.division = "S" + random.nextInt(9);
            order.lines.add(new OrderMarket.Line("m" + each % 40, "p" + each % 200, "c", 1, 20, 5));
            market.orders.add(order);
            market.payments.add(new OrderMarket.Payment(order.key, 1, 25, order.buyer));
            OrderMarket.Parcel parcel = new OrderMarket.Parcel();
            parcel.order = order.key;
            parcel.handedOver = order.placed + DAY;
            parcel.delivered = parcel.handedOver + DAY + random.nextLong(9 * DAY);
            parcel.origin = "S" + each % 40 % 9;
            parcel.destination = order.division;
            parcel.grams = 300 + each % 200;
            market.parcels.add(parcel);
            OrderMarket.Review review = new OrderMarket.Review();
            review.key = "r" + each;
            review.order = order.key;
            review.rating = each % 10 == 0 ? 1 : 5;
            review.created = parcel.delivered + DAY;
            review.text = (each % 10 == 0 ? "it broke at once " : "a good thing it is ") + each;
            market.reviews.add(review);
        }
        return market;
    }
}
