package org.chengxin.cli.value;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms that cannot be mistaken for one another: {@code 2024-03-05}, {@code 2024/3/5}, {@code 2024.3.5},
 * {@code 2024年3月5日}, {@code 20240305}, each with a time of day behind it or not, ISO 8601 with an offset,
 * {@code 20240305143000} and the day numbers of Excel.
 */
final class UsualFormat {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)"
                    + "(?:[T\\s]*(\\d{1,2})[:时点](\\d{1,2})(?:[:分](?:(\\d{1,2})(?:\\.(\\d{1,9}))?秒?)?)?)?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T\\s]?(\\d{2}):?(\\d{2}):?(\\d{2}))?");

    private UsualFormat() {}

    static @Nullable Moment parse(String text) {
        try {
            Moment quick = quick(text);
            return quick == null ? thorough(Digits.halfWidth(text)) : quick;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 2018-06-12 20:07:44}, which programs write by the million. */
    private static @Nullable Moment quick(String text) {
        if (text.length() != 19 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        char middle = text.charAt(10);
        if (middle != ' ' && middle != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        return (month | day | hour | minute | second) < 0 || year < 0
                ? null
                : new Moment(LocalDateTime.of(year, month, day, hour, minute, second), null);
    }

    /** Two digits, or a large negative number. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Integer.MIN_VALUE / 1_000 : tens * 10 + ones;
    }

    private static @Nullable Moment thorough(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            boolean chinese = form.group(2) == null;
            String offset = form.group(11);
            LocalDateTime clock = LocalDateTime.of(
                    number(form.group(1)),
                    number(form.group(chinese ? 5 : 3)),
                    number(form.group(chinese ? 6 : 4)),
                    number(form.group(7)),
                    number(form.group(8)),
                    number(form.group(9)),
                    nanos(form.group(10)));
            return offset != null && form.group(7) == null
                    ? null
                    : new Moment(clock, offset == null ? null : ZoneOffset.of(offset));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return new Moment(
                    LocalDateTime.of(
                            number(compact.group(1)),
                            number(compact.group(2)),
                            number(compact.group(3)),
                            number(compact.group(4)),
                            number(compact.group(5)),
                            number(compact.group(6))),
                    null);
        }
        return SerialFormat.excel(text);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
