package org.chengxin.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.trade.TradeTraces.Bought;
import org.chengxin.trade.TradeTraces.Day;
import org.junit.jupiter.api.Test;

/** The picture of a burst shows every day, and never more orders that are meant than there were. */
class OrderDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void aDayWithoutOrdersStandsBetweenTheOthers() {
        assertThat(OrderDays.of(List.of(new Day(MONDAY, 2), new Day(MONDAY.plusDays(3), 1)), List.of()))
                .containsExactly(
                        new OrderDays.Day(MONDAY, 2, 0),
                        new OrderDays.Day(MONDAY.plusDays(1), 0, 0),
                        new OrderDays.Day(MONDAY.plusDays(2), 0, 0),
                        new OrderDays.Day(MONDAY.plusDays(3), 1, 0));
    }

    @Test
    void anOrderAtTwoMerchantsIsOne() {
        FactId order = new FactId(id(1));
        List<Bought> bought = List.of(bought(order, 1), bought(order, 2));
        assertThat(OrderDays.of(List.of(new Day(MONDAY, 1)), bought)).containsExactly(new OrderDays.Day(MONDAY, 1, 1));
    }

    @Test
    void whatLiesTenYearsApartIsShownWithoutTheDaysBetween() {
        assertThat(OrderDays.of(List.of(new Day(MONDAY, 2), new Day(MONDAY.plusYears(10), 1)), List.of()))
                .hasSize(2);
    }

    @Test
    void withoutOrdersThereIsNothing() {
        assertThat(OrderDays.of(List.of(), List.of())).isEmpty();
    }

    private static Bought bought(FactId order, int merchant) {
        return new Bought(order, "o", "b", new SubjectId(id(merchant)), Instant.EPOCH, MONDAY);
    }

    /** Of version 7, as ids are. */
    private static UUID id(int number) {
        return new UUID(0x7000L, Long.MIN_VALUE | number);
    }
}
