package org.chengxin.simulation.trade;

import org.chengxin.simulation.population.Flaws;

/**
 * Size of what a city of so many orders holds: wrongdoing is about one order in twenty.
 *
 * @param hosts live hosts, of whom the last has bought fans
 */
public record Size(int rings, int batches, int smears, int hosts, Flaws flaws) {

    private static final double PLANTED_PER_KIND = 0.02;
    private static final int LARGEST = 60;

    /** In smaller cities a live session would be all that is sold in a day. */
    private static final int FEWEST_FOR_LIVE = 10_000;

    /** The wrongdoing for a number of orders. */
    public static Size of(int orders) {
        return new Size(
                within(orders / 2500, 1, 60),
                within(orders / 4000, 1, 40),
                within(orders / 4000, 1, 40),
                orders < FEWEST_FOR_LIVE ? 0 : 3,
                new Flaws(within(orders / 2000, 1, 10), within(orders / 4000, 1, 6)));
    }

    /** Orders of one scheme where a city has so many of the kind. */
    static int ordersEach(int orders, int schemes) {
        return within((int) (orders * PLANTED_PER_KIND / schemes), 8, LARGEST);
    }

    private static int within(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
