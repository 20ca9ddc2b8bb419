package org.chengxin.web.ui;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.web.Texts;

/** Words for a condition of a decision table: 大于10且不超过20 for {@code ]10..20]}. */
public final class CellWords {

    private static final String NUMBER = "(-?[0-9]+(?:[.][0-9]+)?)";
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*[.][.]\\s*" + NUMBER + "\\s*([\\[\\])])");
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)\\s*" + NUMBER);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private CellWords() {}

    /** Empty if anything matches; an unusual condition is returned as written. */
    public static String of(String cell, Texts texts) {
        String text = cell.strip();
        if (text.equals("-")) {
            return "";
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            String low = interval.group(1).equals("[") ? "from" : "over";
            String high = interval.group(4).equals("]") ? "upto" : "below";
            return texts.of(
                    "web.cell.both", bound(low, interval.group(2), texts), bound(high, interval.group(3), texts));
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            String word = switch (bound.group(1)) {
                case ">=" -> "from";
                case "<=" -> "upto";
                case ">" -> "over";
                default -> "below";
            };
            return bound(word, bound.group(2), texts);
        }
        return Arrays.stream(text.split(","))
                .map(each -> word(each.strip(), texts))
                .collect(Collectors.joining(texts.of("web.cell.or")));
    }

    private static String bound(String word, String number, Texts texts) {
        return texts.of("web.cell." + word, number);
    }

    private static String word(String text, Texts texts) {
        Matcher quoted = WORD.matcher(text);
        String key = "web.cell.value." + (quoted.matches() ? quoted.group(1) : text);
        return texts.has(key) ? texts.of(key) : text;
    }
}
