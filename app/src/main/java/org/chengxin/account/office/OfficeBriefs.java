package org.chengxin.account.office;

import java.util.Map;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.shared.DivisionCode;

/** 机关代字, how an office is written in the numbers of its cases and papers (GB/T 9704-2012, 7.2.5): 西湖市监. */
final class OfficeBriefs {

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

    private OfficeBriefs() {}

    /** The place without its kind, where something is left, and the department; a department without a short form has none. */
    static String of(Office office) {
        String place = DivisionCode.tryParse(office.division())
                .map(division -> division.name().replaceAll("[^\\p{IsHan}]", ""))
                .orElse("");
        String brief = place.length() > 2 ? place.replaceAll("(新区|区|县|市|省)$", "") : place;
        return brief + SHORT.getOrDefault(office.department(), "");
    }
}
