package org.chengxin.matter.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A clause that a definition rests on (依据): the rule, and where in it. */
public record Basis(String rule, @Nullable String article) {

    private static final Pattern NUMBERED = Pattern.compile("(.+?)(（[^（）]*号）)");

    /** The clause as a page quotes it: 《规则》第14条. */
    public String cited() {
        return titled(rule) + (article == null ? "" : article);
    }

    /** A rule in 《》, its number in brackets behind them; a document that has a number only stands as it is. */
    public static String titled(String rule) {
        if (rule.contains("〔")) {
            return rule;
        }
        Matcher numbered = NUMBERED.matcher(rule);
        return numbered.matches() ? "《" + numbered.group(1) + "》" + numbered.group(2) : "《" + rule + "》";
    }
}
