package org.chengxin.simulation.trade;

import org.chengxin.simulation.population.Flaws;

/** How much wrongdoing a city of so many orders holds: about one order in twenty. */
public record Size(int rings, int batches, int smears, Flaws flaws) {

    private static final double PLANTED_PER_KIND = 0.02;
    private static final int LARGEST = 60;

    /** The wrongdoing for a number of orders. */
    public static Size of(int orders) {
        return new Size(
                within(orders / 2500, 1, 60),
                within(orders / 4000, 1, 40),
                within(orders / 4000, 1, 40),
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
