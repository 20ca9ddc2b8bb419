package org.chengxin.detection.rating;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stars that can be given, as whole numbers from the lowest to the highest. Models of rings tell stars apart and
 * do not add them up, so that a star that stands for none given is one of the scale.
 */
public record StarScale(int low, int high) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3}):(\\d{1,3})");
    private static final int HIGHEST = Byte.MAX_VALUE;

    /** Stars of one to five, and 0 for none given. */
    public static final StarScale USUAL = new StarScale(0, 5);

    public StarScale {
        if (low < 0 || low >= high || high > HIGHEST) {
            throw new IllegalArgumentException("stars go from a lower to a higher whole number, 0 to " + HIGHEST);
        }
    }

    /** @param text such as {@code 0:5} */
    public static StarScale parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("a scale of stars is LOW:HIGH, two whole numbers");
        }
        return new StarScale(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    boolean holds(int stars) {
        return stars >= low && stars <= high;
    }
}
