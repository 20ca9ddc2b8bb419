package org.chengxin.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a day of a source breaks with the days before it. Each share is held against the reference days by the predictive
 * (beta-binomial) distribution with Jeffreys' prior. Days differ by more than chance, so that all counts are divided by the
 * dispersion between the reference days, as in the p′-chart of Laney, "Improved control charts for attributes", Quality
 * Engineering 14(4), 2002; the upper bound of the dispersion is taken (Wilson–Hilferty), since few days know it badly. The level is
 * divided among the figures of the source (Bonferroni), so that it holds for a source's day as a whole. The number of reports is
 * held against the same weekdays.
 */
final class DriftPolicy {

    /** Reference days below which a share is not judged. */
    static final int LEAST_DAYS = 14;

    /** The latest days are no reference: a drift that is not yet seen there would pass for the source's usual unrest. */
    static final int GAP = 7;

    private static final int WEEK = 7;

    /** Same weekdays below which the number of reports is not judged. */
    private static final int LEAST_WEEKDAYS = 3;

    /** A day of more reports is taken to be no surer than one of so many. */
    private static final int MOST = 10_000;

    /** Quantile of the normal distribution for the bound of the dispersion: one in a hundred lies above it. */
    private static final double HUNDREDTH = -2.3263;

    private DriftPolicy() {}

    /**
     * @param least reports of a day below which it is not judged
     * @param falseAlarms the share of a clean source's days that may be told to break, at most
     * @param few the share of the weekday's usual number below which a day has too few reports
     * @param impossible the share of reports with one combination that cannot be, above which a day is told without reference
     * @param withdrawn the share of a day's reports and withdrawals that are withdrawals, above which it is told without reference
     */
    record Settings(int least, double falseAlarms, double few, double impossible, double withdrawn) {}

    /**
     * A figure that breaks.
     *
     * @param figure of {@link ReportFigures}
     * @param usual the share on the reference days, 0 to 1; of {@link ReportFigures#ALL} the median number of the same weekday
     * @param seen the same of the day
     * @param compared reports of the reference days
     */
    record Break(String figure, double usual, double seen, long compared) {}

    /**
     * @param all the days of the window that have reports or withdrawals; it ends {@link #GAP} days before the day
     * @param day with or without reports
     * @param broken whether a figure broke on a day before, which is then no reference for it
     */
    static List<Break> breaks(
            List<ReportDay> all, ReportDay day, BiPredicate<String, LocalDate> broken, Settings settings) {
        List<Break> breaks = new ArrayList<>();
        withdrawn(all, day, settings).ifPresent(breaks::add);
        List<ReportDay> before = all.stream().filter(each -> each.reports() > 0).toList();
        tooFew(without(before, ReportFigures.ALL, broken), day, settings).ifPresent(breaks::add);
        if (day.reports() < settings.least()) {
            return breaks;
        }
        Set<String> figures = new TreeSet<>(day.figures().keySet());
        before.forEach(each -> figures.addAll(each.figures().keySet()));
        figures.removeAll(Set.of(ReportFigures.ALL, ReportFigures.WITHDRAWN));
        Predicate<String> isImpossible = figure -> figure.startsWith(ReportFigures.IMPOSSIBLE);
        figures.stream()
                .filter(isImpossible)
                .forEach(figure -> impossible(figure, before, day, settings).ifPresent(breaks::add));
        figures.removeIf(isImpossible);
        for (String figure : figures) {
            drift(figure, without(before, figure, broken), day, settings.falseAlarms() / figures.size())
                    .ifPresent(breaks::add);
        }
        return breaks;
    }

    private static List<ReportDay> without(List<ReportDay> days, String figure, BiPredicate<String, LocalDate> broken) {
        return days.stream().filter(each -> !broken.test(figure, each.day())).toList();
    }

