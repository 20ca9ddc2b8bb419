package org.chengxin.detection.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Times as people and exports write them, as days since 1970 of the clock on the wall: 2021-07-30 11:53:27,
 * 2021/7/30, 30/7/2021 11:53 or 7/30/2021, 2021年7月30日, 20210730, 30 Jul 2021 3:02 pm, seconds or milliseconds since
 * 1970. Whether the day or the month stands first cannot be seen in one value: the column says it.
 */
public final class Times {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Set<String> WORDS = Set.of(
            "am",
            "pm",
            "utc",
            "gmt",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private final long[] numbers = new long[8];
    private final int[] digits = new int[8];
    private int count;
    private int month;
    private boolean afternoon;
    private boolean forenoon;

    private Times() {}

    /** @return NaN where it is no time */
    public static double days(String text, boolean dayFirst) {
        Times times = new Times();
        return text.length() <= 40 && times.split(text.trim()) ? times.days(dayFirst) : Double.NaN;
    }

    /** Whether a value can only be read with the day (or the month) first. */
    public static boolean onlyWith(String text, boolean dayFirst) {
        return !Double.isNaN(days(text, dayFirst)) && Double.isNaN(days(text, !dayFirst));
    }

    private boolean split(String text) {
        int at = 0;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (each >= '0' && each <= '9') {
                int from = at;
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
                if (count == numbers.length || at - from > 14) {
                    return false;
                }
                digits[count] = at - from;
                numbers[count++] = Long.parseLong(text.substring(from, at));
            } else if (Character.isLetter(each)) {
                int from = at;
                while (at < text.length() && Character.isLetter(text.charAt(at))) {
                    at++;
                }
                if (!word(text.substring(from, at).toLowerCase(Locale.ROOT))) {
                    return false;
                }
            } else if ("-/.:, +".indexOf(each) < 0) {
                return false;
            } else if (count >= 4 && (each == '+' || each == '-')) {
                // What follows is the zone; the clock on the wall is what counts.
                return true;
            } else {
                at++;
            }
        }
        return count > 0;
    }

    private boolean word(String letters) {
        afternoon |= letters.equals("pm") || letters.contains("下午");
        forenoon |= letters.equals("am") || letters.contains("上午");
        String word = letters.replace("下午", "").replace("上午", "");
        int found = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
        if (found >= 0 && found % 3 == 0) {
            month = found / 3 + 1;
            return true;
        }
        return word.length() < 2 ? "年月日号时時点點分秒tz".contains(word) : WORDS.contains(word);
    }

    private double days(boolean dayFirst) {
        if (count == 1 && month == 0) {
            return single(numbers[0], digits[0]);
        }
        if (month > 0) {
            return count < 2
                    ? Double.NaN
                    : digits[0] == 4 ? date(numbers[0], month, numbers[1], 2) : date(numbers[1], month, numbers[0], 2);
        }
        if (count < 3) {
            return Double.NaN;
        }
        if (digits[0] == 4) {
            return date(numbers[0], numbers[1], numbers[2], 3);
        }
        long year = digits[2] == 2 ? 2000 + numbers[2] : numbers[2];
        return dayFirst ? date(year, numbers[1], numbers[0], 3) : date(year, numbers[0], numbers[1], 3);
    }

    private double single(long number, int length) {
        return switch (length) {
            case 8 -> date(number / 10_000, number / 100 % 100, number % 100, 1);
            case 10 -> number / 86_400.0;
            case 13 -> number / 86_400_000.0;
            case 14 ->
                date(number / 10_000_000_000L, number / 100_000_000 % 100, number / 1_000_000 % 100, 1)
                        + clock(number / 10_000 % 100, number / 100 % 100, number % 100);
            default -> Double.NaN;
        };
    }

    private double date(long year, long monthOfYear, long day, int next) {
        if (year < 1900 || year > 2200 || monthOfYear > 12 || day > 31) {
            return Double.NaN;
        }
        try {
            double date = LocalDate.of((int) year, (int) monthOfYear, (int) day).toEpochDay();
            return date + clock(part(next), part(next + 1), part(next + 2));
        } catch (DateTimeException noDate) {
            return Double.NaN;
        }
    }

    private long part(int number) {
        return number < count ? numbers[number] : 0;
    }

    private double clock(long hour, long minute, long second) {
        long hours = afternoon && hour < 12 ? hour + 12 : forenoon && hour == 12 ? 0 : hour;
        return hours > 24 || minute > 59 || second > 60
                ? Double.NaN
                : hours / 24.0 + minute / 1440.0 + second / 86_400.0;
    }
}
