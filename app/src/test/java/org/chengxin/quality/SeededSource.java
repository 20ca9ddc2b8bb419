package org.chengxin.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Days of a source that are drawn by lot: fewer reports at weekends, and shares that differ a little from day to day. */
final class SeededSource {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** How often each property is true, from nearly never to nearly always. */
    private static final double[] SHARES = {0.002, 0.01, 0.03, 0.1, 0.3, 0.5, 0.6, 0.75, 0.9, 0.97, 0.995};

    private final Map<String, Double> shares = new LinkedHashMap<>();
    private final Random random;
    private final int reports;
    private final double unrest;

    /**
     * @param reports of a usual day
     * @param unrest standard deviation of the day's shares on the logit scale; 0 for chance alone
     */
    SeededSource(long seed, int reports, double unrest) {
        this.random = new Random(seed);
        this.reports = reports;
        this.unrest = unrest;
        for (double share : SHARES) {
            shares.put("flag" + share + "=true", share);
        }
        shares.put(ReportFigures.LATE, 0.02);
    }

    static String flag(double share) {
        return "flag" + share + "=true";
    }

    void turn(String figure, double share) {
        shares.put(figure, share);
    }

    void invert(String figure) {
        turn(figure, 1 - shares.get(figure));
    }

    List<ReportDay> days(int count) {
        List<ReportDay> days = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            days.add(day(number));
        }
        return days;
    }

    ReportDay day(int number) {
        LocalDate day = FIRST.plusDays(number);
        double usual = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? reports * 0.6 : reports;
        long all = Math.max(0, Math.round(usual * (1 + 0.15 * random.nextGaussian())));
        Map<String, Long> figures = new LinkedHashMap<>(Map.of(ReportFigures.ALL, all));
        shares.forEach((figure, share) -> {
            double logit = Math.log(share / (1 - share)) + unrest * random.nextGaussian();
            figures.put(figure, drawn(all, 1 / (1 + Math.exp(-logit))));
        });
        return new ReportDay(day, figures);
    }

    private long drawn(long all, double share) {
        long drawn = 0;
        for (long report = 0; report < all; report++) {
            drawn += random.nextDouble() < share ? 1 : 0;
        }
        return drawn;
    }
}
