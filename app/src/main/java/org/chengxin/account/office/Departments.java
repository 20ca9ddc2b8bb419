package org.chengxin.account.office;

import java.util.Map;
import java.util.Set;

/** Departments of the plan by word; an office may carry other words, which no kind of matter names. */
public final class Departments {

    /** Word → short name of the department in numbers. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("market-regulator", "市监"),
            Map.entry("public-security", "公"),
            Map.entry("customs", "关"),
            Map.entry("tax", "税"),
            Map.entry("posts", "邮"),
            Map.entry("human-resources", "人社"),
            Map.entry("commerce", "商"),
            Map.entry("agriculture", "农"),
            Map.entry("health", "卫"),
            Map.entry("court", "法"),
            Map.entry("development-reform", "发改"),
            Map.entry("economy-information", "经信"),
            Map.entry("culture", "文"),
            Map.entry("intellectual-property", "知"),
            Map.entry("transport", "交"),
            Map.entry("consumer-council", "消"),
            Map.entry("joint-conference-office", "联席"));

    private Departments() {}

    public static Set<String> words() {
        return SHORT.keySet();
    }

    /** Empty for a department without a short name. */
    static String brief(String word) {
        return SHORT.getOrDefault(word, "");
    }
}
