package org.chengxin.detection.shop.record;

/** Amounts of money as whole ten-thousandths, so that sums are exact. */
public final class Amounts {

    public static final long NONE = Long.MIN_VALUE;
    public static final long MAJOR = 10_000;

    private static final long LARGEST = 1_000_000_000_000L * MAJOR;

    private Amounts() {}

    /** @return {@link #NONE} where the text is no decimal number of at most four fraction digits and 10^12 */
    public static long parse(String text) {
        String digits = text.strip();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        while (fraction.length() > 4 && fraction.endsWith("0")) {
            fraction = fraction.substring(0, fraction.length() - 1);
        }
        boolean negative = whole.startsWith("-");
        if (negative) {
            whole = whole.substring(1);
        }
        if (whole.isEmpty() || whole.length() > 13 || fraction.length() > 4 || point == digits.length() - 1) {
            return NONE;
        }
        long value = digits(whole + fraction + "0000".substring(fraction.length()));
        return value < 0 || value > LARGEST ? NONE : negative ? -value : value;
    }

    /** In major units, for measures and words. */
    public static double major(long amount) {
        return (double) amount / MAJOR;
    }

    private static long digits(String text) {
        long value = 0;
        for (int position = 0; position < text.length(); position++) {
            int digit = text.charAt(position) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
