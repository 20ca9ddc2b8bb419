package org.chengxin.simulation.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.deal.Deal;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Population;
import org.junit.jupiter.api.Test;

class TradeTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final int ORDERS = 3000;

    private final Population population =
            Population.of(8, AS_OF, Size.of(ORDERS).flaws());
    private final Market market = new Market(8, population, AS_OF, ORDERS);
    private final Trade trade = Trade.of(market);

    @Test
    void anOrderIsTheSameInWhateverOrderItIsAskedFor() {
        Deal late = trade.deal(2000);
        Deal early = trade.deal(10);
        assertThat(trade.deal(10)).isEqualTo(early);
        assertThat(trade.deal(2000)).isEqualTo(late);
    }

    @Test
    void plantedOrdersAreThoseOfTheirScheme() {
        for (Scheme scheme : trade.schemes()) {
            List<String> pseudonyms =
                    scheme.buyers().stream().map(Buyer::pseudonym).toList();
            for (String key : scheme.orders()) {
                Deal deal = trade.deal(Integer.parseInt(key.substring(1)) - 1);
                assertThat(deal.key()).isEqualTo(key);
                assertThat(pseudonyms).contains(deal.buyer().pseudonym());
                assertThat(deal.status()).isNotIn("cancelled", "unavailable");
            }
        }
    }

    @Test
    void schemesTakeTheirSizeWhereThereIsRoom() {
        assertThat(trade.schemes()).isNotEmpty().allMatch(scheme -> scheme.taken() == scheme.size());
    }

    @Test
    void schemesAreOverBeforeToday() {
        for (Scheme scheme : trade.schemes()) {
            assertThat(scheme.lastNumber()).isLessThanOrEqualTo(market.season().numberAt(Season.DAYS - 14));
        }
    }

    @Test
    void aTinyCityPlantsWhatFits() {
        Market tiny = new Market(8, population, AS_OF, 40);
        Trade little = Trade.of(tiny);
        assertThat(little.schemes()).allMatch(scheme -> scheme.taken() > 0);
        for (int number = 0; number < little.size(); number++) {
            assertThat(little.deal(number).number()).isEqualTo(number);
        }
    }

    @Test
    void waybillBlocksNeverMeetOrdinaryNumbers() {
        Set<String> waybills = new HashSet<>();
        Dice dice = Dice.of(1, "waybill", 0);
        for (int number = 0; number < 500; number++) {
            assertThat(waybills.add(
                            Deliveries.waybill(dice, population.carriers().get(0), number)))
                    .isTrue();
        }
        for (int ordinal = 0; ordinal < 60; ordinal++) {
            String block = Deliveries.blockWaybill(population.carriers().get(0), 250, ordinal);
            assertThat(waybills.add(block)).isTrue();
        }
    }

    @Test
    void nightsAreMovedToWorkingHours() {
        Dice dice = Dice.of(1, "night", 0);
        for (long hour = 0; hour < 24; hour++) {
            long time = market.season().now() + hour * 3600;
            long moved = Deliveries.daytime(dice, time);
            long movedHour = (moved - market.season().now()) / 3600 % 24;
            assertThat(movedHour).isBetween(8L, 20L);
            assertThat(moved).isGreaterThanOrEqualTo(time);
        }
    }

    @Test
    void sizesGrowWithTheTradeUpToABound() {
        assertThat(Size.of(0)).isEqualTo(Size.of(1000));
        assertThat(Size.of(20_000).rings()).isEqualTo(8);
        assertThat(Size.of(100_000).rings()).isEqualTo(40);
        assertThat(Size.of(10_000_000).rings()).isEqualTo(60);
        assertThat(Size.ordersEach(20_000, 8)).isEqualTo(50);
        assertThat(Size.ordersEach(100, 1)).isEqualTo(8);
        assertThat(Size.ordersEach(10_000_000, 60)).isEqualTo(60);
    }
}
