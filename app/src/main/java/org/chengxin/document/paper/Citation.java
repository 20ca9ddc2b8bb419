package org.chengxin.document.paper;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.rule.Parameter.Unit;

/**
 * Citation style of papers: laws in 《》 with articles and periods in Chinese numerals, dates as 2026年3月2日 (GB/T 9704,
 * GB/T 15834).
 */
public final class Citation {

    /** Name ending like a law's, a remark in brackets, and its articles. */
    private static final Pattern LAW =
            Pattern.compile("([^《》〔〕；第]{2,60}(?:法|条例|办法|规定|规则|细则|准则|解释|决定)(?:（[^（）]{1,40}号）)?)((?:第.*)?)");

    private static final Pattern ARTICLE = Pattern.compile("第(\\d{1,3})(条|款|项|章)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(（.*）)?");
    /** Of a year. */
    private static final int MONTHS = 12;

    private static final String DIGITS = "零一二三四五六七八九";

    private static final Pattern NUMBERED = Pattern.compile("(.+?)(（[^（）]*号）)");

    private Citation() {}

    /** A rule in 《》 followed by its number in brackets; unchanged if it is only a document number. */
    public static String titled(String rule) {
        if (rule.contains("〔")) {
            return rule;
        }
        Matcher numbered = NUMBERED.matcher(rule);
        return numbered.matches() ? "《" + numbered.group(1) + "》" + numbered.group(2) : "《" + rule + "》";
    }

    /** Several laws are separated by ；; anything else, such as a document number, is unchanged. */
    static String law(String basis) {
        return Arrays.stream(basis.split("；"))
                .map(String::strip)
                .map(Citation::one)
                .collect(Collectors.joining("；"));
    }

    private static String one(String basis) {
        Matcher law = LAW.matcher(basis);
        String named = basis;
        if (law.matches()) {
            named = titled(law.group(1)) + law.group(2);
        }
        return ARTICLE.matcher(named)
                .replaceAll(article -> "第" + numeral(Integer.parseInt(article.group(1))) + article.group(2));
    }

    /** Formats a text that is a date, with or without a remark; any other text is unchanged. */
    static String day(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches()
                ? "%d年%d月%d日%s"
                        .formatted(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3)),
                                day.group(4) == null ? "" : day.group(4))
                : text;
    }

    /**
     * A period as laws write it: 五个工作日, 六十日, 六个月, 三年.
     *
     * @throws IllegalArgumentException if the unit is none of time
     */
    static String period(int number, Unit unit) {
        if (unit == Unit.MONTHS && number % MONTHS == 0) {
            return counted(number / MONTHS) + "年";
        }
        return counted(number)
                + switch (unit) {
                    case WORKING_DAYS -> "个工作日";
                    case CALENDAR_DAYS -> "日";
                    case MONTHS -> "个月";
                    case HOURS -> "小时";
                    case MINUTES -> "分钟";
                    case YUAN, SHARE, BYTES, ORDERS, MERCHANTS, MATTERS, REPORTS, WARNINGS, LOOKS, OPTION ->
                        throw new IllegalArgumentException("no period in " + unit.word());
                };
    }

    private static String counted(int number) {
        return number < 1_000 ? numeral(number) : String.valueOf(number);
    }

    /** 1 to 999 as a Chinese numeral. */
    static String numeral(int number) {
        StringBuilder written = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            written.append(DIGITS.charAt(hundreds)).append('百');
            if (tens == 0 && ones > 0) {
                written.append('零');
            }
        }
        if (tens > 0) {
            if (tens > 1 || hundreds > 0) {
                written.append(DIGITS.charAt(tens));
            }
            written.append('十');
        }
        return ones > 0 || written.isEmpty()
                ? written.append(DIGITS.charAt(ones)).toString()
                : written.toString();
    }
}
