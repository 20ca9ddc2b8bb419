package org.chengxin.detection.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A column beside the text, over the rows of the training and then those to be scored. What it is, numbers, times or
 * categories, is seen in the training; no label is looked at.
 */
final class MetaColumn {

    /** What a column holds. */
    enum Kind {
        NUMBER,
        TIME,
        CATEGORY
    }

    private static final double NEARLY_ALL = 0.95;
    private static final int MOST_RATINGS = 20;

    private final Kind kind;
    private final double[] values;
    private final List<String> categories;
    private final boolean foreign;

    MetaColumn(List<String> training, List<String> scored) {
        List<String> all = new ArrayList<>(training);
        all.addAll(scored);
        boolean dayFirst = dayFirst(all);
        if (share(training, text -> !Double.isNaN(number(text))) >= NEARLY_ALL && !sinceEpoch(training)) {
            kind = Kind.NUMBER;
            values = all.stream().mapToDouble(MetaColumn::number).toArray();
        } else if (share(training, text -> !Double.isNaN(Times.days(text, dayFirst))) >= NEARLY_ALL) {
            kind = Kind.TIME;
            values =
                    all.stream().mapToDouble(text -> Times.days(text, dayFirst)).toArray();
        } else {
            kind = Kind.CATEGORY;
            values = numbered(all);
        }
        categories = all;
        Set<String> known = new HashSet<>(training);
        foreign = kind == Kind.CATEGORY && share(scored, known::contains) < 0.5 && !scored.isEmpty();
    }

    private static double share(List<String> texts, Predicate<String> predicate) {
        int filled = 0;
        int meeting = 0;
        for (String text : texts) {
            if (!text.isEmpty()) {
                filled++;
                meeting += predicate.test(text) ? 1 : 0;
            }
        }
        return filled == 0 ? 0 : (double) meeting / filled;
    }

    private static double number(String text) {
        if (text.isEmpty() || text.length() > 40 || Character.isLetter(text.charAt(text.length() - 1))) {
            return Double.NaN;
        }
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        try {
            double value = Double.parseDouble(digits.replace(",", ""));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** Whole numbers that are seconds or milliseconds of this age, or dates without marks. */
    private static boolean sinceEpoch(List<String> texts) {
        return share(
                        texts,
                        text -> text.matches("(19|20)\\d{6}(\\d{6})?|1\\d{9}(\\d{3})?")
                                && !Double.isNaN(Times.days(text, true)))
                >= NEARLY_ALL;
    }

    private static boolean dayFirst(List<String> texts) {
        int day = 0;
        int month = 0;
        for (String text : texts) {
            day += Times.onlyWith(text, true) ? 1 : 0;
            month += Times.onlyWith(text, false) ? 1 : 0;
        }
        return day >= month;
    }

    private static double[] numbered(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        double[] values = new double[texts.size()];
        for (int row = 0; row < values.length; row++) {
            Integer known = numbers.putIfAbsent(texts.get(row), numbers.size());
            values[row] = known == null ? numbers.size() - 1 : known;
        }
        return values;
    }

    Kind kind() {
        return kind;
    }

    /** Numbers, days since 1970, or categories numbered from 0 as they come; NaN where it is missing. */
    double[] values() {
        return values;
    }

    String category(int row) {
        return categories.get(row);
    }

    /** Whether most of what is to be scored is of categories that training has not seen: another film, another shop. */
    boolean foreign() {
        return foreign;
    }

    /** Whether it is numbers of which there are few, such as stars. */
    boolean rating() {
        return kind == Kind.NUMBER && distinct() >= 3 && distinct() <= MOST_RATINGS;
    }

    /** How many different values there are. */
    int distinct() {
        return (int) Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .count();
    }
}
