package org.chengxin.trials.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.trials.shop.OrderMarket.Deed;
import org.junit.jupiter.api.Test;

class EarlyTest {

    private static final long DAY = 86_400;

    @Test
    void whatIsKnownAtATimeLooksPastNothing() {
        OrderMarket market = new OrderMarket();
        market.orders.add(order("A", "m", 0));
        market.orders.add(order("B", "m", 5 * DAY));
        market.parcels.add(parcel("A", DAY, 4 * DAY));
        market.payments.add(new OrderMarket.Payment("B", 1, 10, "p"));
        market.scans.add(new OrderMarket.Scan("W-A", DAY, "pickup", "", "", "", -1));
        market.scans.add(new OrderMarket.Scan("W-A", 4 * DAY, "delivered", "", "", "", -1));
        market.reviews.add(review("A", 6 * DAY));

        OrderMarket known = market.until(2 * DAY);

        assertThat(known.orders).extracting(order -> order.key).containsExactly("A");
        assertThat(known.payments).isEmpty();
        assertThat(known.parcels).hasSize(1);
        assertThat(known.parcels.get(0).delivered).as("still under way").isZero();
        assertThat(known.scans).hasSize(1);
        assertThat(known.reviews).isEmpty();
        assertThat(market.until(9 * DAY).reviews).hasSize(1);
        assertThat(market.parcels.get(0).delivered)
                .as("the market itself is as it was")
                .isEqualTo(4 * DAY);
    }

    @Test
    void aDeedIsFoundByItsMerchantOrByThreeOfItsRecordsAndByNoOtherKind() {
        OrderMarket market = new OrderMarket();
        market.reviews.add(review("A", 0));
        Deed ring = new Deed(Deed.Sort.BRUSHING, Set.of("m"), Set.of("A", "B", "C"));
        Deed smear = new Deed(Deed.Sort.SMEAR, Set.of("victim"), Set.of("A"));
        Early early = new Early(market, 1);

        assertThat(early.isFound(ring, List.of(finding(Kind.BRUSHING_MERCHANT, "merchant", "m"))))
                .isTrue();
        assertThat(early.isFound(ring, List.of(finding(Kind.EMPTY_PARCELS_OF_MERCHANT, "merchant", "m"))))
                .isFalse();
        Finding one = finding(Kind.BRUSHING_ORDER, "order", "A");
        Finding other = finding(Kind.BRUSHING_ORDER, "order", "B");
        assertThat(early.isFound(ring, List.of(one, other))).isFalse();
        assertThat(early.isFound(ring, List.of(one, other, finding(Kind.FAKE_REVIEW, "review", "r+A"))))
                .isTrue();
        Finding attack = Finding.of(
                Kind.SMEAR, List.of(), List.of(new Named("merchant", "victim")), List.of(), List.of(), List.of(), 1);
        assertThat(early.isFound(smear, List.of(attack))).isTrue();
    }

    @Test
    void aRingIsFoundSomeDaysAfterItBeganAndAnotherNever() throws IOException {
        OrderMarket market = new OrderMarket();
        for (int each = 0; each < 3_000; each++) {
            OrderMarket.Order order = order("h" + each, "shop" + each % 40, each % 200 * DAY);
            order.buyer = "b" + each;
            market.orders.add(order);
        }
        Deed ring = new Deed(Deed.Sort.BRUSHING, Set.of("shop1", "shop2", "shop3"), new java.util.TreeSet<>());
        Deed trickle = new Deed(Deed.Sort.BRUSHING, Set.of("shop9"), Set.of("h9", "h49", "h89"));
        for (int buyer = 0; buyer < 12; buyer++) {
            for (int merchant = 1; merchant <= 3; merchant++) {
                OrderMarket.Order order = order("x" + buyer + merchant, "shop" + merchant, (100 + buyer) * DAY);
                order.buyer = "ring" + buyer;
                market.orders.add(order);
                market.payments.add(new OrderMarket.Payment(order.key, 1, 10, "boss"));
                ring.orders().add(order.key);
            }
        }
        market.deeds.addAll(List.of(ring, trickle));

        Map<String, int[]> found = new Early(market, 0, 7, 30).found();

        assertThat(found).containsOnlyKeys("brushing");
        assertThat(found.get("brushing")).containsExactly(0, 1, 1, 2);
    }

    private static Finding finding(Kind kind, String role, String key) {
        return Finding.of(kind, List.of(new Named(role, key)), List.of(), List.of(), List.of(), List.of(), 1);
    }

    private static OrderMarket.Order order(String key, String merchant, long placed) {
        OrderMarket.Order order = new OrderMarket.Order();
        order.key = key;
        order.buyer = "b";
        order.placed = DAY + placed;
        order.lines.add(new OrderMarket.Line(merchant, "p", "c", 1, 10, 0));
        return order;
    }

    private static OrderMarket.Parcel parcel(String order, long out, long in) {
        OrderMarket.Parcel parcel = new OrderMarket.Parcel();
        parcel.order = order;
        parcel.handedOver = out;
        parcel.delivered = in;
        return parcel;
    }

    private static OrderMarket.Review review(String order, long created) {
        OrderMarket.Review review = new OrderMarket.Review();
        review.key = "r+" + order;
        review.order = order;
        review.created = created;
        review.rating = 5;
        return review;
    }
}