    private static Optional<Break> tooFew(List<ReportDay> before, ReportDay day, Settings settings) {
        List<Long> usual = before.stream()
                .filter(each -> (day.day().toEpochDay() - each.day().toEpochDay()) % WEEK == 0)
                .map(ReportDay::reports)
                .sorted()
                .toList();
        if (usual.size() < LEAST_WEEKDAYS) {
            return Optional.empty();
        }
        long median = usual.get((usual.size() - 1) / 2);
        return median >= settings.least() && day.reports() < settings.few() * median
                ? Optional.of(new Break(
                        ReportFigures.ALL,
                        median,
                        day.reports(),
                        before.stream().mapToLong(ReportDay::reports).sum()))
                : Optional.empty();
    }

    /** Of reports that stood, many are not taken back on one day for any usual reason; a day may have withdrawals alone. */
    private static Optional<Break> withdrawn(List<ReportDay> before, ReportDay day, Settings settings) {
        long told = day.reports() + day.of(ReportFigures.WITHDRAWN);
        long all = before.stream()
                .mapToLong(each -> each.reports() + each.of(ReportFigures.WITHDRAWN))
                .sum();
        long usual = before.stream()
                .mapToLong(each -> each.of(ReportFigures.WITHDRAWN))
                .sum();
        double seen = (double) day.of(ReportFigures.WITHDRAWN) / Math.max(1, told);
        return told >= settings.least() && seen > settings.withdrawn()
                ? Optional.of(new Break(ReportFigures.WITHDRAWN, (double) usual / Math.max(1, all), seen, all))
                : Optional.empty();
    }

    /** What cannot be is not usual however often it was. */
    private static Optional<Break> impossible(String figure, List<ReportDay> before, ReportDay day, Settings settings) {
        long all = before.stream().mapToLong(ReportDay::reports).sum();
        long with = before.stream().mapToLong(each -> each.of(figure)).sum();
        double seen = (double) day.of(figure) / day.reports();
        return seen > settings.impossible()
                ? Optional.of(new Break(figure, (double) with / Math.max(1, all), seen, all))
                : Optional.empty();
    }

    private static Optional<Break> drift(String figure, List<ReportDay> reference, ReportDay day, double level) {
        if (reference.size() < LEAST_DAYS) {
            return Optional.empty();
        }
        long all = reference.stream().mapToLong(ReportDay::reports).sum();
        long with = reference.stream().mapToLong(each -> each.of(figure)).sum();
        double usual = (with + 0.5) / (all + 1);
        double scale = Math.max(dispersion(figure, reference, usual), (double) day.reports() / MOST);
        int of = (int) Math.max(1, Math.round(day.reports() / scale));
        double seen = (double) day.of(figure) / day.reports();
        double chance =
                Tails.twoSided((int) Math.round(seen * of), of, (with + 0.5) / scale, (all - with + 0.5) / scale);
        return chance < level ? Optional.of(new Break(figure, (double) with / all, seen, all)) : Optional.empty();
    }

    /** Pearson's chi-square over its degrees of freedom, as high as it may well be; at least 1, which is chance alone. */
    private static double dispersion(String figure, List<ReportDay> reference, double usual) {
        double sum = 0;
        for (ReportDay each : reference) {
            double off = each.of(figure) - each.reports() * usual;
            sum += off * off / (each.reports() * usual * (1 - usual));
        }
        double ninth = 2.0 / (9 * (reference.size() - 1));
        double low = (reference.size() - 1) * Math.pow(1 - ninth + HUNDREDTH * Math.sqrt(ninth), 3);
        return Math.max(1, sum / low);
    }

    /** The shares of the figures on these days, for the page. */
    static Map<String, Double> shares(List<ReportDay> days) {
        long all = Math.max(1, days.stream().mapToLong(ReportDay::reports).sum());
        return days.stream()
                .flatMap(day -> day.figures().entrySet().stream())
                .filter(figure -> !figure.getKey().equals(ReportFigures.ALL))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.summingDouble(figure -> (double) figure.getValue() / all)));
    }
}
