package org.chengxin.simulation.deal;

import java.util.List;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Merchant;
import org.jspecify.annotations.Nullable;

/**
 * An order and all that followed. Times are seconds since 1970, 0 where the thing has not happened.
 *
 * @param number counts the orders of the city from 0, in the order of their times
 * @param merchant the merchant of the first line
 * @param session the live session in which it was placed, as the platform declares it
 */
public record Deal(
        int number,
        Merchant merchant,
        Buyer buyer,
        long placed,
        long paid,
        long promised,
        String status,
        @Nullable String session,
        List<Line> lines,
        List<Payment> payments,
        @Nullable Delivery delivery,
        @Nullable Opinion opinion) {

    /** The platform's own number of the order. */
    public String key() {
        return keyOf(number);
    }

    /** The key of the order of a number. */
    public static String keyOf(int number) {
        return "D" + Numbers.padded(number + 1L, 9);
    }
}
