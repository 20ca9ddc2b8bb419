package org.chengxin.detection.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.metrics.Hash;
import org.chengxin.detection.table.Times;

/**
 * Type of a column beside the text: numbers, times or categories, as seen in the training, with the categories that stand
 * there. No label is looked at. Categories, which may be names of people, are kept as their hashes alone.
 */
final class MetaColumn {

    /** Kind of values that a column holds. */
    enum Kind {
        NUMBER,
        TIME,
        CATEGORY
    }

    private static final double NEARLY_ALL = 0.95;
    private static final int MOST_RATINGS = 20;

    private final Kind kind;
    private final boolean dayFirst;
    private final boolean foreign;
    private final int distinct;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final int[] counts;

    private MetaColumn(Kind kind, boolean dayFirst, boolean foreign, int distinct, long[] hashes, int[] counts) {
        this.kind = kind;
        this.dayFirst = dayFirst;
        this.foreign = foreign;
        this.distinct = distinct;
        this.counts = counts;
        for (long hash : hashes) {
            numbers.put(hash, numbers.size());
        }
    }

    /** @param scored values of what will be scored, as far as they are known: they tell days from months, and foreign ones */
    static MetaColumn of(List<String> training, List<String> scored) {
        boolean dayFirst = dayFirst(training, scored);
        Kind kind = Kind.CATEGORY;
        if (share(training, text -> !Double.isNaN(number(text))) >= NEARLY_ALL && !sinceEpoch(training)) {
            kind = Kind.NUMBER;
        } else if (share(training, text -> !Double.isNaN(Times.days(text, dayFirst))) >= NEARLY_ALL) {
            kind = Kind.TIME;
        }
        MetaColumn bare = new MetaColumn(kind, dayFirst, false, 0, new long[0], new int[0]);
        if (kind != Kind.CATEGORY) {
            int distinct = (int) Arrays.stream(bare.values(training))
                    .filter(value -> !Double.isNaN(value))
                    .distinct()
                    .count();
            return new MetaColumn(kind, dayFirst, false, distinct, new long[0], new int[0]);
        }
        double[] values = bare.values(training);
        long[] hashes = new long[bare.numbered(training)];
        int[] counts = new int[hashes.length];
        for (int row = 0; row < values.length; row++) {
            hashes[(int) values[row]] = hash(training.get(row));
            counts[(int) values[row]]++;
        }
        MetaColumn known = new MetaColumn(kind, dayFirst, false, hashes.length, hashes, counts);
        boolean foreign = !scored.isEmpty() && share(scored, text -> known.numbers.containsKey(hash(text))) < 0.5;
        return new MetaColumn(kind, dayFirst, foreign, hashes.length, hashes, counts);
    }

    void save(ModelOut out) throws IOException {
        out.number(kind.ordinal());
        out.number(dayFirst ? 1 : 0);
        out.number(foreign ? 1 : 0);
        out.number(distinct);
        long[] hashes = new long[counts.length];
        numbers.forEach((hash, number) -> hashes[number] = hash);
        out.numbers(hashes);
        out.numbers(counts);
    }

    static MetaColumn load(ModelIn in) throws IOException {
        Kind kind = Kind.values()[in.whole(0, Kind.values().length - 1)];
        boolean dayFirst = in.whole(0, 1) == 1;
        boolean foreign = in.whole(0, 1) == 1;
        int distinct = in.whole(0, Integer.MAX_VALUE);
        long[] hashes = in.numbers();
        int[] counts = in.numbers(1, Integer.MAX_VALUE);
        MetaColumn column = new MetaColumn(kind, dayFirst, foreign, distinct, hashes, counts);
        ModelIn.require(hashes.length == counts.length && column.numbers.size() == hashes.length);
        return column;
    }

    private static long hash(String text) {
        int[] points = text.codePoints().toArray();
        return Hash.of(points, 0, points.length);
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

    private static boolean dayFirst(List<String> training, List<String> scored) {
        int day = 0;
        int month = 0;
        for (List<String> texts : List.of(training, scored)) {
            for (String text : texts) {
                day += Times.onlyWith(text, true) ? 1 : 0;
                month += Times.onlyWith(text, false) ? 1 : 0;
            }
        }
        return day >= month;
    }

    /**
     * Numbers, days since 1970, or numbers of categories, those that training does not know behind the others; NaN where
     * missing.
     */
    double[] values(List<String> texts) {
        double[] values = new double[texts.size()];
        Map<Long, Integer> met = new HashMap<>(numbers);
        for (int row = 0; row < values.length; row++) {
            String text = texts.get(row);
            values[row] = switch (kind) {
                case NUMBER -> number(text);
                case TIME -> Times.days(text, dayFirst);
                case CATEGORY -> {
                    Integer known = met.putIfAbsent(hash(text), met.size());
                    yield known == null ? met.size() - 1 : known;
                }
            };
        }
        return values;
    }

    private int numbered(List<String> texts) {
        return (int) Arrays.stream(values(texts)).distinct().count();
    }

    Kind kind() {
        return kind;
    }

    /** Training count of the category. */
    int count(int category) {
        return category < counts.length ? counts[category] : 0;
    }

    /** Whether most of what is to be scored is of categories that training has not seen: another film, another shop. */
    boolean foreign() {
        return foreign;
    }

    /** Whether it is numbers of which there are few, such as stars. */
    boolean rating() {
        return kind == Kind.NUMBER && distinct >= 3 && distinct <= MOST_RATINGS;
    }

    /** Number of distinct training values. */
    int distinct() {
        return distinct;
    }
}
