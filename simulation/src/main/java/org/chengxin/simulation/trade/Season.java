package org.chengxin.simulation.trade;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;

/** The days of trade before the city's today: busy evenings, weekends and sales, a little growth. */
public final class Season {

    static final int DAYS = 180;
    private static final int HOURS = DAYS * 24;
    private static final int[] HOUR_WEIGHTS = {
        4, 2, 1, 1, 1, 2, 4, 7, 11, 15, 18, 17, 15, 15, 16, 16, 15, 14, 15, 20, 26, 28, 22, 11
    };

    private final LocalDate asOf;
    private final int orders;
    private final long start;
    private final double[] cumulated = new double[HOURS + 1];

    Season(LocalDate asOf, int orders) {
        this.asOf = asOf;
        this.orders = orders;
        this.start = Moments.startOf(asOf.minusDays(DAYS));
        for (int hour = 0; hour < HOURS; hour++) {
            cumulated[hour + 1] = cumulated[hour] + dayWeight(hour / 24) * HOUR_WEIGHTS[hour % 24];
        }
    }

    private double dayWeight(int day) {
        LocalDate date = asOf.minusDays(DAYS - (long) day);
        double growth = 1 + 0.3 * day / DAYS;
        double weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1.2 : 1;
        return growth * weekend * sale(MonthDay.from(date));
    }

    private static double sale(MonthDay day) {
        return day.equals(MonthDay.of(11, 11)) ? 4 : day.equals(MonthDay.of(6, 18)) ? 3 : 1;
    }

    /** The first second of the city's today: nothing has happened from here on. */
    long now() {
        return Moments.startOf(asOf);
    }

    LocalDate asOf() {
        return asOf;
    }

    int orders() {
        return orders;
    }

    /** Instant of the order of a number: never before the one of the number before it. */
    long placed(int number, Dice dice) {
        double target = (number + dice.unit()) / orders * cumulated[HOURS];
        int low = 0;
        int high = HOURS - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cumulated[middle] <= target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double within = (target - cumulated[low]) / (cumulated[low + 1] - cumulated[low]);
        return start + low * Moments.HOUR + (long) (within * (Moments.HOUR - 1));
    }

    /** About which number an order has that is placed at the start of a day, counted from the first day of trade. */
    int numberAt(int day) {
        return (int) (cumulated[Math.max(0, Math.min(DAYS, day)) * 24] / cumulated[HOURS] * orders);
    }
}
